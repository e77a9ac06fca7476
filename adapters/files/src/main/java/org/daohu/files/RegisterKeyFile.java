package org.daohu.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.daohu.household.RegisterKey;

/**
 * 名册密钥文件 – the key of a saved register as {@code 2 × }{@link RegisterKey#BYTES} hexadecimal digits in a file of its own, for
 * hosts that have no better place for secrets. Who has this file and the snapshot can find out who is in it: keep the two
 * apart. Stateless and thread-safe.
 */
public final class RegisterKeyFile {

    private static final Pattern DIGITS = Pattern.compile("[0-9a-fA-F]{" + 2 * RegisterKey.BYTES + "}");
    private static final int MOST_BYTES = 1 << 10;

    private RegisterKeyFile() {}

    /**
     * The key in {@code file}.
     *
     * @throws IllegalArgumentException if there is anything but the digits of a key, and blanks around them; the message does not
     *     say what
     * @throws IOException if it cannot be read
     */
    public static RegisterKey read(Path file) throws IOException {
        String text = Files.size(file) > MOST_BYTES
                ? ""
                : new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).strip();
        if (!DIGITS.matcher(text).matches()) {
            throw new IllegalArgumentException("名册密钥文件应为 " + 2 * RegisterKey.BYTES + " 位十六进制数 – a register's key is "
                    + 2 * RegisterKey.BYTES + " hexadecimal digits: " + file);
        }
        return RegisterKey.of(HexFormat.of().parseHex(text));
    }

    /**
     * Draws a new key and writes it to {@code file}, which only its owner may read where the file system knows owners.
     *
     * @throws java.nio.file.FileAlreadyExistsException if the file is there: a key is never written over, since what was saved under it
     *     could not be opened any more
     * @throws IOException if it cannot be written
     */
    public static RegisterKey create(Path file) throws IOException {
        byte[] secret = RegisterFile.newSecret();
        Files.createFile(file, ownersOnly());
        Files.writeString(file, HexFormat.of().formatHex(secret) + "\n", StandardOpenOption.WRITE);
        return RegisterKey.of(secret);
    }

    private static FileAttribute<?>[] ownersOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
