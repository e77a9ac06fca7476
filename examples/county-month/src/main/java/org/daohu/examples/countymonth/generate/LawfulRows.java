package org.daohu.examples.countymonth.generate;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.daohu.examples.countymonth.generate.Person.Stretch;

/** 合规明细 – rows that look wrong and are not: dirt that folding takes away, and people whom the law lets be paid. */
final class LawfulRows {

    private static final LocalDate LONG_AGO = LocalDate.of(2014, 3, 1);

    private LawfulRows() {}

    static List<Scene.Plant> all() {
        return List.of(
                LawfulRows::fullWidthNumber,
                LawfulRows::lowerCaseX,
                LawfulRows::encodedBreakAfterNumber,
                LawfulRows::breakWithinNumber,
                LawfulRows::fifteenForEighteen,
                LawfulRows::eighteenForFifteen,
                LawfulRows::certificateForResident,
                LawfulRows::residentForCertificate,
                LawfulRows::passport,
                LawfulRows::respelledName,
                LawfulRows::respelledMinorityName,
                LawfulRows::withoutNumberButFound,
                LawfulRows::invalidHolderFoundByCertificate,
                LawfulRows::returned,
                LawfulRows::joinedOnPayDay,
                LawfulRows::leavesNextDay,
                LawfulRows::paidToAnother,
                LawfulRows::twoPolicies,
                LawfulRows::twoMonths,
                LawfulRows::wholeYearOfAnotherYear,
                LawfulRows::twoHouseholds,
                LawfulRows::withoutNumberAndNotFound,
                LawfulRows::vagrant,
                LawfulRows::namesakes);
    }

    private static void fullWidthNumber(Scene scene) throws IOException {
        Person person = scene.people.steady();
        scene.write(scene.line(person).set(ListColumn.NUMBER, Spelling.full(person.residentId())));
    }

    private static void lowerCaseX(Scene scene) throws IOException {
        Person person = scene.people.steadyEndingInX();
        scene.write(
                scene.line(person).set(ListColumn.NUMBER, person.residentId().toLowerCase(Locale.ROOT)));
    }

    private static void encodedBreakAfterNumber(Scene scene) throws IOException {
        Person person = scene.people.steady();
        scene.write(scene.line(person).set(ListColumn.NUMBER, " " + person.residentId() + "&#10;"));
    }

    private static void breakWithinNumber(Scene scene) throws IOException {
        Person person = scene.people.steady();
        String id = person.residentId();
        scene.write(scene.line(person).set(ListColumn.NUMBER, id.substring(0, 6) + "\n" + id.substring(6)));
    }

    private static void fifteenForEighteen(Scene scene) throws IOException {
        Person person = scene.people.steady();
        scene.write(scene.line(person).set(ListColumn.NUMBER, IdentityNumbers.fifteen(person.residentId())));
    }

    private static void eighteenForFifteen(Scene scene) throws IOException {
        Person person = scene.people.steadyByFifteen();
        scene.write(scene.line(person).set(ListColumn.NUMBER, person.residentId()));
    }

    private static void certificateForResident(Scene scene) throws IOException {
        Person person = scene.people.steady();
        scene.write(scene.line(person)
                .set(ListColumn.TYPE, Person.CERTIFICATE)
                .set(ListColumn.NUMBER, IdentityNumbers.certificate(person.residentId(), 4, 2)));
    }

    private static void residentForCertificate(Scene scene) throws IOException {
        Person person = scene.people.steadyByCertificate();
        scene.write(scene.line(person)
                .set(ListColumn.TYPE, Person.RESIDENT_ID)
                .set(ListColumn.NUMBER, person.residentId()));
    }

    private static void passport(Scene scene) throws IOException {
        Person person = scene.people.steadyByPassport();
        scene.write(scene.line(person).set(ListColumn.NUMBER, " " + Spelling.full(person.number())));
    }

    private static void respelledName(Scene scene) throws IOException {
        Person person = scene.people.steady();
        scene.write(scene.line(person).set(ListColumn.NAME, Names.respelled(person.name(), scene.dice)));
    }

    private static void respelledMinorityName(Scene scene) throws IOException {
        Person person = scene.people.steadyOfMinority();
        scene.write(scene.line(person).set(ListColumn.NAME, Names.respelled(person.name(), scene.dice)));
    }

    /** Lawful without a number; household and name find the one person. */
    private static void withoutNumberButFound(Scene scene) throws IOException {
        Person person = scene.people.steadyWithoutNumber(Person.PREFERENTIAL);
        scene.write(scene.line(person).set(ListColumn.NAME, Names.respelled(person.name(), scene.dice)));
    }

    /** A certificate whose first 18 characters fail is no usable number; household and name find the person. */
    private static void invalidHolderFoundByCertificate(Scene scene) throws IOException {
        Person person = scene.people.steady();
        String wrong = IdentityNumbers.wrongCheck(person.residentId());
        scene.write(scene.line(person)
                .set(ListColumn.TYPE, Person.CERTIFICATE)
                .set(ListColumn.NUMBER, IdentityNumbers.certificate(wrong, 3, 1)));
    }

    private static void returned(Scene scene) throws IOException {
        LocalDate day = scene.payDay();
        scene.write(scene.line(scene.people.registeredFor(
                new Stretch(LONG_AGO, LocalDate.of(2016, 5, 1)), new Stretch(day.minusDays(40), null))));
    }

    private static void joinedOnPayDay(Scene scene) throws IOException {
        scene.write(scene.line(scene.people.registeredFor(new Stretch(scene.payDay(), null))));
    }

    private static void leavesNextDay(Scene scene) throws IOException {
        LocalDate next = scene.payDay().plusDays(1);
        scene.write(scene.line(scene.people.registeredFor(new Stretch(LONG_AGO, next))));
    }

    private static void paidToAnother(Scene scene) throws IOException {
        Person person = scene.people.steady();
        Person payee = scene.people.steadyIn(person.household());
        scene.write(scene.line(person)
                .set(ListColumn.PAYEE, payee.name())
                .set(ListColumn.PAYEE_NUMBER, payee.residentId()));
    }

    private static void twoPolicies(Scene scene) throws IOException {
        Person person = scene.people.steady();
        scene.write(scene.line(person, Subsidy.POST));
        scene.write(scene.line(person, Subsidy.MINIMUM));
    }

    private static void twoMonths(Scene scene) throws IOException {
        Person person = scene.people.steady();
        scene.write(scene.line(person, Subsidy.ECOLOGY).set(ListColumn.MONTH, "01"));
        scene.write(scene.line(person, Subsidy.ECOLOGY).set(ListColumn.MONTH, "02"));
    }

    private static void wholeYearOfAnotherYear(Scene scene) throws IOException {
        Person person = scene.people.steady();
        ListLine line = scene.line(person, Subsidy.DISABLED);
        int year = scene.voucher.slot.year();
        scene.write(line.copy().set(ListColumn.MONTH, "全年").set(ListColumn.YEAR, String.valueOf(year - 1)));
        scene.write(line.copy().set(ListColumn.MONTH, "03"));
    }

    private static void twoHouseholds(Scene scene) throws IOException {
        scene.write(scene.householdLine(scene.people.steady()));
        scene.write(scene.householdLine(scene.people.steady()));
    }

    /** Nobody of this name in this household: indeterminate, not raised. */
    private static void withoutNumberAndNotFound(Scene scene) throws IOException {
        Person person = scene.people.stranger();
        scene.write(scene.personLine(person)
                .set(ListColumn.TYPE, Person.PREFERENTIAL)
                .set(ListColumn.NUMBER, ""));
    }

    /** Without number and without household: indeterminate, not raised. */
    private static void vagrant(Scene scene) throws IOException {
        Person person = scene.people.steadyWithoutNumber(Person.VAGRANT);
        scene.write(scene.personLine(person).set(ListColumn.HOUSEHOLD, ""));
    }

    /** Household and name find two: indeterminate, not raised. */
    private static void namesakes(Scene scene) throws IOException {
        scene.write(scene.personLine(scene.people.steadyNamesake()));
    }
}
