package org.daohu.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import org.daohu.household.CompactRegister;
import org.daohu.household.RegisterKey;
import org.daohu.household.RegisterSnapshotException;
import org.daohu.household.RegisterSnapshotException.Reason;

/**
 * 名册快照文件 – keeps a built register in a file, from which it is there again in seconds. The file holds digests under a key
 * and not the key; keep the two apart. Stateless and thread-safe.
 */
public final class RegisterFile {

    private static final int BUFFER_BYTES = 1 << 20;

    private RegisterFile() {}

    /** A new key, drawn by the platform's generator for secrets. */
    public static RegisterKey newKey() {
        return RegisterKey.of(newSecret());
    }

    /** The bytes of a new key, for a host that has to give the same key again when it opens the file. */
    public static byte[] newSecret() {
        byte[] secret = new byte[RegisterKey.BYTES];
        new SecureRandom().nextBytes(secret);
        return secret;
    }

    /**
     * Saves {@code register} in {@code file}, in the place of what may be there. It appears as a whole or not at all: it is written
     * beside it first, under the same name with {@code .partial}.
     *
     * @throws IOException if it cannot be written
     */
    public static void save(CompactRegister register, Path file) throws IOException {
        Path partial = file.resolveSibling(file.getFileName() + ".partial");
        try {
            try (FileChannel channel = FileChannel.open(
                    partial,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING)) {
                register.writeTo(new Writer(channel)::put);
                channel.force(true);
            } catch (UncheckedIOException failed) {
                throw failed.getCause();
            }
            Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    /**
     * The register that was saved in {@code file} under {@code key}.
     *
     * @throws RegisterSnapshotException if it is no such file, of a newer format, cut short or otherwise damaged, or was saved under
     *     another key
     * @throws IOException if it cannot be read
     */
    public static CompactRegister open(Path file, RegisterKey key) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            Reader reader = new Reader(channel);
            CompactRegister register = CompactRegister.readFrom(reader::take, key);
            if (reader.endsWithinAWord) {
                throw new RegisterSnapshotException(Reason.INCOMPLETE);
            }
            return register;
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private static ByteBuffer buffer() {
        return ByteBuffer.allocateDirect(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static final class Writer {

        private final FileChannel channel;
        private final ByteBuffer buffer = buffer();

        private Writer(FileChannel channel) {
            this.channel = channel;
        }

        private void put(long[] words, int from, int count) {
            int at = from;
            while (at < from + count) {
                int part = Math.min(from + count - at, BUFFER_BYTES / Long.BYTES);
                buffer.clear();
                buffer.asLongBuffer().put(words, at, part);
                buffer.limit(part * Long.BYTES);
                write();
                at += part;
            }
        }

        private void write() {
            try {
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private static final class Reader {

        private final FileChannel channel;
        private final ByteBuffer buffer = buffer();
        private boolean endsWithinAWord;

        private Reader(FileChannel channel) {
            this.channel = channel;
        }

        private int take(long[] words, int from, int count) {
            int taken = 0;
            while (taken < count) {
                int part = Math.min(count - taken, BUFFER_BYTES / Long.BYTES);
                buffer.clear().limit(part * Long.BYTES);
                boolean end = !fill();
                endsWithinAWord |= buffer.position() % Long.BYTES != 0;
                buffer.flip();
                int read = buffer.remaining() / Long.BYTES;
                buffer.asLongBuffer().get(words, from + taken, read);
                taken += read;
                if (end) {
                    break;
                }
            }
            return taken;
        }

        /** Whether the buffer could be filled to its limit. */
        private boolean fill() {
            try {
                while (buffer.hasRemaining()) {
                    if (channel.read(buffer) < 0) {
                        return false;
                    }
                }
                return true;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
