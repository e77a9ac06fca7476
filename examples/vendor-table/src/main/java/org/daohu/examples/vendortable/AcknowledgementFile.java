package org.daohu.examples.vendortable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** 回执文件 – the numbers of the payments that one thread of one process was told are done, one line each. */
final class AcknowledgementFile implements AutoCloseable {

    private final FileChannel channel;

    AcknowledgementFile(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    static Path of(Path folder, int process, int thread) {
        return folder.resolve("acknowledged-" + process + "-" + thread);
    }

    /** Returns when the line is on the disk. */
    void add(int payment) throws IOException {
        ByteBuffer line = ByteBuffer.wrap((payment + "\n").getBytes(StandardCharsets.US_ASCII));
        while (line.hasRemaining()) {
            channel.write(line);
        }
        channel.force(true);
    }

    /** The whole lines of {@code file}; none if it is not there yet. */
    static List<Integer> read(Path file) throws IOException {
        List<Integer> payments = new ArrayList<>();
        if (Files.exists(file)) {
            String text = Files.readString(file, StandardCharsets.US_ASCII);
            // What follows the last line end was cut off by the kill and was never acknowledged.
            text.substring(0, text.lastIndexOf('\n') + 1)
                    .lines()
                    .map(Integer::valueOf)
                    .forEach(payments::add);
        }
        return payments;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
