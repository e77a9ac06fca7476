package org.daohu.policy;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daohu.Division;
import org.daohu.TextFolding;
import org.daohu.policy.NegativeListAnswer.Hit;
import org.daohu.policy.NegativeListAnswer.Match;
import org.daohu.policy.NegativeListEntry.ExceptionClause;
import org.jspecify.annotations.Nullable;

/** 负面清单 – the entries of a pack with one search over all their words. Immutable and thread-safe. */
final class NegativeList {

    /** Narrowest area first, then the latest, then what was laid on top. */
    private static final Comparator<Candidate> PREFERRED_FIRST = Comparator.<Candidate>comparingInt(
                    c -> -c.entry.scope().length())
            .thenComparing(Candidate::from, Comparator.reverseOrder())
            .thenComparingInt(c -> -c.position);

    /** The candidates of each id, in the order of first mention. */
    private final ImmutableList<ImmutableList<Candidate>> byId;

    private final PhraseSearch search;

    NegativeList(ImmutableList<NegativeListEntry> entries) {
        PhraseNumbers numbers = new PhraseNumbers();
        Map<String, List<Candidate>> grouped = new LinkedHashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            NegativeListEntry entry = entries.get(i);
            grouped.computeIfAbsent(entry.id(), id -> new ArrayList<>())
                    .add(new Candidate(entry, new SearchedEntry(entry, numbers), i));
        }
        byId = grouped.values().stream()
                .map(found -> ImmutableList.sortedCopyOf(PREFERRED_FIRST, found))
                .collect(ImmutableList.toImmutableList());
        search = new PhraseSearch(numbers.phrases());
    }

    /** The form in which texts and words are compared. */
    static String key(String text) {
        String folded = TextFolding.fold(text).toLowerCase(Locale.ROOT);
        StringBuilder kept = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    ImmutableList<NegativeListEntry> inForce(@Nullable Division division, LocalDate lawDate) {
        return candidatesInForce(division, lawDate).stream()
                .map(Candidate::entry)
                .collect(ImmutableList.toImmutableList());
    }

    private List<Candidate> candidatesInForce(@Nullable Division division, LocalDate lawDate) {
        List<Candidate> found = new ArrayList<>(byId.size());
        for (ImmutableList<Candidate> candidates : byId) {
            for (Candidate candidate : candidates) {
                NegativeListEntry entry = candidate.entry;
                if (PolicyPack.covers(entry.scope(), division) && entry.period().contains(lawDate)) {
                    if (entry.inForce()) {
                        found.add(candidate);
                    }
                    break;
                }
            }
        }
        return found;
    }

    NegativeListAnswer answer(
            SpendingText spending, @Nullable Division division, @Nullable CountyStatus county, LocalDate lawDate) {
        List<Candidate> candidates = candidatesInForce(division, lawDate);
        if (candidates.isEmpty()) {
            return new NegativeListAnswer.NotInForce();
        }
        SearchedText text = new SearchedText(spending, search);
        ImmutableList.Builder<Match> forbidden = ImmutableList.builder();
        ImmutableList.Builder<Match> silenced = ImmutableList.builder();
        NegativeListAnswer.@Nullable Unknown unknown = null;
        for (Candidate candidate : candidates) {
            NegativeListEntry entry = candidate.entry;
            SearchedEntry.Hits hits = candidate.searched.hits(text);
            if (hits.open().isEmpty()) {
                if (!hits.silenced().isEmpty()) {
                    silenced.add(match(entry, hits.silenced(), hits.phrase()));
                }
                continue;
            }
            Ruling ruling = rule(candidate, text, county, lawDate);
            if (ruling.allowedBy != null) {
                silenced.add(match(entry, hits.open(), ruling.allowedBy.id()));
            } else if (ruling.missing == null) {
                forbidden.add(match(entry, hits.open(), null));
            } else if (unknown == null) {
                unknown = new NegativeListAnswer.Unknown(match(entry, hits.open(), null), ruling.missing);
            }
        }
        ImmutableList<Match> matches = forbidden.build();
        if (!matches.isEmpty()) {
            return new NegativeListAnswer.Forbidden(matches, silenced.build());
        }
        return unknown != null ? unknown : new NegativeListAnswer.Free(silenced.build());
    }

    private static Match match(NegativeListEntry entry, ImmutableList<Hit> hits, @Nullable String exception) {
        return new Match(entry.id(), entry.text(), entry.source(), hits, exception);
    }

    /** What the exception clauses say of a hit: allowed by one, or undecided for want of a fact, or neither: forbidden. */
    private record Ruling(
            @Nullable ExceptionClause allowedBy, @Nullable String missing) {}

    private static Ruling rule(
            Candidate candidate, SearchedText text, @Nullable CountyStatus county, LocalDate lawDate) {
        String missing = null;
        ImmutableList<ExceptionClause> clauses = candidate.entry.exceptions();
        for (int i = 0; i < clauses.size(); i++) {
            ExceptionClause clause = clauses.get(i);
            if (!candidate.searched.clauseMatches(i, text)) {
                continue;
            }
            boolean fails = false;
            String unknown = null;
            for (CountyCondition condition : clause.conditions()) {
                Boolean holds = condition.holds(county, lawDate);
                if (holds == null) {
                    unknown = condition.fact();
                } else if (!holds) {
                    fails = true;
                }
            }
            if (!fails && unknown == null) {
                return new Ruling(clause, null);
            }
            if (!fails && missing == null) {
                missing = unknown;
            }
        }
        return new Ruling(null, missing);
    }

    private record Candidate(NegativeListEntry entry, SearchedEntry searched, int position) {
        LocalDate from() {
            LocalDate from = entry.period().from();
            return from == null ? LocalDate.MIN : from;
        }
    }
}
