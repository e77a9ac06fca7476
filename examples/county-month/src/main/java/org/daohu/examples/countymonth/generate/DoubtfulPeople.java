package org.daohu.examples.countymonth.generate;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.daohu.examples.countymonth.generate.Person.Stretch;

/** 人员疑点 – rows of people who are not in the register, whose names differ, or whose numbers fail. */
final class DoubtfulPeople {

    private static final LocalDate LONG_AGO = LocalDate.of(2014, 3, 1);

    private DoubtfulPeople() {}

    static List<Scene.Plant> all() {
        return List.of(
                DoubtfulPeople::never,
                DoubtfulPeople::leftOnPayDay,
                DoubtfulPeople::leftLongBefore,
                DoubtfulPeople::joinedNextDay,
                DoubtfulPeople::betweenTwoStretches,
                DoubtfulPeople::passportNever,
                DoubtfulPeople::certificateNever,
                DoubtfulPeople::otherDocumentNever,
                DoubtfulPeople::nameMisspelled,
                DoubtfulPeople::nameOfAnother,
                DoubtfulPeople::nameDiffersByFifteen,
                DoubtfulPeople::nameDiffersByCertificate,
                DoubtfulPeople::nameDiffersAndLeft,
                scene -> invalid(scene, IdentityNumbers::wrongCheck),
                scene -> invalid(scene, id -> IdentityNumbers.oneDigitOff(id, 15)),
                scene -> invalid(scene, id -> IdentityNumbers.oneDigitOff(id, 2)),
                scene -> invalid(scene, IdentityNumbers::impossibleDay),
                scene -> invalid(scene, id -> id.substring(0, 17)),
                scene -> invalid(scene, id -> id + "42"),
                scene -> invalid(scene, id -> id.substring(0, 6) + " " + id.substring(6)),
                scene -> invalid(scene, id -> id.substring(0, 8) + "O" + id.substring(9)),
                scene -> invalid(scene, id -> id.charAt(1) + id.substring(0, 1) + id.substring(2)),
                scene -> invalid(scene, id -> id.substring(0, 6) + "991301" + id.substring(14, 17)),
                DoubtfulPeople::invalidWithoutHousehold,
                DoubtfulPeople::invalidAndMisspelled,
                DoubtfulPeople::unlinkedRow,
                DoubtfulPeople::unlinkedStranger,
                DoubtfulPeople::unlinkedMisspelled);
    }

    private static void never(Scene scene) throws IOException {
        unregistered(scene, scene.write(scene.line(scene.people.stranger())));
    }

    private static void leftOnPayDay(Scene scene) throws IOException {
        Person person = scene.people.registeredFor(new Stretch(LONG_AGO, scene.payDay()));
        unregistered(scene, scene.write(scene.line(person)));
    }

    private static void leftLongBefore(Scene scene) throws IOException {
        Person person = scene.people.registeredFor(new Stretch(LONG_AGO, LocalDate.of(2016, 12, 31)));
        unregistered(scene, scene.write(scene.line(person)));
    }

    private static void joinedNextDay(Scene scene) throws IOException {
        Person person = scene.people.registeredFor(new Stretch(scene.payDay().plusDays(1), null));
        unregistered(scene, scene.write(scene.line(person)));
    }

    private static void betweenTwoStretches(Scene scene) throws IOException {
        LocalDate day = scene.payDay();
        Person person =
                scene.people.registeredFor(new Stretch(LONG_AGO, day.minusDays(3)), new Stretch(day.plusDays(1), null));
        unregistered(scene, scene.write(scene.line(person)));
    }

    private static void passportNever(Scene scene) throws IOException {
        ListLine line = scene.line(scene.people.stranger())
                .set(ListColumn.TYPE, Person.PASSPORT)
                .set(ListColumn.NUMBER, scene.people.newPassport());
        unregistered(scene, scene.write(line));
    }

    private static void certificateNever(Scene scene) throws IOException {
        Person stranger = scene.people.stranger();
        ListLine line = scene.line(stranger)
                .set(ListColumn.TYPE, Person.CERTIFICATE)
                .set(ListColumn.NUMBER, IdentityNumbers.certificate(stranger.residentId(), 1, 3));
        unregistered(scene, scene.write(line));
    }

    /** A document of a type that may lack a number, but has one: the number is usable and unknown to the register. */
    private static void otherDocumentNever(Scene scene) throws IOException {
        Person stranger = scene.people.stranger();
        ListLine line = scene.line(stranger)
                .set(ListColumn.TYPE, Person.PREFERENTIAL)
                .set(ListColumn.NUMBER, "YF" + stranger.residentId().substring(6, 17));
        unregistered(scene, scene.write(line));
    }

    private static void nameMisspelled(Scene scene) throws IOException {
        Person person = scene.people.steady();
        nameDiffers(scene, scene.write(misspelled(scene, person)));
    }

    private static void nameOfAnother(Scene scene) throws IOException {
        Person person = scene.people.steady();
        ListLine line = scene.line(person).set(ListColumn.NAME, "次仁·" + person.name());
        nameDiffers(scene, scene.write(line));
    }

    private static void nameDiffersByFifteen(Scene scene) throws IOException {
        Person person = scene.people.steadyByFifteen();
        nameDiffers(scene, scene.write(misspelled(scene, person)));
    }

    private static void nameDiffersByCertificate(Scene scene) throws IOException {
        Person person = scene.people.steadyByCertificate();
        nameDiffers(scene, scene.write(misspelled(scene, person)));
    }

    private static void nameDiffersAndLeft(Scene scene) throws IOException {
        Person person = scene.people.registeredFor(new Stretch(LONG_AGO, scene.payDay()));
        String row = scene.write(misspelled(scene, person));
        nameDiffers(scene, row);
        unregistered(scene, row);
    }

    /** The number fails; household and name still find the person, so that the register has them. */
    private static void invalid(Scene scene, UnaryOperator<String> slip) throws IOException {
        Person person = scene.people.steady();
        ListLine line = scene.line(person).set(ListColumn.NUMBER, slip.apply(person.residentId()));
        idInvalid(scene, scene.write(line));
    }

    /** Nothing finds the person: whether they are registered, or paid twice, is indeterminate. */
    private static void invalidWithoutHousehold(Scene scene) throws IOException {
        Person person = scene.people.steady();
        ListLine line = scene.personLine(person)
                .set(ListColumn.NUMBER, IdentityNumbers.wrongCheck(person.residentId()))
                .set(ListColumn.HOUSEHOLD, "");
        idInvalid(scene, scene.write(line));
    }

    /** A name that the household does not have finds nobody either; and without a number no name can differ. */
    private static void invalidAndMisspelled(Scene scene) throws IOException {
        Person person = scene.people.steady();
        ListLine line =
                misspelled(scene, person).set(ListColumn.NUMBER, IdentityNumbers.oneDigitOff(person.residentId(), 16));
        idInvalid(scene, scene.write(line));
    }

    private static void unlinkedRow(Scene scene) throws IOException {
        unlinked(scene, scene.writeNaming(scene.line(scene.people.steady()), scene.books.noVoucher()));
    }

    /** Without a voucher there is no pay day, so whether they were registered then is indeterminate. */
    private static void unlinkedStranger(Scene scene) throws IOException {
        unlinked(scene, scene.writeNaming(scene.line(scene.people.stranger()), scene.voucher.number + "9"));
    }

    private static void unlinkedMisspelled(Scene scene) throws IOException {
        Person person = scene.people.steady();
        String row = scene.writeNaming(misspelled(scene, person), "待补");
        unlinked(scene, row);
        nameDiffers(scene, row);
    }

    private static ListLine misspelled(Scene scene, Person person) {
        return scene.line(person).set(ListColumn.NAME, Names.misspelled(person.name(), scene.dice));
    }

    private static void unregistered(Scene scene, String row) {
        scene.raised(RuleId.PERSON_UNREGISTERED, row);
    }

    private static void nameDiffers(Scene scene, String row) {
        scene.raised(RuleId.PERSON_NAME_DIFFERS, row);
    }

    private static void idInvalid(Scene scene, String row) {
        scene.raised(RuleId.ID_NUMBER_INVALID, row);
    }

    private static void unlinked(Scene scene, String row) {
        scene.raised(RuleId.LIST_ROW_UNLINKED, row);
    }
}
