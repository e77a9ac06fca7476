package org.daohu.files;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.daohu.Mask;
import org.daohu.ledger.Dataset;
import org.jspecify.annotations.Nullable;

/** A look at all files of a county's folder, before anything is read. */
final class FolderScan {

    /** What a name holds where the locale's character set cannot read it. */
    private static final char UNDECODABLE = '\uFFFD';

    /** From here on a csv file is worth several threads. */
    private static final long LARGE_BYTES = 8L << 20;

    private final Set<Table> tables;
    private final Map<Table, List<ReadableFile>> files = new EnumMap<>(Table.class);
    private final Map<Table, List<Fault>> faults = new EnumMap<>(Table.class);
    private final Set<Notice> notices = new LinkedHashSet<>();
    private final Set<Dataset> absent = new LinkedHashSet<>();

    private FolderScan(Set<Table> tables) {
        this.tables = tables;
        for (Table table : Table.values()) {
            files.put(table, new ArrayList<>());
            faults.put(table, new ArrayList<>());
        }
    }

    /** A look at all that a folder may have. */
    static FolderScan of(Path folder, int threads) {
        return of(folder, EnumSet.allOf(Table.class), Table::isRequired, threads);
    }

    /** A look at the register, which must be there. */
    static FolderScan ofRegister(Path folder, int threads) {
        return of(folder, EnumSet.of(Table.REGISTER), table -> true, threads);
    }

    private static FolderScan of(Path folder, Set<Table> tables, Predicate<Table> required, int threads) {
        FolderScan scan = new FolderScan(tables);
        List<Path> children = children(folder);
        if (children == null) {
            Fault noFolder = new UnreadableFile(ReadableFile.kind(folder), Expected.FOLDER).asFault(".");
            scan.faults(Table.QUOTAS).add(noFolder);
            return scan;
        }
        List<SourceFile> sources = new ArrayList<>();
        for (Table table : tables) {
            sources.addAll(
                    table == Table.LISTS ? scan.findLists(children) : scan.find(table, required.test(table), children));
        }
        scan.look(sources, threads);
        scan.ignoreOthers(children);
        return scan;
    }

    /** Looks at the smaller files side by side, and at the larger ones one after another with all threads. */
    private void look(List<SourceFile> sources, int threads) {
        Map<SourceFile, ReadableFile.Inspection> looked = new HashMap<>();
        List<SourceFile> large = new ArrayList<>();
        List<SourceFile> small = new ArrayList<>();
        sources.forEach(source -> (threads > 1 && isLarge(source) ? large : small).add(source));
        Iterator<SourceFile> next = small.iterator();
        OrderedWork.run(
                Math.min(threads, Math.max(1, small.size())),
                () -> next.hasNext() ? next.next() : null,
                source -> Map.entry(source, ReadableFile.inspect(source, 1)),
                done -> looked.put(done.getKey(), done.getValue()));
        large.forEach(source -> looked.put(source, ReadableFile.inspect(source, threads)));
        for (SourceFile source : sources) {
            add(source, Objects.requireNonNull(looked.get(source)));
        }
    }

    private static boolean isLarge(SourceFile source) {
        try {
            return !SourceFile.isWorkbook(source.name()) && Files.size(source.path()) >= LARGE_BYTES;
        } catch (IOException unreadable) {
            // The look at it says so.
            return false;
        }
    }

    /** Whether this is where {@code table} would have been seen. */
    boolean covers(Table table) {
        return tables.contains(table);
    }

    List<ReadableFile> files(Table table) {
        return files.getOrDefault(table, List.of());
    }

    List<Fault> faults(Table table) {
        return faults.getOrDefault(table, List.of());
    }

    boolean stopsTheRun() {
        return faults.values().stream().anyMatch(list -> !list.isEmpty());
    }

    ImmutableList<Notice> notices() {
        return ImmutableList.copyOf(notices);
    }

    ImmutableSet<Dataset> absent() {
        return Sets.immutableEnumSet(absent);
    }

    private void add(SourceFile source, ReadableFile.Inspection inspection) {
        ReadableFile file = inspection.file();
        if (file != null) {
            files(source.table()).add(file);
        }
        faults(source.table()).addAll(inspection.faults());
        notices.addAll(inspection.notices());
    }

    /** The one file of {@code table}, if there is one. */
    private List<SourceFile> find(Table table, boolean required, List<Path> children) {
        List<SourceFile> found = new ArrayList<>();
        for (Path child : children) {
            String name = child.getFileName().toString();
            if (table.isNameOf(name)) {
                found.add(SourceFile.of(table, child));
            }
        }
        if (found.size() > 1) {
            for (SourceFile file : found) {
                faults(table).add(new UnreadableFile(file.name(), Expected.ONE_OF_BOTH).asFault(file.label()));
            }
            return List.of();
        }
        Dataset dataset = table.dataset();
        if (found.isEmpty() && required) {
            String label = table.fileStem() + SourceFile.CSV;
            faults(table).add(new UnreadableFile("", Expected.REQUIRED_FILE).asFault(label));
        } else if (found.isEmpty() && dataset != null) {
            absent.add(dataset);
        }
        return found;
    }

    private List<SourceFile> findLists(List<Path> children) {
        String stem = Table.LISTS.fileStem();
        List<SourceFile> found = new ArrayList<>();
        List<Path> folders = children.stream()
                .filter(child -> child.getFileName().toString().equalsIgnoreCase(stem))
                .toList();
        if (folders.size() > 1) {
            for (Path folder : folders) {
                String name = folder.getFileName().toString();
                faults(Table.LISTS).add(new UnreadableFile(name, Expected.ONE_FOLDER).asFault(stem));
            }
            return List.of();
        }
        for (Path folder : folders) {
            List<Path> lists = children(folder);
            if (lists == null) {
                faults(Table.LISTS).add(new UnreadableFile(ReadableFile.kind(folder), Expected.FOLDER).asFault(stem));
                return List.of();
            }
            for (Path list : lists) {
                String name = list.getFileName().toString();
                if (name.indexOf(UNDECODABLE) >= 0) {
                    faults(Table.LISTS).add(new UnreadableFile(name, Expected.FILE_NAME).asFault(stem + "/"));
                } else if (SourceFile.isTable(name)) {
                    found.add(SourceFile.of(Table.LISTS, list));
                } else {
                    ignore(stem + "/", name);
                }
            }
        }
        if (found.isEmpty()) {
            absent.add(Dataset.LISTS);
        }
        return found;
    }

    /** Names the tables that no one here reads: 名册.csv beside the others is more likely a slip than meant to be there. */
    private void ignoreOthers(List<Path> children) {
        for (Path child : children) {
            String name = child.getFileName().toString();
            if (SourceFile.looksLikeTable(name) && !Table.isKnown(name) && Files.isRegularFile(child)) {
                ignore("./", name);
            }
        }
    }

    private void ignore(String where, String name) {
        notices.add(new Notice(Notice.Kind.IGNORED_FILE, where, Column.shorten(Mask.inText(name))));
    }

    /** What {@code folder} holds, in the order of names, without hidden and temporary files; null if it is no folder. */
    private static @Nullable List<Path> children(Path folder) {
        if (!Files.isDirectory(folder)) {
            return null;
        }
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, FolderScan::isWanted)) {
            entries.forEach(children::add);
        } catch (IOException | DirectoryIteratorException failed) {
            return null;
        }
        children.sort(Comparator.comparing(child -> child.getFileName().toString()));
        return children;
    }

    /** Not a hidden file, and not one that an office program or a desktop keeps for itself. */
    private static boolean isWanted(Path child) {
        String name = child.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.startsWith(".")
                && !name.startsWith("~$")
                && !name.equals("thumbs.db")
                && !name.equals("desktop.ini");
    }
}
