package org.daohu.examples.countymonth.generate;

import java.time.LocalDate;
import java.util.List;
import org.daohu.examples.countymonth.generate.Person.Stretch;

/**
 * 人口 – the county's ordinary people, each worked out from an index alone, so that millions need no memory. Identity
 * numbers are unique: heads of households and members have birth dates apart, and within each the index decides date and
 * serial. Immutable and thread-safe.
 */
final class Population {

    private static final int[] SIZES = {4, 2, 5, 1, 3, 5};
    private static final int BLOCK_PEOPLE = 20;
    private static final LocalDate HEADS_FROM = LocalDate.of(1945, 1, 1);
    private static final int HEADS_DAYS = 14_600;
    private static final LocalDate MEMBERS_FROM = LocalDate.of(1986, 1, 1);
    private static final int MEMBERS_DAYS = 9_800;
    private static final long STRIDE = 7_919;
    private static final int FIRST_SERIAL = 100;
    private static final List<String> AREAS = List.of("513401", "513401", "513401", "513436", "512901");
    private static final List<String> RELATIONS = List.of("配偶", "之子", "之女", "之父", "其他");

    private final long seed;
    private final int size;

    Population(long seed, int size) {
        this.seed = seed;
        this.size = size;
    }

    int size() {
        return size;
    }

    /** How many households have their head among the people. */
    int households() {
        int blocks = size / BLOCK_PEOPLE;
        int rest = size % BLOCK_PEOPLE;
        int count = blocks * SIZES.length;
        for (int household = 0; rest > 0; household++) {
            count++;
            rest -= SIZES[household];
        }
        return count;
    }

    /** The head of household {@code household}, from 0. */
    Person head(int household) {
        int index = household / SIZES.length * BLOCK_PEOPLE;
        for (int before = 0; before < household % SIZES.length; before++) {
            index += SIZES[before];
        }
        return person(index);
    }

    /** The person with {@code index}, from 0; beyond {@link #size} there are more of the same make. */
    Person person(int index) {
        int household = index / BLOCK_PEOPLE * SIZES.length;
        int member = index % BLOCK_PEOPLE;
        int place = 0;
        while (member >= SIZES[place]) {
            member -= SIZES[place];
            place++;
        }
        household += place;
        long bits = mix(seed ^ (index * 0x9E3779B97F4A7C15L));
        String id = member == 0 ? headId(household, bits) : memberId(index, bits);
        int kind = (int) Math.floorMod(bits >>> 20, 100L);
        String type = kind < 3 ? Person.CERTIFICATE : Person.RESIDENT_ID;
        return new Person(
                Digits.padded("DJ", index, 8),
                householdNumber(household),
                member == 0 ? "户主" : RELATIONS.get(member % RELATIONS.size()),
                Names.of(mix(bits)),
                type,
                registeredNumber(id, kind, bits),
                id,
                stretches(bits));
    }

    static String householdNumber(int household) {
        return Digits.padded("H", household, 8);
    }

    private static String registeredNumber(String id, int kind, long bits) {
        if (kind < 3) {
            return IdentityNumbers.certificate(id, (int) (1 + Math.floorMod(bits >>> 8, 7L)), 1 + kind);
        }
        return kind < 5 && id.startsWith("19", 6) ? IdentityNumbers.fifteen(id) : id;
    }

    private static List<Stretch> stretches(long bits) {
        LocalDate joined = LocalDate.of(2014, 1, 1).plusDays(Math.floorMod(bits >>> 30, 700L));
        int kind = (int) Math.floorMod(bits >>> 40, 100L);
        if (kind < 90) {
            return List.of(new Stretch(joined, null));
        }
        LocalDate later = LocalDate.of(2016, 6, 1).plusDays(Math.floorMod(bits >>> 50, 1_500L));
        if (kind < 95) {
            return List.of(new Stretch(joined, later));
        }
        if (kind < 98) {
            return List.of(new Stretch(later, null));
        }
        return List.of(new Stretch(joined, later), new Stretch(later.plusDays(200), null));
    }

    private static String headId(int household, long bits) {
        int day = (int) (household % HEADS_DAYS * STRIDE % HEADS_DAYS);
        return IdentityNumbers.of(area(bits), HEADS_FROM.plusDays(day), FIRST_SERIAL + household / HEADS_DAYS);
    }

    private static String memberId(int index, long bits) {
        int day = (int) (index % MEMBERS_DAYS * STRIDE % MEMBERS_DAYS);
        return IdentityNumbers.of(area(bits), MEMBERS_FROM.plusDays(day), FIRST_SERIAL + index / MEMBERS_DAYS);
    }

    private static String area(long bits) {
        return AREAS.get((int) Math.floorMod(bits, (long) AREAS.size()));
    }

    /** Spreads the bits of neighbours apart (the finaliser of SplitMix64). */
    private static long mix(long z) {
        long mixed = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
