package org.daohu.examples.countymonth.generate;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** 重复疑点 – the same person or household paid twice for one policy and period, under every spelling of who they are. */
final class RepeatedRows {

    private RepeatedRows() {}

    static List<Scene.Plant> all() {
        return List.of(
                RepeatedRows::atOnce,
                RepeatedRows::inALaterList,
                RepeatedRows::thrice,
                RepeatedRows::fifteenAndEighteen,
                RepeatedRows::lowerCaseAndFullWidth,
                RepeatedRows::residentAndCertificate,
                RepeatedRows::monthAfterWholeYear,
                RepeatedRows::wholeYearAfterMonth,
                RepeatedRows::invalidAfterValid,
                RepeatedRows::validAfterInvalid,
                RepeatedRows::withoutNumberAfterNumber,
                RepeatedRows::withoutNumberTwice,
                RepeatedRows::passportTwice,
                RepeatedRows::strangerTwice,
                RepeatedRows::ofAnUnlinkedRow,
                RepeatedRows::unlinkedRepeat,
                RepeatedRows::twoOfAHousehold,
                RepeatedRows::householdFoundByNumber,
                RepeatedRows::householdInALaterList);
    }

    private static void atOnce(Scene scene) throws IOException {
        ListLine line = scene.line(scene.people.steady());
        scene.write(line);
        repeat(scene, scene.write(line));
    }

    private static void inALaterList(Scene scene) throws IOException {
        ListLine line = scene.personLine(scene.people.steady());
        scene.write(line);
        scene.later(after -> repeat(after, after.write(line)));
    }

    /** Both later rows repeat the first. */
    private static void thrice(Scene scene) throws IOException {
        ListLine line = scene.personLine(scene.people.steady());
        scene.write(line);
        repeat(scene, scene.write(line));
        scene.later(after -> repeat(after, after.write(line)));
    }

    private static void fifteenAndEighteen(Scene scene) throws IOException {
        Person person = scene.people.steady();
        ListLine line = scene.personLine(person);
        scene.write(line);
        ListLine again = line.copy().set(ListColumn.NUMBER, IdentityNumbers.fifteen(person.residentId()));
        scene.later(after -> repeat(after, after.write(again)));
    }

    private static void lowerCaseAndFullWidth(Scene scene) throws IOException {
        Person person = scene.people.steadyEndingInX();
        ListLine line = scene.personLine(person);
        scene.write(line.copy().set(ListColumn.NUMBER, person.residentId().toLowerCase(Locale.ROOT)));
        line.set(ListColumn.NUMBER, Spelling.full(person.residentId()) + "&#10;");
        repeat(scene, scene.write(line));
    }

    private static void residentAndCertificate(Scene scene) throws IOException {
        Person person = scene.people.steadyByCertificate();
        ListLine line = scene.personLine(person);
        scene.write(line);
        ListLine again =
                line.copy().set(ListColumn.TYPE, Person.RESIDENT_ID).set(ListColumn.NUMBER, person.residentId());
        repeat(scene, scene.write(again));
    }

    private static void monthAfterWholeYear(Scene scene) throws IOException {
        ListLine line = scene.line(scene.people.steady(), Subsidy.MINIMUM);
        scene.write(line.copy().set(ListColumn.MONTH, "全年"));
        ListLine again = line.copy().set(ListColumn.MONTH, "05");
        scene.later(after -> repeat(after, after.write(again)));
    }

    /** The months before do not repeat each other; the whole year repeats them both. */
    private static void wholeYearAfterMonth(Scene scene) throws IOException {
        ListLine line = scene.line(scene.people.steady(), Subsidy.ECOLOGY);
        scene.write(line.copy().set(ListColumn.MONTH, "01"));
        scene.write(line.copy().set(ListColumn.MONTH, "02"));
        repeat(scene, scene.write(line.copy().set(ListColumn.MONTH, "全年")));
    }

    /** The number of the second row fails, but household and name find the same person. */
    private static void invalidAfterValid(Scene scene) throws IOException {
        Person person = scene.people.steady();
        ListLine line = scene.personLine(person);
        scene.write(line);
        String row = scene.write(line.copy().set(ListColumn.NUMBER, IdentityNumbers.wrongCheck(person.residentId())));
        scene.raised(RuleId.ID_NUMBER_INVALID, row);
        repeat(scene, row);
    }

    private static void validAfterInvalid(Scene scene) throws IOException {
        Person person = scene.people.steady();
        ListLine line = scene.personLine(person);
        String row =
                scene.write(line.copy().set(ListColumn.NUMBER, IdentityNumbers.oneDigitOff(person.residentId(), 14)));
        scene.raised(RuleId.ID_NUMBER_INVALID, row);
        scene.later(after -> repeat(after, after.write(line)));
    }

    private static void withoutNumberAfterNumber(Scene scene) throws IOException {
        ListLine line = scene.personLine(scene.people.steady());
        scene.write(line);
        ListLine again = line.copy().set(ListColumn.TYPE, Person.PREFERENTIAL).set(ListColumn.NUMBER, "");
        repeat(scene, scene.write(again));
    }

    private static void withoutNumberTwice(Scene scene) throws IOException {
        ListLine line = scene.personLine(scene.people.steadyWithoutNumber(Person.VAGRANT));
        scene.write(line);
        scene.later(after -> repeat(after, after.write(line)));
    }

    private static void passportTwice(Scene scene) throws IOException {
        Person person = scene.people.steadyByPassport();
        ListLine line = scene.personLine(person);
        scene.write(line);
        repeat(scene, scene.write(line.copy().set(ListColumn.NUMBER, Spelling.full(person.number()) + " ")));
    }

    private static void strangerTwice(Scene scene) throws IOException {
        ListLine line = scene.personLine(scene.people.stranger());
        scene.raised(RuleId.PERSON_UNREGISTERED, scene.write(line));
        scene.later(after -> {
            String row = after.write(line);
            after.raised(RuleId.PERSON_UNREGISTERED, row);
            repeat(after, row);
        });
    }

    /** A row whose voucher does not exist may still have been paid; only rows of a dead voucher are not looked at. */
    private static void ofAnUnlinkedRow(Scene scene) throws IOException {
        ListLine line = scene.personLine(scene.people.steady());
        scene.raised(RuleId.LIST_ROW_UNLINKED, scene.writeNaming(line, scene.books.noVoucher()));
        repeat(scene, scene.write(line));
    }

    private static void unlinkedRepeat(Scene scene) throws IOException {
        ListLine line = scene.personLine(scene.people.steady());
        scene.write(line);
        scene.later(after -> {
            String row = after.writeNaming(line, after.books.noVoucher());
            after.raised(RuleId.LIST_ROW_UNLINKED, row);
            repeat(after, row);
        });
    }

    private static void twoOfAHousehold(Scene scene) throws IOException {
        Person head = scene.people.steady();
        Person member = scene.people.steadyIn(head.household());
        scene.write(scene.householdLine(head));
        repeat(scene, scene.write(scene.householdLine(member)));
    }

    /** The second row names no household; the register knows the member's. */
    private static void householdFoundByNumber(Scene scene) throws IOException {
        Person head = scene.people.steady();
        Person member = scene.people.steadyIn(head.household());
        scene.write(scene.householdLine(head));
        repeat(scene, scene.write(scene.householdLine(member).set(ListColumn.HOUSEHOLD, "")));
    }

    private static void householdInALaterList(Scene scene) throws IOException {
        ListLine line = scene.householdLine(scene.people.steady());
        scene.write(line);
        ListLine again = line.copy().set(ListColumn.HOUSEHOLD, " " + line.get(ListColumn.HOUSEHOLD) + "&#10;");
        scene.later(after -> repeat(after, after.write(again)));
    }

    private static void repeat(Scene scene, String row) {
        scene.raised(RuleId.DUPLICATE_PAYMENT, row);
    }
}
