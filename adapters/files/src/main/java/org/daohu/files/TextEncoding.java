package org.daohu.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The encoding of a text file. A byte order mark decides at once; without one, what is lawful UTF-8 as a whole is UTF-8, else
 * what is lawful GB18030 as a whole is GB18030.
 *
 * @param charset the encoding
 * @param markLength bytes of the byte order mark, 0 without one
 */
record TextEncoding(Charset charset, int markLength) {

    static final Charset GB18030 = Charset.forName("GB18030");
    private static final int BUFFER_BYTES = 1 << 16;

    /** The encodings that {@code file} may have, the likelier first; one of them must be lawful for the whole of it. */
    static List<TextEncoding> candidates(Path file) throws IOException {
        byte[] start = new byte[3];
        int length;
        try (InputStream bytes = Files.newInputStream(file)) {
            length = bytes.readNBytes(start, 0, start.length);
        }
        int first = length > 0 ? start[0] & 0xff : -1;
        int second = length > 1 ? start[1] & 0xff : -1;
        int third = length > 2 ? start[2] & 0xff : -1;
        if (first == 0xef && second == 0xbb && third == 0xbf) {
            return List.of(new TextEncoding(StandardCharsets.UTF_8, 3));
        }
        if (first == 0xff && second == 0xfe) {
            return List.of(new TextEncoding(StandardCharsets.UTF_16LE, 2));
        }
        if (first == 0xfe && second == 0xff) {
            return List.of(new TextEncoding(StandardCharsets.UTF_16BE, 2));
        }
        if (first == 0x84 && second == 0x31 && third == 0x95) {
            return List.of(new TextEncoding(GB18030, 4));
        }
        return List.of(new TextEncoding(StandardCharsets.UTF_8, 0), new TextEncoding(GB18030, 0));
    }

    /** A reader of the text after the byte order mark. It throws on a byte that is not text. */
    Reader open(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        try {
            bytes.skipNBytes(markLength);
            return new BufferedReader(new InputStreamReader(bytes, strictDecoder()), BUFFER_BYTES);
        } catch (IOException | RuntimeException failed) {
            bytes.close();
            throw failed;
        }
    }

    private CharsetDecoder strictDecoder() {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Decodes all of {@code file}: about where what is not text stands, in bytes, or -1 if all is text. */
    long decodeAll(Path file) throws IOException {
        CharsetDecoder decoder = strictDecoder();
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES);
        CharBuffer text = CharBuffer.allocate(BUFFER_BYTES);
        try (FileChannel channel = FileChannel.open(file)) {
            channel.position(markLength);
            boolean end = false;
            while (true) {
                if (!end && channel.read(bytes) < 0) {
                    end = true;
                }
                bytes.flip();
                CoderResult result = decoder.decode(bytes, text, end);
                if (result.isError() || hasZero(text)) {
                    return channel.position() - bytes.remaining();
                }
                text.clear();
                if (end && result.isUnderflow()) {
                    return -1;
                }
                bytes.compact();
            }
        }
    }

    /** Whether what was decoded has a zero character, which no text has. */
    private static boolean hasZero(CharBuffer decoded) {
        char[] characters = decoded.array();
        int end = decoded.position();
        for (int i = 0; i < end; i++) {
            if (characters[i] == 0) {
                return true;
            }
        }
        return false;
    }
}
