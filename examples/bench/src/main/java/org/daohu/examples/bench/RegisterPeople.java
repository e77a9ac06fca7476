package org.daohu.examples.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daohu.Origin;
import org.daohu.ResidentId;
import org.daohu.household.IdentityType;
import org.daohu.household.RegisterEntry;
import org.jspecify.annotations.Nullable;

/**
 * 虚构人员 – the people of a made-up nation, each by a number from 0, the same every time: villages of some 40 households, one to
 * six persons a household, Han and longer names, most numbers 18 characters, a few certificates, passports and blanks. One of 50
 * has left, one of 100 has left and come back and so has two entries. Thread-safe.
 */
final class RegisterPeople {

    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红梅建国志文辉力学祥云莲真环雪荣爱妹霖";
    private static final String[] LONG_NAMES = {"阿卜杜拉·买买提", "扎西·次仁多吉", "古丽·阿依木汗", "吉克·阿牛"};
    private static final LocalDate BORN = LocalDate.of(1930, 1, 1);
    private static final int BORN_DAYS = 88 * 365;
    private static final LocalDate JOINED = LocalDate.of(2013, 11, 1);
    private static final int HOUSEHOLDS_OF_VILLAGE = 40;

    /** Persons by household, over and over: 33 in ten. */
    private static final int[] SIZES = {3, 4, 2, 5, 3, 1, 6, 3, 2, 4};

    private static final int PERSONS_OF_TEN = 33;
    private static final Origin ORIGIN = Origin.file("register.csv", 2);

    private RegisterPeople() {}

    /** The entries of person {@code index}, one or two. */
    static List<RegisterEntry> entries(long index) {
        long lot = mix(index);
        List<RegisterEntry> entries = new ArrayList<>(2);
        LocalDate joined = joined(lot);
        int fate = (int) (lot >>> 50 & 0xff) % 100;
        if (fate == 0) {
            LocalDate left = left(lot);
            entries.add(entry(index, lot, 1, joined, left));
            entries.add(entry(index, lot, 2, left.plusDays(365), null));
        } else {
            entries.add(entry(index, lot, 1, joined, fate <= 2 ? left(lot) : null));
        }
        return entries;
    }

    private static RegisterEntry entry(long index, long lot, int stretch, LocalDate joined, @Nullable LocalDate left) {
        String household = household(index);
        String id = household + "0" + (1 + member(index)) + (stretch == 1 ? "" : "-2");
        int kind = (int) (lot >>> 58);
        IdentityType type = kind == 0
                ? IdentityType.DISABILITY_CERTIFICATE
                : kind == 1 && lot % 4 == 0 ? IdentityType.PREFERENTIAL_TREATMENT : IdentityType.RESIDENT_ID;
        String number = switch (type) {
            case DISABILITY_CERTIFICATE -> residentId(index, lot) + "43";
            case RESIDENT_ID -> residentId(index, lot);
            default -> null;
        };
        return new RegisterEntry(id, household, name(lot), type, number, null, joined, left, null, ORIGIN);
    }

    /** Another one for every person, as long as they are fewer than 10^9. */
    private static String residentId(long index, long lot) {
        char[] digits = new char[17];
        put(digits, 0, 6, 510_000 + index / 400_000 % 1_000 * 7);
        LocalDate born = BORN.plusDays(index % 400_000 * 7_919 % BORN_DAYS);
        put(digits, 6, 4, born.getYear());
        put(digits, 10, 2, born.getMonthValue());
        put(digits, 12, 2, born.getDayOfMonth());
        put(digits, 14, 3, 1 + index % 400_000 / BORN_DAYS * 71 + (lot >>> 8) % 71);
        String first17 = new String(digits);
        return first17 + ResidentId.checkCharacter(first17);
    }

    private static String name(long lot) {
        if (lot % 50 == 0) {
            return LONG_NAMES[(int) (lot >>> 40 & 3)];
        }
        StringBuilder name =
                new StringBuilder(3).append(pick(SURNAMES, lot >>> 10)).append(pick(GIVEN, lot >>> 22));
        return (lot & 3) == 0
                ? name.toString()
                : name.append(pick(GIVEN, lot >>> 34)).toString();
    }

    /** Most joined in one of few campaigns. */
    private static LocalDate joined(long lot) {
        return (lot >>> 16 & 7) != 0
                ? JOINED.plusDays((lot >>> 19 & 7) * 91)
                : JOINED.plusDays((lot >>> 19 & 0xffff) % 700);
    }

    /** Half of them at the end of a year, half on any day of four years, as people die. */
    private static LocalDate left(long lot) {
        return (lot >>> 36 & 1) == 0
                ? LocalDate.of(2016 + (int) (lot >>> 37 & 3), 12, 31)
                : LocalDate.of(2016, 1, 1).plusDays((lot >>> 37 & 0xffff) % 1_461);
    }

    /** 行政区划 and village, twelve digits, and the household in it, four. */
    private static String household(long index) {
        long tens = index / PERSONS_OF_TEN;
        long household = tens * SIZES.length + place(index);
        char[] digits = new char[16];
        put(digits, 0, 12, 510_100_000_000L + household / HOUSEHOLDS_OF_VILLAGE);
        put(digits, 12, 4, 1 + household % HOUSEHOLDS_OF_VILLAGE);
        return new String(digits);
    }

    private static int place(long index) {
        int rest = (int) (index % PERSONS_OF_TEN);
        int place = 0;
        while (rest >= SIZES[place]) {
            rest -= SIZES[place++];
        }
        return place;
    }

    private static int member(long index) {
        int rest = (int) (index % PERSONS_OF_TEN);
        for (int place = 0; rest >= SIZES[place]; place++) {
            rest -= SIZES[place];
        }
        return rest;
    }

    private static void put(char[] digits, int from, int count, long value) {
        long rest = value;
        for (int i = from + count - 1; i >= from; i--) {
            digits[i] = (char) ('0' + rest % 10);
            rest /= 10;
        }
    }

    private static char pick(String characters, long lot) {
        return characters.charAt((int) ((lot & 0xfff) % characters.length()));
    }

    private static long mix(long value) {
        long mixed = (value + 0x9e3779b97f4a7c15L) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }
}
