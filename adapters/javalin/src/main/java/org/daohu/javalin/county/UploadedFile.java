package org.daohu.javalin.county;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * 上传的文件 – a file as a caller hands it in. Where it is put follows from the part's name and from a strict reading of its own
 * name; nothing in either leads out of the import's folder.
 *
 * @param part the name of the form's part: a table, or {@code lists}
 * @param name the file's name as the caller calls it
 * @param content gives its bytes, once
 */
public record UploadedFile(String part, String name, Content content) {

    /** Gives a file's bytes. */
    @FunctionalInterface
    public interface Content {
        /** The bytes. */
        InputStream open() throws IOException;
    }

    static final String LISTS = "lists";

    static final Set<String> TABLES = Set.of(
            "quotas",
            "projects",
            "payments",
            "register",
            "targets",
            "counties",
            "returns",
            "caps",
            "deaths",
            "payroll",
            "card-accounts");

    /** Letters of any script, digits, and a few signs; neither a path nor a hidden file. */
    private static final Pattern LIST_NAME =
            Pattern.compile("[\\p{L}\\p{N}_(（][\\p{L}\\p{N}_.()（） -]{0,100}\\.(?i:csv|xlsx)");

    /** Where it belongs in the folder of a county, or empty if its names are not lawful. */
    public Optional<String> place() {
        String lower = name.toLowerCase(Locale.ROOT);
        String ending = lower.endsWith(".csv") ? ".csv" : lower.endsWith(".xlsx") ? ".xlsx" : "";
        if (TABLES.contains(part) && !ending.isEmpty()) {
            return Optional.of(part + ending);
        }
        return part.equals(LISTS) && LIST_NAME.matcher(name).matches() && isNameable()
                ? Optional.of(LISTS + "/" + name)
                : Optional.empty();
    }

    /** Whether the platform can write the name at all: under a locale without Chinese it cannot. */
    private boolean isNameable() {
        try {
            return Path.of(name).getNameCount() == 1;
        } catch (InvalidPathException unwritable) {
            return false;
        }
    }
}
