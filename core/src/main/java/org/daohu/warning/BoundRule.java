package org.daohu.warning;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.daohu.Division;
import org.daohu.ledger.Dataset;
import org.daohu.ledger.Facts;
import org.daohu.policy.RuleHistory;
import org.daohu.policy.RuleRow;
import org.daohu.policy.RuleTimeline;
import org.jspecify.annotations.Nullable;

/**
 * A rule bound to what an evaluation shares, and the one order in which every rule is asked its questions. The row in force is
 * bound once for every area and stretch of days that has one, when the first subject of it comes; what the facts do not
 * decide is never asked twice. Not thread-safe.
 */
final class BoundRule<F extends Facts> {

    private final Rule<? super F> rule;
    private final String id;
    private final int version;
    private final Terms terms;
    private final String packName;
    private final String packDigest;
    private final RuleHistory history;
    private final @Nullable DayRule<? super F> dayRule;
    private final long asOf;
    private final Verdict.@Nullable Indeterminate withoutData;
    private final Verdict undated;
    private final Map<RuleTimeline, @Nullable InForce<? super F>[]> bound = new HashMap<>();
    private @Nullable RuleTimeline timeline;
    private @Nullable InForce<? super F>[] stretches;

    // What was in force the last time, where and when: mostly the next subject falls under it, too.
    private @Nullable InForce<? super F> last;
    private long firstDay;
    private long endDay;

    /** What is in force throughout a stretch of days; nothing, if the thresholds are null. */
    private record InForce<F extends Facts>(@Nullable Thresholds thresholds, Check<F> check) {}

    BoundRule(Rule<? super F> rule, Terms terms) {
        this.rule = rule;
        this.id = rule.id();
        this.version = rule.version();
        this.terms = terms;
        this.packName = terms.pack().name();
        this.packDigest = terms.pack().digest();
        this.history = terms.pack().history(rule.id());
        this.dayRule = rule instanceof DayRule<? super F> byDay ? byDay : null;
        this.asOf = terms.asOf().toEpochDay();
        this.withoutData = withoutData(rule, terms);
        this.undated = withoutData != null ? withoutData : new Verdict.Indeterminate(rule.lawDateFact());
        this.stretches = unbound(0);
    }

    Rule<? super F> rule() {
        return rule;
    }

    /**
     * The verdict; null if the facts are no subject.
     *
     * @throws IllegalStateException if the rule fails, or gives no verdict
     */
    @Nullable
    Verdict judge(F facts) {
        try {
            return ask(facts);
        } catch (RuntimeException failed) {
            throw told(failed, "on " + facts.subject());
        }
    }

    /** Says which rule failed on what. Sums that are too large stay what they are: hosts tell them from a failure. */
    private RuntimeException told(RuntimeException failed, String where) {
        return failed instanceof ArithmeticException || failed instanceof IllegalStateException
                ? failed
                : new IllegalStateException(
                        "rule " + id + " failed " + where + ": "
                                + failed.getClass().getSimpleName(),
                        failed);
    }

    private @Nullable Verdict ask(F facts) {
        if (!rule.concerns(facts)) {
            return null;
        }
        if (dayRule != null) {
            long lawDay = dayRule.lawDay(facts, asOf);
            return lawDay == Facts.UNKNOWN_DAY
                    ? undated
                    : Batch.given(inForce(facts.division(), lawDay).check.judge(facts), rule, facts);
        }
        LocalDate lawDate = rule.lawDate(facts, terms.asOf());
        LocalDate day = lawDate == null ? terms.asOf() : lawDate;
        InForce<? super F> inForce = inForce(facts.division(), day);
        if (inForce.thresholds != null && !rule.concerns(facts, inForce.thresholds, day)) {
            return null;
        }
        return lawDate == null ? undated : Batch.given(inForce.check.judge(facts), rule, facts);
    }

    /** A quick check to begin a batch with, of the row that the last subject fell under; null if none is known. */
    @Nullable
    QuickCheck<F> firstQuick(Batch<F> batch) {
        QuickCheck<F> quick = quick(last);
        return quick != null ? quick : nextQuick(batch, batch.everyone());
    }

    /** The quick check of the first of {@code places} who falls under one; null if nobody does. */
    @Nullable
    QuickCheck<F> nextQuick(Batch<F> batch, long places) {
        QuickCheck<F> quick = null;
        for (long left = places; left != 0 && quick == null; left &= left - 1) {
            quick = quick(inForceByDay(batch.subject(Long.numberOfTrailingZeros(left))));
        }
        return quick;
    }

    /**
     * Sifts those of {@code places} who lie where the check that was given last holds.
     *
     * @return who they are
     */
    long sift(Batch<F> batch, QuickCheck<F> check, long places) {
        long here = here(batch, places);
        try {
            batch.sift(rule, check, here, asOf, firstDay, endDay);
        } catch (RuntimeException failed) {
            throw told(failed, "in a batch");
        }
        return here;
    }

    /** The warning of a raised verdict. */
    Warning warning(F facts, Verdict.Raised raised) {
        return warning(facts, rule.lawDate(facts, terms.asOf()), thresholds(facts), raised);
    }

    /** The warning of a verdict that the check gave which was asked last. */
    Warning warning(F facts, long lawDay, Verdict.Raised raised) {
        LocalDate lawDate = lawDay == asOf ? terms.asOf() : LocalDate.ofEpochDay(lawDay);
        return warning(facts, lawDate, last == null ? null : last.thresholds, raised);
    }

    private Warning warning(
            F facts, @Nullable LocalDate lawDate, @Nullable Thresholds thresholds, Verdict.Raised raised) {
        if (lawDate == null || thresholds == null) {
            throw new IllegalStateException("raised without a row in force: " + id);
        }
        return new Warning(
                id,
                version,
                facts.subject(),
                facts.division(),
                lawDate,
                terms.asOf(),
                raised.finding(),
                rule.cited(facts, thresholds.row()),
                packName,
                packDigest);
    }

    /** The thresholds in force for {@code facts}, or null; where the law date is unknown, those of the as-of date. */
    @Nullable
    Thresholds thresholds(F facts) {
        return inForce(facts.division(), day(facts)).thresholds;
    }

    /** The law date of {@code facts}, or the as-of date where it is unknown. */
    LocalDate day(F facts) {
        LocalDate lawDate = rule.lawDate(facts, terms.asOf());
        return lawDate == null ? terms.asOf() : lawDate;
    }

    private InForce<? super F> inForce(@Nullable Division division, LocalDate day) {
        RuleTimeline here = history.in(division);
        return inForce(here, here.stretch(day));
    }

    /** What is in force by law date; null without a law date, and for any rule that is not by days. */
    private @Nullable InForce<? super F> inForceByDay(F facts) {
        if (dayRule == null || !dayRule.concerns(facts)) {
            return null;
        }
        long lawDay = dayRule.lawDay(facts, asOf);
        return lawDay == Facts.UNKNOWN_DAY ? null : inForce(facts.division(), lawDay);
    }

    @SuppressWarnings("unchecked") // of a rule about F, or about a wider type, which is asked about F alone
    private static <F extends Facts> @Nullable QuickCheck<F> quick(@Nullable InForce<? super F> inForce) {
        return inForce != null && inForce.check instanceof QuickCheck<? super F> quick ? (QuickCheck<F>) quick : null;
    }

    /** Those of {@code places} who lie where the last check holds. */
    private long here(Batch<F> batch, long places) {
        if (history.isSameEverywhere()) {
            return places;
        }
        long here = 0;
        for (long left = places; left != 0; left &= left - 1) {
            int place = Long.numberOfTrailingZeros(left);
            here |= history.in(batch.division(place)) == timeline ? 1L << place : 0;
        }
        return here;
    }

    private InForce<? super F> inForce(@Nullable Division division, long day) {
        RuleTimeline here = history.in(division);
        InForce<? super F> inForce = last;
        if (inForce == null || here != timeline || day < firstDay || day >= endDay) {
            int stretch = here.stretch(day);
            inForce = inForce(here, stretch);
            last = inForce;
            firstDay = here.firstDay(stretch);
            endDay = here.firstDay(stretch + 1);
        }
        return inForce;
    }

    private InForce<? super F> inForce(RuleTimeline here, int stretch) {
        if (here != timeline) {
            stretches = bound.computeIfAbsent(here, any -> unbound(here.stretches()));
            timeline = here;
            last = null;
        }
        InForce<? super F> inForce = stretches[stretch];
        if (inForce == null) {
            inForce = bind(rule, here.row(stretch));
            stretches[stretch] = inForce;
        }
        return inForce;
    }

    private <G extends Facts> InForce<G> bind(Rule<G> bindable, @Nullable RuleRow row) {
        if (row == null) {
            Verdict nothing = withoutData == null ? Verdict.NOT_IN_FORCE : withoutData;
            return new InForce<>(null, facts -> nothing);
        }
        Thresholds thresholds = new Thresholds(row, terms.pack());
        Verdict undecided = withoutData;
        return new InForce<>(
                thresholds, undecided == null ? bindable.bind(thresholds, terms.asOf()) : facts -> undecided);
    }

    private static Verdict.@Nullable Indeterminate withoutData(Rule<?> rule, Terms terms) {
        for (Dataset needed : rule.needs()) {
            if (terms.absent().contains(needed)) {
                return new Verdict.Indeterminate(needed.label());
            }
        }
        return null;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of generic records
    private static <F extends Facts> @Nullable InForce<? super F>[] unbound(int stretches) {
        return new InForce[stretches];
    }
}
