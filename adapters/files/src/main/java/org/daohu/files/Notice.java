package org.daohu.files;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daohu.Mask;
import org.daohu.Origin;
import org.daohu.ledger.MasterLedger;
import org.daohu.ledger.QuotaRow;

/**
 * 提示 – something that is no fault, and that somebody should know of: what was left aside lawfully, so that a misspelt name is noticed, or
 * what the data as a whole cannot mean. Immutable and thread-safe.
 *
 * @param kind what it is about
 * @param where the file, {@code lists/} for all lists together, or {@code ./} for the county's folder
 * @param name the column's, the file's or the quotas' name
 */
public record Notice(Kind kind, String where, String name) {

    private static final int MOST_NAMED = 10;

    /** What a notice is about. */
    public enum Kind {
        /** A column that {@code where} does not know. */
        UNKNOWN_COLUMN("%s 中未知的列已忽略:%s", "unknown column in %s ignored: %s"),
        /** A file in {@code lists/} that is neither csv nor xlsx, or a table in the county's folder that has no such name. */
        IGNORED_FILE("%s 中的文件已忽略:%s", "file in %s ignored: %s"),
        /** Quotas that name each other, or themselves, as their source. */
        RING_OF_SOURCES(
                "%s 中的指标互为来源或以自身为来源(ORI_BGT_ID 首尾相接),其金额没有最初的来源:%s",
                "quotas in %s are each other's source, or their own (ORI_BGT_ID goes in a ring), so their money came from nowhere: %s");

        private final String zh;
        private final String en;

        Kind(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }
    }

    public Notice {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(name, "name");
    }

    /** That the quotas on rings of sources in {@code ledger} are such; nothing if there are none. The first ten are named. */
    public static Optional<Notice> ofRings(MasterLedger ledger) {
        List<QuotaRow> rings = ledger.ringsOfSources();
        if (rings.isEmpty()) {
            return Optional.empty();
        }
        String first = rings.stream()
                .limit(MOST_NAMED)
                .map(quota -> Mask.residentIds(quota.id()))
                .collect(Collectors.joining(", "));
        String where = rings.get(0).origin() instanceof Origin.FileRow line ? line.file() : "quotas.csv";
        return Optional.of(new Notice(
                Kind.RING_OF_SOURCES, where, first + (rings.size() > MOST_NAMED ? " … (" + rings.size() + ")" : "")));
    }

    /** One Chinese sentence. */
    public String sentenceZh() {
        return kind.zh.formatted(where, name);
    }

    /** The same in English. */
    public String sentenceEn() {
        return kind.en.formatted(where, name);
    }
}
