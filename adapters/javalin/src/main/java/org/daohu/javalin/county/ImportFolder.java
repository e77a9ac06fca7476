package org.daohu.javalin.county;

import com.google.common.io.ByteStreams;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** 导入文件夹 – puts a month together from the current one and what is uploaded, beside it, so that nothing is replaced yet. */
final class ImportFolder {

    private static final List<String> ENDINGS = List.of(".csv", ".xlsx");

    private ImportFolder() {}

    /** Copies the files of a month that {@code from} holds into {@code to}. */
    static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.resolve(UploadedFile.LISTS));
        for (String table : UploadedFile.TABLES) {
            for (String ending : ENDINGS) {
                copyIfThere(from.resolve(table + ending), to.resolve(table + ending));
            }
        }
        Path lists = from.resolve(UploadedFile.LISTS);
        if (Files.isDirectory(lists)) {
            try (Stream<Path> files = Files.list(lists)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    copyIfThere(
                            file,
                            to.resolve(UploadedFile.LISTS)
                                    .resolve(file.getFileName().toString()));
                }
            }
        }
    }

    private static void copyIfThere(Path from, Path to) throws IOException {
        if (Files.isRegularFile(from)) {
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Puts {@code content} at {@code place}; a table replaces the one of its name, in whichever form that is. */
    static void put(Path folder, String place, UploadedFile.Content content) throws IOException {
        if (!place.startsWith(UploadedFile.LISTS + "/")) {
            String table = MoreFiles.getNameWithoutExtension(Path.of(place));
            for (String ending : ENDINGS) {
                Files.deleteIfExists(folder.resolve(table + ending));
            }
        }
        try (InputStream in = content.open();
                OutputStream out = Files.newOutputStream(folder.resolve(place))) {
            ByteStreams.copy(in, out);
        }
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
        }
    }
}
