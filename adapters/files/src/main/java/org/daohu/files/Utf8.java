package org.daohu.files;

import java.nio.charset.StandardCharsets;

/** UTF-8, as strict as the platform's decoder: no overlong form, no surrogate, nothing above 10FFFF. */
final class Utf8 extends ByteDecoding {

    static final Utf8 DECODING = new Utf8();

    // 1110xxxx 10xxxxxx 10xxxxxx, the first byte lowest.
    private static final long THREE_BYTES_MASK = 0xc0c0f0;
    private static final long THREE_BYTES = 0x8080e0;

    private Utf8() {
        super(StandardCharsets.UTF_8, 3);
    }

    @Override
    int lengthAt(byte[] bytes, int at, int to) {
        int first = bytes[at] & 0xff;
        int length = first < 0xc2 || first > 0xf4 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
        if (length == 0 || at + length > to) {
            return 0;
        }
        int second = bytes[at + 1] & 0xff;
        int lowest = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
        int highest = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
        if (second < lowest || second > highest) {
            return 0;
        }
        for (int i = 2; i < length; i++) {
            if ((bytes[at + i] & 0xc0) != 0x80) {
                return 0;
            }
        }
        return length;
    }

    /** Characters of three bytes, but for those whose second byte is bounded more closely: behind E0 and ED. */
    @Override
    int behindCommon(byte[] bytes, int at, int to) {
        int behind = at;
        while (behind + EightBytes.COUNT <= to) {
            long eight = EightBytes.at(bytes, behind);
            long first = eight & 0x0f;
            if ((eight & THREE_BYTES_MASK) != THREE_BYTES || first == 0x00 || first == 0x0d) {
                break;
            }
            behind += 3;
        }
        return behind;
    }

    @Override
    int chineseAt(byte[] bytes, int at, int to) {
        if (at + 3 > to || (bytes[at] & 0xf0) != 0xe0) {
            return -1;
        }
        // What is no text here decodes to something else there too: the file was looked at before.
        int character = (bytes[at] & 0x0f) << 12 | (bytes[at + 1] & 0x3f) << 6 | (bytes[at + 2] & 0x3f);
        return character >= 0x4e00 && character <= 0x9fff ? character : -1;
    }

    @Override
    int codePointAt(byte[] bytes, int at, int to) {
        int length = lengthAt(bytes, at, to);
        int codePoint = bytes[at] & 0x7f >> length;
        for (int i = 1; i < length; i++) {
            codePoint = codePoint << 6 | (bytes[at + i] & 0x3f);
        }
        return codePoint;
    }
}
