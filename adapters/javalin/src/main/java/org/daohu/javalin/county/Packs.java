package org.daohu.javalin.county;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daohu.javalin.store.Settings;
import org.daohu.json.FaultyPackException;
import org.daohu.json.PolicyPacks;
import org.daohu.policy.PolicyPack;
import org.daohu.warning.RuleBook;

/**
 * 政策包库 – the shipped packs and those uploaded, each under its name for good: a new version takes a new name, so that what a
 * warning names stays what it was judged by. Thread-safe.
 */
public final class Packs {

    /** The setting that names the pack in force. */
    public static final String ACTIVE = "active-pack";

    /** Names that are also safe as file names. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{0,62}");

    private final Path folder;
    private final RuleBook book;
    private final Settings settings;
    private final Map<String, PolicyPack> byName = new ConcurrentSkipListMap<>();

    private Packs(Path folder, RuleBook book, Settings settings) {
        this.folder = folder;
        this.book = book;
        this.settings = settings;
    }

    /**
     * The shipped packs and those in {@code folder}.
     *
     * @throws IOException if the folder cannot be read
     * @throws FaultyPackException if a pack there was changed by hand so that it no longer stands
     */
    public static Packs open(Path folder, RuleBook book, Settings settings) throws IOException {
        Packs packs = new Packs(folder, book, settings);
        for (String name : PolicyPacks.names()) {
            packs.byName.put(name, PolicyPacks.shipped(name, book));
        }
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                PolicyPack pack = PolicyPacks.read(file, book);
                packs.byName.putIfAbsent(pack.name(), pack);
            }
        }
        return packs;
    }

    /**
     * Puts the pack {@code name} in force if none ever was.
     *
     * @throws IllegalArgumentException if there is no such pack
     */
    public void start(String name) {
        if (settings.find(ACTIVE).isEmpty() && !byName.containsKey(name)) {
            throw new IllegalArgumentException(
                    "没有该政策包 no such policy pack: " + name + "; 现有 there are: " + String.join(", ", byName.keySet()));
        }
        settings.initial(ACTIVE, name);
    }

    /** All packs, by name. */
    public ImmutableList<PolicyPack> all() {
        return ImmutableList.copyOf(byName.values());
    }

    /** The pack {@code name}, or empty. */
    public Optional<PolicyPack> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Whether the pack came with the library. */
    public boolean isShipped(String name) {
        return PolicyPacks.names().contains(name);
    }

    /**
     * 现行政策包 – the pack in force and the version that a change of it must name.
     *
     * @param pack the pack
     * @param version from 1, one more with each change
     */
    public record Active(PolicyPack pack, int version) {}

    /** The pack in force. */
    public Active active() {
        Settings.Setting setting =
                settings.find(ACTIVE).orElseThrow(() -> new IllegalStateException("no pack is in force"));
        PolicyPack pack = byName.get(setting.content());
        if (pack == null) {
            throw new IllegalStateException("the pack in force is not there: " + setting.content());
        }
        return new Active(pack, setting.version());
    }

    /** Reads a pack without keeping it. @throws FaultyPackException with every fault */
    public PolicyPack read(byte[] json) {
        try {
            return PolicyPacks.read(new ByteArrayInputStream(json), "upload", book);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory failed", e);
        }
    }

    /** Whether a pack may be kept under {@code name}: lower-case letters, digits, hyphens and points. */
    public static boolean isLawfulName(String name) {
        return NAME.matcher(name).matches();
    }

    /**
     * Keeps a pack for good; false if its name is taken.
     *
     * @throws IOException if it cannot be written; it is not kept then
     */
    public synchronized boolean keep(PolicyPack pack, byte[] json) throws IOException {
        if (byName.containsKey(pack.name())) {
            return false;
        }
        Path partial = folder.resolve(pack.name() + ".partial");
        Files.write(partial, json);
        Files.move(partial, folder.resolve(pack.name() + ".json"), StandardCopyOption.ATOMIC_MOVE);
        byName.put(pack.name(), pack);
        return true;
    }
}
