package org.daohu.files;

import java.nio.charset.StandardCharsets;
import org.daohu.TextFolding;

/** Makes folded text of a cell's bytes. Used by one thread. */
final class CellDecoder {

    private final ByteDecoding decoding;
    private char[] characters = new char[256];

    CellDecoder(ByteDecoding decoding) {
        this.decoding = decoding;
    }

    /** The folded text. Most cells are plain ASCII or common Chinese characters, of which folding changes nothing. */
    String fold(byte[] bytes, int from, int to) {
        if (from == to) {
            return "";
        }
        if (bytes[from] == ' ' || bytes[to - 1] == ' ') {
            return foldAny(bytes, from, to);
        }
        int at = from;
        while (at < to && isPlain(bytes[at])) {
            at++;
        }
        if (at == to) {
            return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        }
        return bytes[at] < 0 ? foldChinese(bytes, from, to) : foldAny(bytes, from, to);
    }

    private String foldChinese(byte[] bytes, int from, int to) {
        if (characters.length < to - from) {
            characters = new char[to - from];
        }
        int count = 0;
        int at = from;
        while (at < to) {
            byte first = bytes[at];
            if (isPlain(first)) {
                characters[count++] = (char) first;
                at++;
                continue;
            }
            int chinese = first < 0 ? decoding.chineseAt(bytes, at, to) : -1;
            if (chinese < 0) {
                return foldAny(bytes, from, to);
            }
            characters[count++] = (char) chinese;
            at += decoding.chineseLength();
        }
        return new String(characters, 0, count);
    }

    private String foldAny(byte[] bytes, int from, int to) {
        return TextFolding.fold(new String(bytes, from, to - from, decoding.charset()));
    }

    /** Whether folding leaves the ASCII character as it is, wherever it stands but at the ends. */
    private static boolean isPlain(byte character) {
        return character >= ' ' && character != '&' && character != 0x7f;
    }
}
