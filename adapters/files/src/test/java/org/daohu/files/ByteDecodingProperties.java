package org.daohu.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.daohu.TextFolding;
import org.junit.jupiter.api.Test;

/** Bytes are text, and the same text, just as the platform's strict decoders have it. */
class ByteDecodingProperties {

    private static final List<ByteDecoding> DECODINGS =
            List.of(ByteDecoding.of(Charset.forName("UTF-8")), ByteDecoding.of(Charset.forName("GB18030")));

    @Property(tries = 1_500)
    void bytesAreTextWhereThePlatformSaysSo(@ForAll("bytes") byte[] bytes) {
        DECODINGS.forEach(decoding -> assertAgrees(decoding, bytes, 0, bytes.length));
    }

    @Test
    void everyCharacterOfOneTwoAndFourBytes() {
        byte[] bytes = new byte[4];
        for (int lead = 0; lead < 0x100; lead++) {
            for (int trail = 0; trail < 0x100; trail++) {
                bytes[0] = (byte) lead;
                bytes[1] = (byte) trail;
                assertAgrees(DECODINGS.get(1), bytes, 0, 2);
                bytes[2] = (byte) 0x83;
                bytes[3] = (byte) 0x36;
                assertAgrees(DECODINGS.get(1), bytes, 0, 4);
                bytes[2] = (byte) 0xbf;
                bytes[3] = (byte) 0x80;
                assertAgrees(DECODINGS.get(0), bytes, 0, 3);
                assertAgrees(DECODINGS.get(0), bytes, 0, 4);
            }
        }
    }

    /** With text behind, common characters are passed over at a glance. */
    @Test
    void everyCharacterOfTwoAndThreeBytesBeforeOthers() {
        for (ByteDecoding decoding : DECODINGS) {
            byte[] behind = "汉字 and more".getBytes(decoding.charset());
            byte[] bytes = new byte[3 + behind.length];
            bytes[2] = (byte) 0xbf;
            System.arraycopy(behind, 0, bytes, 3, behind.length);
            for (int lead = 0x80; lead < 0x100; lead++) {
                for (int trail = 0; trail < 0x100; trail++) {
                    bytes[0] = (byte) lead;
                    bytes[1] = (byte) trail;
                    assertAgrees(decoding, bytes, 0, bytes.length);
                }
            }
        }
    }

    @Test
    void everyCharacterComesBack() {
        for (ByteDecoding decoding : DECODINGS) {
            for (int codePoint = 1; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
                if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
                    continue;
                }
                byte[] bytes = Character.toString(codePoint).getBytes(decoding.charset());
                assertThat(decoding.wrongAt(bytes, 0, bytes.length)).isEqualTo(-1);
                if (bytes[0] < 0) {
                    assertThat(decoding.lengthAt(bytes, 0, bytes.length)).isEqualTo(bytes.length);
                    int expected = new String(bytes, decoding.charset()).codePointAt(0);
                    assertThat(decoding.codePointAt(bytes, 0, bytes.length)).isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void aCellOfAnyLengthIsFolded() {
        for (ByteDecoding decoding : DECODINGS) {
            CellDecoder decoder = new CellDecoder(decoding);
            for (int length : new int[] {1, 255, 256, 257, 300, 5_000}) {
                for (String text : List.of("a&".repeat(length), "汉".repeat(length), " " + "𠀀".repeat(length))) {
                    byte[] bytes = text.getBytes(decoding.charset());
                    byte[] roomy = Arrays.copyOf(bytes, bytes.length + EightBytes.COUNT);

                    assertThat(decoder.fold(roomy, 0, bytes.length)).isEqualTo(TextFolding.fold(text));
                }
            }
        }
    }

    /** A file may change between the look at it and its reading. */
    @Test
    void bytesThatAreNoTextAreReplacedAsThePlatformDoes() {
        for (ByteDecoding decoding : DECODINGS) {
            byte[] bytes = {'a', (byte) 0xff, 'b', (byte) 0x81};
            byte[] roomy = Arrays.copyOf(bytes, bytes.length + EightBytes.COUNT);

            assertThat(new CellDecoder(decoding).fold(roomy, 0, bytes.length))
                    .isEqualTo(TextFolding.fold(new String(bytes, decoding.charset())));
        }
    }

    private static void assertAgrees(ByteDecoding decoding, byte[] bytes, int from, int to) {
        String expected = strictly(decoding.charset(), bytes, from, to);
        int wrong = decoding.wrongAt(bytes, from, to);
        assertThat(wrong < 0).isEqualTo(expected != null);
        if (expected != null) {
            byte[] roomy = Arrays.copyOf(bytes, bytes.length + 8);
            assertThat(new CellDecoder(decoding).fold(roomy, from, to)).isEqualTo(TextFolding.fold(expected));
        } else {
            assertThat(strictly(decoding.charset(), bytes, from, wrong)).isNotNull();
        }
    }

    /** The text, or null if it is none or has a zero. */
    private static String strictly(Charset charset, byte[] bytes, int from, int to) {
        try {
            String text = charset.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString();
            return text.indexOf(0) >= 0 ? null : text;
        } catch (CharacterCodingException notText) {
            return null;
        }
    }

    @Provide
    Arbitrary<byte[]> bytes() {
        Arbitrary<String> piece = Arbitraries.of(
                "张三",
                "plain text of some words",
                " ",
                "&",
                "&#10;",
                "１２",
                "　",
                "\u00a0",
                "㐂",
                "𠀀",
                "é",
                "\u007f",
                "\u0001");
        Arbitrary<byte[]> text = piece.list()
                .ofMaxSize(6)
                .flatMap(pieces -> Arbitraries.of("UTF-8", "GB18030")
                        .map(charset -> String.join("", pieces).getBytes(Charset.forName(charset))));
        Arbitrary<byte[]> any = Arbitraries.bytes().array(byte[].class).ofMaxSize(9);
        Arbitrary<byte[]> wild = Arbitraries.strings()
                .withChars("\u000009@A\u007f\u0080\u0081\u0084\u008f\u0090\u009f\u00a0\u00bf\u00e0\u00ed\u00f0\u00f4")
                .ofMaxLength(8)
                .map(bytes -> bytes.getBytes(StandardCharsets.ISO_8859_1));
        return Arbitraries.oneOf(text, any, wild, text.flatMap(start -> wild.map(end -> joined(start, end))));
    }

    private static byte[] joined(byte[] start, byte[] end) {
        byte[] all = Arrays.copyOf(start, start.length + end.length);
        System.arraycopy(end, 0, all, start.length, end.length);
        return all;
    }
}
