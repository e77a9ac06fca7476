package org.daohu.examples.bench;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * 临时目录 – a folder of its own for what a benchmark makes, deleted at the end, also when the process is told to stop: then the
 * processes that it started are ended first. Thread-safe.
 */
final class WorkFolder implements AutoCloseable {

    private final Path path;
    private final Thread atExit = new Thread(this::endAtExit, "bench-work-folder");

    private WorkFolder(Path path) {
        this.path = path;
    }

    static WorkFolder create(String name) throws IOException {
        WorkFolder folder = new WorkFolder(Files.createTempDirectory(name));
        Runtime.getRuntime().addShutdownHook(folder.atExit);
        return folder;
    }

    Path path() {
        return path;
    }

    @Override
    public synchronized void close() throws IOException {
        delete();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException stopping) {
            // The hook runs and finds nothing to delete.
        }
    }

    private void delete() throws IOException {
        if (Files.exists(path)) {
            MoreFiles.deleteRecursively(path, RecursiveDeleteOption.ALLOW_INSECURE);
        }
    }

    private synchronized void endAtExit() {
        ProcessHandle.current().descendants().forEach(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
        try {
            delete();
        } catch (IOException failed) {
            System.err.println("not deleted: " + path);
        }
    }
}
