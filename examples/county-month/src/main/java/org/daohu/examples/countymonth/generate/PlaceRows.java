package org.daohu.examples.countymonth.generate;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/**
 * 地方规则明细 – rows at, above and beside what the pack {@code example-county-2020} allows: exclusive subsidies, shared accounts,
 * caps, and medical aid of which the patient paid nothing.
 */
final class PlaceRows {

    private static final String HOUSING = "BT16";
    private static final String MEDICAL = "BT09";
    private static final LocalDate MEDICAL_FROM = LocalDate.of(2019, 3, 27);
    private static final String BLANK = "";

    private PlaceRows() {}

    static List<Scene.Plant> all() {
        return List.of(
                PlaceRows::exclusiveAtOnce,
                PlaceRows::exclusiveInALaterList,
                PlaceRows::exclusiveWithinAHousehold,
                PlaceRows::exclusiveByNumber,
                PlaceRows::exclusiveInOtherYears,
                PlaceRows::accountOfTwoHouseholds,
                PlaceRows::accountOfThreeHouseholds,
                PlaceRows::accountOfAHousehold,
                PlaceRows::twoAccounts,
                PlaceRows::twoAccountsOfTwoSpellings,
                PlaceRows::oneAccountOfTwoSpellings,
                PlaceRows::accountNotKnown,
                scene -> monthly(scene, 42_000, false),
                scene -> monthly(scene, 42_001, true),
                scene -> wholeYear(scene, 504_000, false),
                scene -> wholeYear(scene, 504_001, true),
                PlaceRows::monthlyInTwoParts,
                scene -> byTheMu(scene, 100_000, "2", "亩", false),
                scene -> byTheMu(scene, 100_001, "2.00", "亩", true),
                scene -> byTheMu(scene, 25_001, "0.5", "亩", true),
                scene -> byTheMu(scene, 300_000, "0.2", "公顷", false),
                scene -> byTheMu(scene, 500_000, BLANK, BLANK, false),
                scene -> byTheMu(scene, 500_001, BLANK, BLANK, true),
                PlaceRows::yearOfAHousehold,
                PlaceRows::yearsOfAHousehold,
                scene -> selfPaid(scene, "0", true),
                scene -> selfPaid(scene, "0.00", true),
                scene -> selfPaid(scene, "０．０１", false),
                scene -> selfPaid(scene, BLANK, false));
    }

    private static void exclusiveAtOnce(Scene scene) throws IOException {
        Person person = scene.people.steady();
        scene.write(scene.line(person, Subsidy.DWELLING));
        scene.write(housing(scene, person));
        exclusive(scene, person);
    }

    private static void exclusiveInALaterList(Scene scene) throws IOException {
        Person person = scene.people.steady();
        ListLine housing = housing(scene, person);
        scene.write(scene.line(person, Subsidy.DWELLING));
        scene.later(after -> after.write(housing));
        exclusive(scene, person);
    }

    private static void exclusiveWithinAHousehold(Scene scene) throws IOException {
        Person person = scene.people.steady();
        scene.write(housing(scene, person));
        scene.write(scene.line(scene.people.steadyIn(person.household()), Subsidy.DWELLING));
        exclusive(scene, person);
    }

    /** The row names no household; the register knows it. */
    private static void exclusiveByNumber(Scene scene) throws IOException {
        Person person = scene.people.steady();
        scene.write(scene.line(person, Subsidy.DWELLING));
        scene.write(housing(scene, person).set(ListColumn.HOUSEHOLD, ""));
        exclusive(scene, person);
    }

    private static void exclusiveInOtherYears(Scene scene) throws IOException {
        Person person = scene.people.steady();
        scene.write(scene.line(person, Subsidy.DWELLING));
        scene.write(housing(scene, person).set(ListColumn.YEAR, String.valueOf(scene.voucher.slot.year() - 1)));
    }

    private static ListLine housing(Scene scene, Person person) {
        return scene.line(person, Subsidy.DWELLING)
                .set(ListColumn.POLICY, HOUSING)
                .set(ListColumn.MONTH, "05");
    }

    private static void exclusive(Scene scene, Person person) {
        scene.raisedByPlace(RuleId.EXCLUSIVE_SUBSIDIES, "household:" + person.household());
    }

    private static void accountOfTwoHouseholds(Scene scene) throws IOException {
        ListLine line = scene.line(scene.people.steady());
        ListLine other = scene.line(scene.people.steady()).set(ListColumn.ACCOUNT, line.get(ListColumn.ACCOUNT));
        shared(scene, "account:", scene.write(line));
        scene.later(after -> after.write(other));
    }

    private static void accountOfThreeHouseholds(Scene scene) throws IOException {
        ListLine line = scene.line(scene.people.steady());
        String account = line.get(ListColumn.ACCOUNT);
        shared(scene, "account:", scene.write(line));
        scene.write(scene.line(scene.people.steady()).set(ListColumn.ACCOUNT, " " + Spelling.full(account)));
        scene.write(scene.line(scene.people.steady()).set(ListColumn.ACCOUNT, account + "&#10;"));
    }

    private static void accountOfAHousehold(Scene scene) throws IOException {
        Person person = scene.people.steady();
        ListLine line = scene.personLine(person);
        Person member = scene.people.steadyIn(person.household());
        scene.write(line);
        scene.write(scene.personLine(member).set(ListColumn.ACCOUNT, line.get(ListColumn.ACCOUNT)));
    }

    private static void twoAccounts(Scene scene) throws IOException {
        Person person = scene.people.steady();
        ListLine other =
                scene.line(person, Subsidy.ECOLOGY).set(ListColumn.ACCOUNT, scene.books.place.otherAccount(person));
        shared(scene, "person:", scene.write(scene.line(person, Subsidy.POST)));
        scene.later(after -> after.write(other));
    }

    private static void twoAccountsOfTwoSpellings(Scene scene) throws IOException {
        Person person = scene.people.steady();
        shared(scene, "person:", scene.write(scene.line(person, Subsidy.POST)));
        scene.write(scene.line(person, Subsidy.ECOLOGY)
                .set(ListColumn.NUMBER, IdentityNumbers.fifteen(person.residentId()))
                .set(ListColumn.ACCOUNT, scene.books.place.otherAccount(person)));
    }

    private static void oneAccountOfTwoSpellings(Scene scene) throws IOException {
        Person person = scene.people.steady();
        scene.write(scene.line(person, Subsidy.POST));
        scene.write(scene.line(person, Subsidy.ECOLOGY)
                .set(ListColumn.ACCOUNT, Spelling.full(PlaceBooks.account(person)) + "\u3000"));
    }

    /** The blank account may be another one: indeterminate, not raised. */
    private static void accountNotKnown(Scene scene) throws IOException {
        Person person = scene.people.steady();
        scene.write(scene.line(person, Subsidy.POST));
        scene.write(scene.line(person, Subsidy.ECOLOGY).set(ListColumn.ACCOUNT, ""));
    }

    private static void shared(Scene scene, String kind, String firstRow) {
        scene.raisedByPlace(RuleId.SHARED_ACCOUNT, kind + firstRow.substring("row:".length()));
    }

    private static void monthly(Scene scene, long fen, boolean raised) throws IOException {
        ListLine line = scene.line(scene.people.steady(), Subsidy.MINIMUM);
        scene.amount(line, fen);
        minimumCapped(scene, scene.write(line), raised);
    }

    private static void wholeYear(Scene scene, long fen, boolean raised) throws IOException {
        ListLine line = scene.line(scene.people.steady(), Subsidy.MINIMUM).set(ListColumn.MONTH, "全年");
        scene.amount(line, fen);
        minimumCapped(scene, scene.write(line), raised);
    }

    /** The second part of the same month is paid twice as well. */
    private static void monthlyInTwoParts(Scene scene) throws IOException {
        ListLine line = scene.line(scene.people.steady(), Subsidy.MINIMUM);
        scene.amount(line, 30_000);
        scene.write(line);
        ListLine more = line.copy();
        scene.amount(more, 12_001);
        String row = scene.write(more);
        scene.raised(RuleId.DUPLICATE_PAYMENT, row);
        minimumCapped(scene, row, true);
    }

    private static void byTheMu(Scene scene, long fen, String quantity, String unit, boolean raised)
            throws IOException {
        ListLine line = planting(scene, scene.people.steady(), "06", fen)
                .set(ListColumn.QUANTITY, quantity)
                .set(ListColumn.UNIT, unit);
        capped(scene, scene.write(line), raised);
    }

    /** The row that first pushes the year over the cap is doubted, and every later one. */
    private static void yearOfAHousehold(Scene scene) throws IOException {
        Person person = scene.people.steady();
        Person member = scene.people.steadyIn(person.household());
        scene.write(planting(scene, person, "01", 300_000).set(ListColumn.QUANTITY, "6"));
        scene.write(planting(scene, member, "02", 200_000).set(ListColumn.QUANTITY, "4"));
        capped(scene, scene.write(planting(scene, person, "03", 1)), true);
        capped(scene, scene.write(planting(scene, member, "04", 1)), true);
    }

    private static void yearsOfAHousehold(Scene scene) throws IOException {
        Person person = scene.people.steady();
        scene.write(planting(scene, person, "01", 500_000).set(ListColumn.QUANTITY, "10"));
        scene.write(planting(scene, person, "02", 500_000)
                .set(ListColumn.YEAR, String.valueOf(scene.voucher.slot.year() - 1))
                .set(ListColumn.QUANTITY, "10"));
    }

    private static ListLine planting(Scene scene, Person person, String month, long fen) {
        ListLine line = scene.line(person, Subsidy.PLANTING).set(ListColumn.MONTH, month);
        scene.amount(line, fen);
        return line;
    }

    /** The cap of the minimum allowance stands in the county's own table, so that it holds under any pack. */
    private static void minimumCapped(Scene scene, String row, boolean raised) {
        capped(scene, row, raised);
        if (raised) {
            scene.raised(RuleId.OVER_CAP, row);
        }
    }

    private static void capped(Scene scene, String row, boolean raised) {
        if (raised) {
            scene.raisedByPlace(RuleId.OVER_CAP, row);
        }
    }

    private static void selfPaid(Scene scene, String yuan, boolean raised) throws IOException {
        ListLine line = scene.line(scene.people.steady(), Subsidy.POST)
                .set(ListColumn.POLICY, MEDICAL)
                .set(ListColumn.SELF_PAID, yuan);
        String row = scene.write(line);
        if (raised && !scene.payDay().isBefore(MEDICAL_FROM)) {
            scene.raisedByPlace(RuleId.ZERO_PAYMENT, row);
        }
    }
}
