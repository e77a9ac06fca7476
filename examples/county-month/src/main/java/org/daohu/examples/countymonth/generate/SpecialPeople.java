package org.daohu.examples.countymonth.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daohu.examples.countymonth.generate.Person.Stretch;

/**
 * 特设人员 – people made for one planted case each, in households of their own, so that no case touches another. The
 * registered ones go into the register after the lists are written. Not thread-safe.
 */
final class SpecialPeople {

    private static final String REGISTERED_AREA = "513424";
    private static final String STRANGER_AREA = "513423";
    private static final LocalDate BORN_FROM = LocalDate.of(1950, 1, 1);
    private static final int BORN_DAYS = 18_000;
    private static final LocalDate JOINED = LocalDate.of(2014, 6, 1);

    private final Dice dice;
    private final List<Person> registered = new ArrayList<>();
    private int made;
    private int households;

    SpecialPeople(Dice dice) {
        this.dice = dice;
    }

    List<Person> registered() {
        return registered;
    }

    /** Registered since 2014 and still, by resident ID. */
    Person steady() {
        return registeredIn(newHousehold(), new Stretch(JOINED, null));
    }

    /** The same, in {@code household}. */
    Person steadyIn(String household) {
        return registeredIn(household, new Stretch(JOINED, null));
    }

    /** Registered in {@code stretches} alone. */
    Person registeredFor(Stretch... stretches) {
        return registeredIn(newHousehold(), stretches);
    }

    /** Steady, with a number that ends in X. */
    Person steadyEndingInX() {
        String id = newId(REGISTERED_AREA);
        while (!id.endsWith("X")) {
            id = newId(REGISTERED_AREA);
        }
        return register(Person.RESIDENT_ID, id, id, newHousehold(), newName(), new Stretch(JOINED, null));
    }

    /** Steady, with a name of two parts. */
    Person steadyOfMinority() {
        String id = newId(REGISTERED_AREA);
        String name = Names.yi(dice.between(0, 100_000));
        return register(Person.RESIDENT_ID, id, id, newHousehold(), name, new Stretch(JOINED, null));
    }

    /** Steady, registered by a disability certificate. */
    Person steadyByCertificate() {
        String id = newId(REGISTERED_AREA);
        String number = IdentityNumbers.certificate(id, dice.between(1, 7), dice.between(1, 4));
        return register(Person.CERTIFICATE, number, id, newHousehold(), newName(), new Stretch(JOINED, null));
    }

    /** Steady, registered by the 15 digits of before. */
    Person steadyByFifteen() {
        String id = newId(REGISTERED_AREA);
        String number = IdentityNumbers.fifteen(id);
        return register(Person.RESIDENT_ID, number, id, newHousehold(), newName(), new Stretch(JOINED, null));
    }

    /** Steady, registered by passport. */
    Person steadyByPassport() {
        return register(Person.PASSPORT, newPassport(), "", newHousehold(), newName(), new Stretch(JOINED, null));
    }

    /** Steady, registered without any number. */
    Person steadyWithoutNumber(String type) {
        return register(type, "", "", newHousehold(), newName(), new Stretch(JOINED, null));
    }

    /** Two steady people of one name in one household; the first is returned. */
    Person steadyNamesake() {
        Person one = steadyWithoutNumber(Person.PREFERENTIAL);
        register(Person.PREFERENTIAL, "", "", one.household(), one.name(), new Stretch(JOINED, null));
        return one;
    }

    /** Somebody whom the register has never had, with a valid resident ID. */
    Person stranger() {
        String id = newId(STRANGER_AREA);
        return new Person("", newHousehold(), "", newName(), Person.RESIDENT_ID, id, id, List.of());
    }

    String newPassport() {
        made++;
        return Digits.padded("E", 10_000_000 + made, 8);
    }

    private Person registeredIn(String household, Stretch... stretches) {
        String id = newId(REGISTERED_AREA);
        return register(Person.RESIDENT_ID, id, id, household, newName(), stretches);
    }

    private Person register(
            String type, String number, String residentId, String household, String name, Stretch... stretches) {
        String key = Digits.padded("TS", registered.size(), 8);
        Person person = new Person(key, household, "户主", name, type, number, residentId, List.of(stretches));
        registered.add(person);
        return person;
    }

    private String newName() {
        return dice.chance(60) ? Names.han(dice.between(0, 100_000)) : Names.yi(dice.between(0, 100_000));
    }

    private String newHousehold() {
        households++;
        return Digits.padded("T", households, 8);
    }

    /** All days from 1950 to 1999, then the next serial: 15 digits exist for each of them. */
    private String newId(String area) {
        made++;
        int day = (int) ((long) made * 7_919 % BORN_DAYS);
        return IdentityNumbers.of(area, BORN_FROM.plusDays(day), 100 + made / BORN_DAYS);
    }
}
