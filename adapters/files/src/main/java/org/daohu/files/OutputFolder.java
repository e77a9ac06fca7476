package org.daohu.files;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * 输出目录 – a new or an empty folder whose files appear together or not at all. They are written into a folder inside it
 * ({@code .partial}) and moved out when all are whole. If that does not come about, also because the process is told to stop
 * (SIGINT, SIGTERM), what was written is deleted. Thread-safe.
 */
public final class OutputFolder implements AutoCloseable {

    private static final String PARTIAL = ".partial";
    private static final int MOST_DELETIONS = 10;

    private final Path folder;
    private final Path partial;
    private final Thread atExit = new Thread(this::deleteAtExit, "daohu-output-folder");

    /** The folder cannot be used; nothing was written. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final String reasonZh;
        private final String reasonEn;

        private Refused(String reasonZh, String reasonEn) {
            super(reasonZh + " – " + reasonEn);
            this.reasonZh = reasonZh;
            this.reasonEn = reasonEn;
        }

        /** Why, in Chinese. */
        public String reasonZh() {
            return reasonZh;
        }

        /** Why, in English. */
        public String reasonEn() {
            return reasonEn;
        }
    }

    private OutputFolder(Path folder, Path partial) {
        this.folder = folder;
        this.partial = partial;
    }

    /**
     * Makes {@code folder}, with the folders above it, unless it is there and empty.
     *
     * @throws Refused if it is neither new nor empty, or cannot be made or written
     */
    public static OutputFolder create(Path folder) throws Refused {
        try {
            if (Files.exists(folder) && !isEmpty(folder)) {
                boolean interrupted = Files.exists(folder.resolve(PARTIAL));
                throw new Refused(
                        "输出目录须为新目录或空目录:" + folder + (interrupted ? ",其中有中断的运行留下的 " + PARTIAL : ""),
                        "the output folder must be new or empty: " + folder
                                + (interrupted ? ", which has the " + PARTIAL + " of a run that was interrupted" : ""));
            }
            Files.createDirectories(folder);
            OutputFolder output = new OutputFolder(folder, Files.createDirectory(folder.resolve(PARTIAL)));
            Runtime.getRuntime().addShutdownHook(output.atExit);
            return output;
        } catch (IOException failed) {
            boolean denied = failed instanceof AccessDeniedException;
            String reason = failed instanceof FileSystemException named ? named.getReason() : null;
            throw new Refused(
                    "无法建立或写入输出目录:" + folder + (denied ? ",没有权限" : ""),
                    "the output folder cannot be made or written: " + folder
                            + (denied ? ", no permission" : reason == null ? "" : ", " + reason));
        }
    }

    /** Where the files are written. */
    public Path partial() {
        return partial;
    }

    /** Moves all that was written into the folder. @throws IOException if that fails */
    public synchronized void publish() throws IOException {
        try (Stream<Path> files = Files.list(partial)) {
            for (Path file : files.sorted(Comparator.naturalOrder()).toList()) {
                Files.move(file, folder.resolve(file.getFileName()));
            }
        }
    }

    /** Deletes what was written and not published. @throws IOException if that fails */
    @Override
    public synchronized void close() throws IOException {
        if (Files.exists(partial)) {
            MoreFiles.deleteRecursively(partial, RecursiveDeleteOption.ALLOW_INSECURE);
        }
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException stopping) {
            // The hook runs and finds nothing to delete.
        }
    }

    /** While others may still write, a deletion can fail; they end when the process does. */
    private synchronized void deleteAtExit() {
        for (int i = 0; i < MOST_DELETIONS && Files.exists(partial); i++) {
            try {
                MoreFiles.deleteRecursively(partial, RecursiveDeleteOption.ALLOW_INSECURE);
            } catch (IOException stillWritten) {
                Thread.onSpinWait();
            }
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }
}
