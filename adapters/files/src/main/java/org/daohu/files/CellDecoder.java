package org.daohu.files;

import java.nio.charset.StandardCharsets;
import org.daohu.TextFolding;

/** Makes text of a cell's bytes. Used by one thread. */
final class CellDecoder {

    private static final long TOPS = EightBytes.filledWith(0x80);
    private static final long BLANKS = EightBytes.filledWith(' ');
    private static final long AMPERSANDS = EightBytes.filledWith('&');
    private static final long DELETES = EightBytes.filledWith(0x7f);

    private final ByteDecoding decoding;
    private char[] characters = new char[256];

    CellDecoder(ByteDecoding decoding) {
        this.decoding = decoding;
    }

    /**
     * The folded text. Most cells are plain ASCII or common Chinese characters, of which folding changes nothing. Eight
     * bytes behind the cell must be there.
     */
    String fold(byte[] bytes, int from, int to) {
        if (from == to) {
            return "";
        }
        boolean trimmed = bytes[from] != ' ' && bytes[to - 1] != ' ';
        if (trimmed && arePlain(bytes, from, to)) {
            return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        }
        return decode(bytes, from, to, trimmed);
    }

    /** The text as it stands. */
    String asWritten(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, decoding.charset());
    }

    /** Whether all are ASCII that folding leaves as it is, but for blanks at the ends. */
    private static boolean arePlain(byte[] bytes, int from, int to) {
        int at = from;
        for (; at + EightBytes.COUNT <= to; at += EightBytes.COUNT) {
            if (!arePlain(EightBytes.at(bytes, at))) {
                return false;
            }
        }
        int beyond = (EightBytes.COUNT - (to - at)) * Byte.SIZE;
        return at == to || arePlain(EightBytes.at(bytes, at) << beyond | BLANKS >>> (Long.SIZE - beyond));
    }

    private static boolean arePlain(long eight) {
        long controls = eight - BLANKS & TOPS;
        return ((eight & TOPS) | controls | EightBytes.find(eight, AMPERSANDS) | EightBytes.find(eight, DELETES)) == 0;
    }

    private String decode(byte[] bytes, int from, int to, boolean trimmed) {
        if (characters.length < to - from) {
            characters = new char[to - from];
        }
        int count = 0;
        int at = from;
        boolean plain = trimmed;
        while (at < to) {
            byte first = bytes[at];
            if (first >= 0) {
                plain &= first >= ' ' && first != '&' && first != 0x7f;
                characters[count++] = (char) first;
                at++;
                continue;
            }
            int chinese = decoding.chineseAt(bytes, at, to);
            if (chinese >= 0) {
                characters[count++] = (char) chinese;
                at += decoding.chineseLength();
                continue;
            }
            int length = decoding.lengthAt(bytes, at, to);
            if (length == 0) {
                // Only in a file that was changed since it was looked at.
                return TextFolding.fold(asWritten(bytes, from, to));
            }
            plain = false;
            count += Character.toChars(decoding.codePointAt(bytes, at, to), characters, count);
            at += length;
        }
        String text = new String(characters, 0, count);
        return plain ? text : TextFolding.fold(text);
    }
}
