package org.daohu.examples.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;

/**
 * The screening of list files as DuckDB does it: the statements of {@code screening.sql}, one after the other, over the same csv files. Run in a
 * process of its own; leaves {@code verdicts.csv} and {@code raised.csv}.
 */
final class DuckScreening {

    private DuckScreening() {}

    /** {@code args}: the county's folder, the folder for results, threads, memory limit in MiB. */
    public static void main(String[] args) throws SQLException, IOException {
        Path out = Files.createDirectories(Path.of(args[1]));
        String script = script().replace("${county}", args[0])
                .replace("${out}", out.toString())
                .replace("${threads}", args[2])
                .replace("${memory}", args[3] + "MiB");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            for (String sql : script.split(";\\s*\n", -1)) {
                if (!sql.isBlank()) {
                    long started = System.nanoTime();
                    run(statement, sql);
                    System.out.printf(
                            "%7.2f s  %s%n",
                            (System.nanoTime() - started) / 1e9,
                            sql.strip().lines().findFirst().orElse(""));
                }
            }
        }
    }

    private static void run(Statement statement, String sql) throws SQLException {
        if (statement.execute(sql)) {
            try (ResultSet rows = statement.getResultSet()) {
                while (rows.next()) {
                    System.out.println("          " + rows.getString(1));
                }
            }
        }
    }

    private static String script() throws IOException {
        try (InputStream in = Objects.requireNonNull(DuckScreening.class.getResourceAsStream("screening.sql"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
