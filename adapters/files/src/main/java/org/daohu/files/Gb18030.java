package org.daohu.files;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * GB18030. Its characters of two bytes, which are nearly all, are in a table made from the platform's decoder; those of four
 * are asked of that decoder one by one.
 */
final class Gb18030 extends ByteDecoding {

    static final Gb18030 DECODING = new Gb18030();

    private static final int LOWEST_LEAD = 0x81;
    private static final int HIGHEST_LEAD = 0xfe;
    private static final int LOWEST_TRAIL = 0x40;

    /** By lead and trail, the character; 0 where there is none. */
    private final char[] pairs = pairs();

    private Gb18030() {
        super(TextEncoding.GB18030, 2);
    }

    @Override
    int lengthAt(byte[] bytes, int at, int to) {
        if (at + 2 > to) {
            return 0;
        }
        if (pairAt(bytes, at) != 0) {
            return 2;
        }
        boolean maybeFour = at + 4 <= to && bytes[at + 1] >= '0' && bytes[at + 1] <= '9';
        return maybeFour && isCharacter(strictDecoder(), ByteBuffer.wrap(bytes, at, 4)) ? 4 : 0;
    }

    @Override
    int chineseAt(byte[] bytes, int at, int to) {
        int character = at + 2 > to ? 0 : pairAt(bytes, at);
        return character >= 0x4e00 && character <= 0x9fff ? character : -1;
    }

    private char pairAt(byte[] bytes, int at) {
        return pairs[(bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff];
    }

    private static char[] pairs() {
        char[] pairs = new char[1 << 16];
        CharsetDecoder decoder = strictDecoder();
        CharBuffer character = CharBuffer.allocate(2);
        for (int lead = LOWEST_LEAD; lead <= HIGHEST_LEAD; lead++) {
            for (int trail = LOWEST_TRAIL; trail <= 0xff; trail++) {
                byte[] pair = {(byte) lead, (byte) trail};
                CoderResult result = decoder.reset().decode(ByteBuffer.wrap(pair), character.clear(), true);
                if (result.isUnderflow() && character.position() == 1) {
                    pairs[lead << 8 | trail] = character.get(0);
                }
            }
        }
        return pairs;
    }

    private static boolean isCharacter(CharsetDecoder decoder, ByteBuffer four) {
        return decoder.decode(four, CharBuffer.allocate(4), true).isUnderflow();
    }

    private static CharsetDecoder strictDecoder() {
        return TextEncoding.GB18030
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}
