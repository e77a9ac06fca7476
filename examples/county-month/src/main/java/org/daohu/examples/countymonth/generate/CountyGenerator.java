package org.daohu.examples.countymonth.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * 造县 – makes a county: its files, {@code truth.csv} with all that must be raised and nothing else, and, where asked for,
 * {@code truth-faults.csv} and {@code truth-place.csv}. The truth holds for the policy pack {@code national-2018} on {@link
 * #asOf}, that of the place for {@code example-county-2020}. Not thread-safe.
 */
public final class CountyGenerator {

    private static final int ROWS_A_ROUND = 150_000;

    private CountyGenerator() {}

    /** The date that the truth holds for. */
    public static LocalDate asOf() {
        return County.AS_OF;
    }

    /**
     * Makes the county that {@code request} asks for.
     *
     * @throws IllegalArgumentException if the folder is neither new nor empty
     * @throws IOException if it cannot be written
     */
    public static void generate(GenerateRequest request) throws IOException {
        Path out = newFolder(request.out());
        Dice dice = new Dice(request.seed());
        Truth truth = new Truth();
        PlaceBooks place = new PlaceBooks(dice, request.placeRules());
        Books books = new Books(dice, truth, place);
        Faults faults = new Faults(dice, request.faults(), request.rows());
        SpecialPeople special = new SpecialPeople(dice);
        // The special people take part of the register; how many they are is known when the lists are written.
        Population population = new Population(request.seed(), request.people() / 2);
        try (ListFiles files = new ListFiles(out, dice, request.rows(), request.placeRules())) {
            new Lists(books, population, special, files, faults, request.rows()).write();
        }
        int rounds = 1 + request.rows() / ROWS_A_ROUND;
        for (int round = 0; round < rounds; round++) {
            new QuotaPlants(books).plant();
            new SpendingPlants(books).plant();
            new PaymentPlants(books).plant();
            new ProjectPlants(books).plant();
        }
        new QuotaTree(books).grow();
        if (request.placeRules()) {
            new ReturnPlants(books).plant();
            place.addBystanders(population, special);
        }
        new LedgerFiles(dice, faults).write(out, books);
        new RegisterFile(dice)
                .write(out.resolve("register.csv"), population, special.registered(), request.people(), faults);
        truth.write(out.resolve("truth.csv"));
        if (request.placeRules()) {
            place.write(out, population, special);
        }
        if (request.faults() > 0) {
            faults.list().write(out.resolve("truth-faults.csv"));
        }
    }

    private static Path newFolder(Path folder) throws IOException {
        if (Files.exists(folder)) {
            if (!Files.isDirectory(folder)) {
                throw new IllegalArgumentException("不是目录 not a folder: " + folder);
            }
            try (Stream<Path> inside = Files.list(folder)) {
                if (inside.findAny().isPresent()) {
                    throw new IllegalArgumentException("须为新目录或空目录 must be a new or an empty folder: " + folder);
                }
            }
        }
        return Files.createDirectories(folder);
    }
}
