package org.daohu.warning.standard;

import com.google.common.collect.ImmutableSet;
import java.util.Objects;
import org.daohu.TextFolding;
import org.daohu.ledger.Facts;
import org.daohu.ledger.ListRowFacts;
import org.daohu.warning.Rule;
import org.daohu.warning.Verdict;
import org.jspecify.annotations.Nullable;

/** 规则名册项 – what every shipped rule says of itself. Immutable and thread-safe. */
abstract class StandardRule<F extends Facts> implements Rule<F> {

    private final String id;
    private final String titleZh;
    private final String titleEn;
    private final ImmutableSet<Class<? extends F>> judges;

    StandardRule(String id, String titleZh, String titleEn, ImmutableSet<Class<? extends F>> judges) {
        this.id = Objects.requireNonNull(id, "id");
        this.titleZh = Objects.requireNonNull(titleZh, "titleZh");
        this.titleEn = Objects.requireNonNull(titleEn, "titleEn");
        this.judges = Objects.requireNonNull(judges, "judges");
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final String titleZh() {
        return titleZh;
    }

    @Override
    public final String titleEn() {
        return titleEn;
    }

    @Override
    public final ImmutableSet<Class<? extends F>> judges() {
        return judges;
    }

    @Override
    public final String toString() {
        return id;
    }

    /** {@code text}, or null where nothing of it is left after folding. */
    static @Nullable String present(@Nullable String text) {
        return text == null || TextFolding.isBlank(text) ? null : text;
    }

    /** The number of the row's household, folded, or null if neither list nor register tells one. */
    static @Nullable String household(ListRowFacts facts) {
        return TextFolding.foldOrNull(facts.match().householdNumber());
    }

    static Verdict clear() {
        return Verdict.CLEAR;
    }

    static Verdict missing(String fact) {
        return new Verdict.Indeterminate(fact);
    }
}
