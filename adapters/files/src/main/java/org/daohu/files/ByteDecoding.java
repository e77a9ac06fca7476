package org.daohu.files;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How bytes make characters in an encoding in which the bytes below 0x30 (quote, comma, line ends, blank) never are part of
 * another character, and those below 0x80 that stand alone are ASCII. Stateless and thread-safe.
 */
abstract sealed class ByteDecoding permits Utf8, Gb18030 {

    private final Charset charset;
    /** How many bytes a common Chinese character has. */
    private final int chineseLength;

    ByteDecoding(Charset charset, int chineseLength) {
        this.charset = charset;
        this.chineseLength = chineseLength;
    }

    /** Whether there is a decoding of {@code charset}. */
    static boolean knows(Charset charset) {
        return charset.equals(StandardCharsets.UTF_8) || charset.equals(TextEncoding.GB18030);
    }

    /** The decoding of a charset that {@link #knows} says is known. */
    static ByteDecoding of(Charset charset) {
        return charset.equals(StandardCharsets.UTF_8) ? Utf8.DECODING : Gb18030.DECODING;
    }

    final Charset charset() {
        return charset;
    }

    final int chineseLength() {
        return chineseLength;
    }

    /** The length of the character at {@code at}, whose first byte is not ASCII, or 0 if there is none. */
    abstract int lengthAt(byte[] bytes, int at, int to);

    /**
     * The place behind as many characters from {@code at} on as can be told to be text at a glance, perhaps none: what it passes is
     * text, and what it does not may be text too.
     */
    abstract int behindCommon(byte[] bytes, int at, int to);

    /** The character from 4E00 to 9FFF at {@code at}, of {@link #chineseLength()} bytes, or -1 if another stands there. */
    abstract int chineseAt(byte[] bytes, int at, int to);

    /** The code point at {@code at}, of {@link #lengthAt} bytes, which are not 0. */
    abstract int codePointAt(byte[] bytes, int at, int to);

    /** The place of the first byte between {@code from} and {@code to} that is not text or is zero, or -1 if all is text. */
    final int wrongAt(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            int first = bytes[at];
            if (first > 0) {
                at = behindPlain(bytes, at + 1, to);
                continue;
            }
            int behind = behindCommon(bytes, at, to);
            if (behind > at) {
                at = behind;
                continue;
            }
            int length = first == 0 ? 0 : lengthAt(bytes, at, to);
            if (length == 0) {
                return at;
            }
            at += length;
        }
        return -1;
    }

    /** Where the next byte stands that is zero or not ASCII; near the end perhaps one before it. */
    private static int behindPlain(byte[] bytes, int from, int to) {
        int at = from;
        for (; at + EightBytes.COUNT <= to; at += EightBytes.COUNT) {
            long marks = EightBytes.findSpecial(EightBytes.at(bytes, at));
            if (marks != 0) {
                return at + EightBytes.first(marks);
            }
        }
        return at;
    }

    /** Where a block of {@code length} bytes is best cut, so that no character is cut in two; 0 if there is no such place. */
    static int cut(byte[] bytes, int length) {
        for (int i = length - 1; i >= 0; i--) {
            if (bytes[i] == '\n') {
                return i + 1;
            }
        }
        for (int i = length - 1; i > 0; i--) {
            // Never between a carriage return and its line feed.
            if (bytes[i] >= 0 && bytes[i] < 0x30) {
                return bytes[i] == '\r' ? i : i + 1;
            }
        }
        return 0;
    }
}
