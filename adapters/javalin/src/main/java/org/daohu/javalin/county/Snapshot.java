package org.daohu.javalin.county;

import com.google.common.base.Suppliers;
import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.util.concurrent.UncheckedExecutionException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.daohu.household.ListRow;
import org.daohu.javalin.access.Scope;
import org.daohu.ledger.MasterLedger;
import org.daohu.ledger.RollUp;
import org.daohu.policy.PolicyPack;
import org.daohu.warning.RuleBook;
import org.jspecify.annotations.Nullable;

/**
 * 快照 – everything that can be shown, at one moment: the imported month, the commands applied since, and what the rules say. The
 * next moment's starts from it and judges again only what commands have touched. Immutable but for results kept once they are
 * found; thread-safe. Leaves the package only as a {@link CountyView}.
 */
final class Snapshot {

    private static final int EVALUATIONS_KEPT = 6;
    private static final int JUDGED_KEPT = 64;

    private final CountyFacts facts;
    private final AppliedCommands commands;
    private final AppliedCommands.Touched touched;
    private final ImmutableMap<String, ListRow> rowsByReference;
    /** What was said of an earlier moment; never more than are kept, and none of them knows the moment before its own. */
    private final ImmutableMap<Question, Evaluation> earlier;

    private final Map<Scope, CountyView> views = new ConcurrentHashMap<>();
    private final Supplier<ImmutableList<RollUp>> rollUps;
    private final Cache<Question, Evaluation> evaluations =
            CacheBuilder.newBuilder().maximumSize(EVALUATIONS_KEPT).build();
    private final Cache<JudgedFor, JudgedCounty> judged =
            CacheBuilder.newBuilder().maximumSize(JUDGED_KEPT).build();

    private record Question(String packDigest, LocalDate asOf) {}

    private record JudgedFor(Scope scope, Question question) {}

    /** The first moment of {@code month} that is looked at. */
    Snapshot(CountyMonth month, AppliedCommands commands) {
        this(CountyFacts.of(month, commands, null), commands, byReference(month), ImmutableMap.of());
    }

    private Snapshot(
            CountyFacts facts,
            AppliedCommands commands,
            ImmutableMap<String, ListRow> rowsByReference,
            ImmutableMap<Question, Evaluation> earlier) {
        this.facts = facts;
        this.commands = commands;
        this.touched = commands.touched();
        this.rowsByReference = rowsByReference;
        this.earlier = earlier;
        this.rollUps = Suppliers.memoize(() -> facts.ledger().rollUps());
    }

    /** The same month under {@code more}, which are these commands and others. */
    Snapshot next(AppliedCommands more) {
        Map<Question, Evaluation> known = new LinkedHashMap<>(evaluations.asMap());
        earlier.forEach((question, evaluation) -> {
            if (known.size() < EVALUATIONS_KEPT) {
                known.putIfAbsent(question, evaluation);
            }
        });
        return new Snapshot(
                CountyFacts.of(facts.month(), more, facts), more, rowsByReference, ImmutableMap.copyOf(known));
    }

    private static ImmutableMap<String, ListRow> byReference(CountyMonth month) {
        ImmutableMap.Builder<String, ListRow> byReference = ImmutableMap.builder();
        month.rows().forEach(row -> byReference.put(row.reference(), row));
        return byReference.buildOrThrow();
    }

    CountyMonth month() {
        return facts.month();
    }

    CountyFacts facts() {
        return facts;
    }

    AppliedCommands commands() {
        return commands;
    }

    /** The quotas that commands have created or changed. */
    AppliedCommands.Touched touched() {
        return touched;
    }

    MasterLedger ledger() {
        return facts.ledger();
    }

    ImmutableMap<String, ListRow> rowsByReference() {
        return rowsByReference;
    }

    /** The lines of the master ledger, of all divisions. */
    ImmutableList<RollUp> rollUps() {
        return rollUps.get();
    }

    /** What {@code scope} sees of it. */
    CountyView view(Scope scope) {
        return views.computeIfAbsent(scope, key -> new CountyView(this, key));
    }

    /** What {@code scope} sees of it, and of what the rules say. */
    JudgedCounty judged(Scope scope, RuleBook book, PolicyPack pack, LocalDate asOf) {
        JudgedFor key = new JudgedFor(scope, new Question(pack.digest(), asOf));
        @Nullable JudgedCounty known = judged.getIfPresent(key);
        if (known != null) {
            return known;
        }
        // Not within the cache's lock: views and evaluations see to it themselves that each is made once.
        CountyView view = view(scope);
        Evaluation evaluation = evaluation(book, pack, asOf);
        JudgedCounty made = JudgedCounty.of(view, pack, asOf, view.doubts(evaluation), view.verdicts(evaluation));
        judged.put(key, made);
        return made;
    }

    /** What the rules say; judged once for each pack and day, the last few kept. */
    Evaluation evaluation(RuleBook book, PolicyPack pack, LocalDate asOf) {
        Question question = new Question(pack.digest(), asOf);
        try {
            return evaluations.get(
                    question,
                    () -> new Judging(book, month().judgedBy(pack), asOf, ledger(), month().reporting())
                            .everything(facts, earlier.get(question)));
        } catch (ExecutionException | UncheckedExecutionException e) {
            throw new IllegalStateException("the county could not be judged", e.getCause());
        }
    }
}
