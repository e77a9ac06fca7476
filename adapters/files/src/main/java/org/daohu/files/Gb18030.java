package org.daohu.files;

import java.util.Arrays;

/**
 * GB18030, as strict as the platform's decoder, whose answers it keeps in tables: nearly all characters of Chinese text have
 * two bytes, some names have one of four. What lies above FFFF is counted from its bytes, as the standard defines it.
 */
final class Gb18030 extends ByteDecoding {

    static final Gb18030 DECODING = new Gb18030();

    private static final int LOWEST_LEAD = 0x81;
    private static final int LEADS = 0xfe - LOWEST_LEAD + 1;
    private static final int TRAILS = 0x100;
    /** Of four bytes the second and the fourth are digits: 8130 8130 is the first, and counts as 0. */
    private static final int DIGITS = 10;
    /** How many places of four bytes there are for characters up to FFFF. */
    private static final int BASIC_PLACES = 39_420;
    /** The place of 10000, and how many there are from there on. */
    private static final int FIRST_ABOVE = 189_000;

    private static final int COUNT_ABOVE = 0x10_0000;
    private static final char NONE = '\uFFFD';

    /** By lead and trail, the character; {@link #NONE} where there is none. */
    private final char[] pairs;
    /** By place, the character of four bytes up to FFFF; {@link #NONE} where there is none. */
    private final char[] fours;

    private Gb18030() {
        super(TextEncoding.GB18030, 2);
        this.pairs = pairs();
        this.fours = fours();
    }

    @Override
    int lengthAt(byte[] bytes, int at, int to) {
        if (at + 2 > to) {
            return 0;
        }
        if (pairAt(bytes, at) != NONE) {
            return 2;
        }
        return at + 4 <= to && fourAt(bytes, at) >= 0 ? 4 : 0;
    }

    @Override
    int behindCommon(byte[] bytes, int at, int to) {
        int behind = at;
        while (behind + 2 <= to && pairAt(bytes, behind) != NONE) {
            behind += 2;
        }
        return behind;
    }

    @Override
    int chineseAt(byte[] bytes, int at, int to) {
        char character = at + 2 > to ? NONE : pairAt(bytes, at);
        return character >= 0x4e00 && character <= 0x9fff ? character : -1;
    }

    @Override
    int codePointAt(byte[] bytes, int at, int to) {
        char pair = pairAt(bytes, at);
        return pair != NONE ? pair : fourAt(bytes, at);
    }

    private char pairAt(byte[] bytes, int at) {
        int lead = (bytes[at] & 0xff) - LOWEST_LEAD;
        return lead < 0 || lead >= LEADS ? NONE : pairs[lead * TRAILS + (bytes[at + 1] & 0xff)];
    }

    /** The code point of the four bytes at {@code at}, or -1 if there is none. */
    private int fourAt(byte[] bytes, int at) {
        int first = (bytes[at] & 0xff) - LOWEST_LEAD;
        int second = bytes[at + 1] - '0';
        int third = (bytes[at + 2] & 0xff) - LOWEST_LEAD;
        int fourth = bytes[at + 3] - '0';
        boolean inRange = isIn(first, LEADS) && isIn(second, DIGITS) && isIn(third, LEADS) && isIn(fourth, DIGITS);
        if (!inRange) {
            return -1;
        }
        int place = ((first * DIGITS + second) * LEADS + third) * DIGITS + fourth;
        if (place < BASIC_PLACES) {
            return fours[place] == NONE ? unlessNone(place) : fours[place];
        }
        return isIn(place - FIRST_ABOVE, COUNT_ABOVE) ? 0x10000 + place - FIRST_ABOVE : -1;
    }

    /** The replacement character itself has a place too. */
    private static int unlessNone(int place) {
        byte[] bytes = new byte[4];
        putFour(place, bytes, 0);
        byte[] none = String.valueOf(NONE).getBytes(TextEncoding.GB18030);
        return Arrays.equals(bytes, none) ? NONE : -1;
    }

    private static boolean isIn(int value, int count) {
        return value >= 0 && value < count;
    }

    /** Each pair is decoded between line ends, at which decoding always finds its feet again. */
    private static char[] pairs() {
        byte[] all = new byte[LEADS * TRAILS * 3];
        for (int i = 0; i < LEADS * TRAILS; i++) {
            all[i * 3] = (byte) (LOWEST_LEAD + i / TRAILS);
            all[i * 3 + 1] = (byte) (i % TRAILS < 0x40 ? 0xff : i % TRAILS);
            all[i * 3 + 2] = '\n';
        }
        return decoded(all, LEADS * TRAILS);
    }

    private static char[] fours() {
        byte[] all = new byte[BASIC_PLACES * 5];
        for (int i = 0; i < BASIC_PLACES; i++) {
            putFour(i, all, i * 5);
            all[i * 5 + 4] = '\n';
        }
        return decoded(all, BASIC_PLACES);
    }

    private static void putFour(int place, byte[] into, int at) {
        into[at] = (byte) (LOWEST_LEAD + place / (DIGITS * LEADS * DIGITS));
        into[at + 1] = (byte) ('0' + place / (LEADS * DIGITS) % DIGITS);
        into[at + 2] = (byte) (LOWEST_LEAD + place / DIGITS % LEADS);
        into[at + 3] = (byte) ('0' + place % DIGITS);
    }

    /** The one character of each of {@code count} lines, or {@link #NONE} if it has not just one. */
    private static char[] decoded(byte[] lines, int count) {
        String text = new String(lines, TextEncoding.GB18030);
        char[] characters = new char[count];
        int from = 0;
        for (int i = 0; i < count; i++) {
            int end = text.indexOf('\n', from);
            characters[i] = end == from + 1 ? text.charAt(from) : NONE;
            from = end + 1;
        }
        return characters;
    }
}
