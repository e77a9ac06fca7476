package org.daohu.examples.countymonth.generate;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 名单人员 – rows that name somebody of the lists of the dead and of the payroll, on the day that counts and beside it. */
final class ListedPeople {

    private static final LocalDate LONG_AGO = LocalDate.of(2010, 1, 1);

    private ListedPeople() {}

    static List<Scene.Plant> all() {
        return List.of(
                scene -> died(scene, -1, true),
                scene -> died(scene, 0, false),
                scene -> died(scene, 1, false),
                scene -> died(scene, -700, true),
                ListedPeople::diedByFifteen,
                ListedPeople::diedByCertificate,
                ListedPeople::diedTwice,
                ListedPeople::diedFoundByHousehold,
                ListedPeople::diedWithAWrongNumber,
                ListedPeople::diedWithoutPayDay,
                scene -> payeeDied(scene, -1, true),
                scene -> payeeDied(scene, 0, false),
                ListedPeople::headDied,
                ListedPeople::payeeNotKnown,
                scene -> onPayroll(scene, LONG_AGO, null, true),
                scene -> onPayroll(scene, null, null, true),
                scene -> onPayroll(scene, scene.payDay(), null, true),
                scene -> onPayroll(scene, scene.payDay().plusDays(1), null, false),
                scene -> onPayroll(scene, LONG_AGO, scene.payDay(), false),
                scene -> onPayroll(scene, LONG_AGO, scene.payDay().plusDays(1), true),
                ListedPeople::betweenTwoPosts,
                ListedPeople::onPayrollForAnotherPolicy,
                ListedPeople::payeeOnPayroll,
                ListedPeople::headOnPayroll);
    }

    private static void died(Scene scene, int daysFromPayDay, boolean raised) throws IOException {
        Person person = scene.people.steady();
        place(scene).died(person.name(), "", person.residentId(), scene.payDay().plusDays(daysFromPayDay));
        deceased(scene, scene.write(scene.line(person)), raised);
    }

    private static void diedByFifteen(Scene scene) throws IOException {
        Person person = scene.people.steady();
        place(scene)
                .died(
                        "",
                        "身份证号",
                        IdentityNumbers.fifteen(person.residentId()),
                        scene.payDay().minusDays(9));
        deceased(scene, scene.write(scene.line(person)), true);
    }

    private static void diedByCertificate(Scene scene) throws IOException {
        Person person = scene.people.steadyByCertificate();
        place(scene)
                .died(
                        person.name(),
                        Person.CERTIFICATE,
                        person.number(),
                        scene.payDay().minusDays(9));
        ListLine line =
                scene.line(person).set(ListColumn.TYPE, Person.RESIDENT_ID).set(ListColumn.NUMBER, person.residentId());
        deceased(scene, scene.write(line), true);
    }

    private static void diedTwice(Scene scene) throws IOException {
        Person person = scene.people.steady();
        place(scene).died(person.name(), "", person.residentId(), scene.payDay().plusDays(3));
        place(scene).died(person.name(), "", person.residentId(), scene.payDay().minusDays(3));
        deceased(scene, scene.write(scene.line(person)), true);
    }

    /** The row has no number; the register knows who that is, and the list knows the number. */
    private static void diedFoundByHousehold(Scene scene) throws IOException {
        Person person = scene.people.steady();
        place(scene).died(person.name(), "", person.residentId(), scene.payDay().minusDays(40));
        ListLine line =
                scene.line(person).set(ListColumn.TYPE, Person.PREFERENTIAL).set(ListColumn.NUMBER, "");
        deceased(scene, scene.write(line), true);
    }

    private static void diedWithAWrongNumber(Scene scene) throws IOException {
        Person person = scene.people.steady();
        place(scene).died(person.name(), "", person.residentId(), scene.payDay().minusDays(40));
        String row =
                scene.write(scene.line(person).set(ListColumn.NUMBER, IdentityNumbers.wrongCheck(person.residentId())));
        scene.raised(RuleId.ID_NUMBER_INVALID, row);
        deceased(scene, row, true);
    }

    /** Without a voucher there is no pay day: indeterminate, not raised. */
    private static void diedWithoutPayDay(Scene scene) throws IOException {
        Person person = scene.people.steady();
        place(scene).died(person.name(), "", person.residentId(), LONG_AGO);
        scene.raised(RuleId.LIST_ROW_UNLINKED, scene.writeNaming(scene.line(person), scene.books.noVoucher()));
    }

    private static void payeeDied(Scene scene, int daysFromPayDay, boolean raised) throws IOException {
        Person payee = scene.people.stranger();
        place(scene).died(payee.name(), "", payee.residentId(), scene.payDay().plusDays(daysFromPayDay));
        deceased(scene, scene.write(paidTo(payee, scene.line(scene.people.steady()))), raised);
    }

    private static void headDied(Scene scene) throws IOException {
        Person head = scene.people.stranger();
        place(scene).died(head.name(), "", head.residentId(), scene.payDay().minusDays(1));
        ListLine line = scene.line(scene.people.steady())
                .set(ListColumn.HEAD, head.name())
                .set(ListColumn.HEAD_NUMBER, IdentityNumbers.certificate(head.residentId(), 2, 2));
        deceased(scene, scene.write(line), true);
    }

    /** A payee whose number fails may be anybody: indeterminate, not raised. */
    private static void payeeNotKnown(Scene scene) throws IOException {
        Person payee = scene.people.stranger();
        place(scene).died(payee.name(), "", payee.residentId(), scene.payDay().minusDays(1));
        scene.write(paidTo(payee, scene.line(scene.people.steady()))
                .set(ListColumn.PAYEE_NUMBER, IdentityNumbers.wrongCheck(payee.residentId())));
    }

    private static void onPayroll(Scene scene, @Nullable LocalDate from, @Nullable LocalDate to, boolean raised)
            throws IOException {
        Person person = scene.people.steady();
        place(scene).employed(person.name(), person.residentId(), from, to);
        payroll(scene, scene.write(scene.line(person, Subsidy.MINIMUM)), raised);
    }

    private static void betweenTwoPosts(Scene scene) throws IOException {
        Person person = scene.people.steady();
        place(scene).employed(person.name(), person.residentId(), LONG_AGO, scene.payDay());
        place(scene).employed(person.name(), person.residentId(), scene.payDay().plusDays(1), null);
        scene.write(scene.line(person, Subsidy.MINIMUM));
    }

    private static void onPayrollForAnotherPolicy(Scene scene) throws IOException {
        Person person = scene.people.steady();
        place(scene).employed(person.name(), person.residentId(), LONG_AGO, null);
        scene.write(scene.line(person, Subsidy.POST));
    }

    private static void payeeOnPayroll(Scene scene) throws IOException {
        Person payee = scene.people.stranger();
        place(scene).employed(payee.name(), IdentityNumbers.fifteen(payee.residentId()), LONG_AGO, null);
        payroll(scene, scene.write(paidTo(payee, scene.line(scene.people.steady(), Subsidy.DWELLING))), true);
    }

    private static void headOnPayroll(Scene scene) throws IOException {
        Person head = scene.people.stranger();
        place(scene).employed(head.name(), head.residentId(), LONG_AGO, null);
        ListLine line = scene.line(scene.people.steady(), Subsidy.MINIMUM)
                .set(ListColumn.HEAD_NUMBER, Spelling.full(head.residentId()));
        payroll(scene, scene.write(line), true);
    }

    private static ListLine paidTo(Person payee, ListLine line) {
        return line.set(ListColumn.PAYEE, payee.name()).set(ListColumn.PAYEE_NUMBER, payee.residentId());
    }

    private static PlaceBooks place(Scene scene) {
        return scene.books.place;
    }

    private static void deceased(Scene scene, String row, boolean raised) {
        if (raised) {
            scene.raisedByPlace(RuleId.DECEASED_RECIPIENT, row);
        }
    }

    private static void payroll(Scene scene, String row, boolean raised) {
        if (raised) {
            scene.raisedByPlace(RuleId.PAYROLL_RECIPIENT, row);
        }
    }
}
