package org.daohu.javalin.county;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.daohu.Division;
import org.daohu.Money;
import org.daohu.household.ListRow;
import org.daohu.javalin.access.Scope;
import org.daohu.ledger.Dataset;
import org.daohu.ledger.MasterLedger;
import org.daohu.ledger.PaymentFacts;
import org.daohu.ledger.Project;
import org.daohu.ledger.ProjectFacts;
import org.daohu.ledger.QuotaFacts;
import org.daohu.ledger.QuotaRow;
import org.daohu.ledger.RollUp;
import org.daohu.payment.Payment;
import org.daohu.quota.Quota;
import org.daohu.warning.VerdictCounts;
import org.jspecify.annotations.Nullable;

/**
 * 权限内的县级数据 – what a caller sees of a snapshot: the one place in which the caller's divisions are enforced. What lies
 * beyond them is not there; it can neither be found nor counted. Rows whose division is unknown belong to the division that
 * reported the month. Immutable and thread-safe.
 */
public final class CountyView {

    private final Snapshot snapshot;
    private final Scope scope;
    private final ImmutableSortedMap<String, QuotaFacts> quotas;
    private final ImmutableListMultimap<String, QuotaFacts> children;
    private final ImmutableList<QuotaFacts> topmost;
    private final ImmutableSortedMap<String, PaymentFacts> payments;
    private final Supplier<ImmutableMap<Figure, FigureTotal>> figures;
    private final Supplier<MasterLedger> ledgerSeen;

    CountyView(Snapshot snapshot, Scope scope) {
        this.snapshot = snapshot;
        this.scope = scope;
        Map<String, QuotaFacts> seen = new TreeMap<>();
        snapshot.facts().quotas().values().forEach(quota -> {
            if (scope.covers(quota.division())) {
                seen.put(quota.row().id(), quota);
            }
        });
        this.quotas = ImmutableSortedMap.copyOf(seen);
        ImmutableListMultimap.Builder<String, QuotaFacts> byParent = ImmutableListMultimap.builder();
        ImmutableList.Builder<QuotaFacts> roots = ImmutableList.builder();
        for (QuotaFacts quota : quotas.values()) {
            String source = quota.row().sourceId();
            if (source != null && quotas.containsKey(source)) {
                byParent.put(source, quota);
            } else {
                roots.add(quota);
            }
        }
        this.children = byParent.build();
        this.topmost = roots.build();
        Map<String, PaymentFacts> paid = new TreeMap<>();
        snapshot.facts().payments().values().forEach(payment -> {
            if (covers(payment.division())) {
                paid.put(payment.payment().voucherNumber(), payment);
            }
        });
        this.payments = ImmutableSortedMap.copyOf(paid);
        this.figures = Suppliers.memoize(this::figures);
        this.ledgerSeen = Suppliers.memoize(this::ledgerOfSeen);
    }

    private boolean covers(@Nullable Division division) {
        return scope.covers(division == null ? snapshot.month().reporting() : division);
    }

    /** The division that reported the month; its code is no secret. */
    public Division reporting() {
        return snapshot.month().reporting();
    }

    /** Data that the import lacks. */
    public ImmutableSet<Dataset> absent() {
        return snapshot.month().absent();
    }

    /** Faults of the current import, if the reporting division is seen; else none. */
    public long faults() {
        return scope.covers(reporting()) ? snapshot.month().faults().total() : 0;
    }

    /** Every live quota seen, by id. */
    public ImmutableSortedMap<String, QuotaFacts> quotas() {
        return quotas;
    }

    /** Quotas whose source is not seen: it lies outside the data or the divisions. By id. */
    public ImmutableList<QuotaFacts> topmost() {
        return topmost;
    }

    /** The children of a quota that are seen, by id. */
    public ImmutableList<QuotaFacts> children(String id) {
        return children.get(id);
    }

    /** The sources of a quota, from the topmost seen down to the next above it; rows that name each other in a ring end it. */
    public ImmutableList<QuotaRow> path(String id) {
        List<QuotaRow> path = new ArrayList<>();
        Set<String> met = new HashSet<>(Set.of(id));
        QuotaFacts quota = quotas.get(id);
        while (quota != null) {
            String source = quota.row().sourceId();
            quota = source == null || !met.add(source) ? null : quotas.get(source);
            if (quota != null) {
                path.add(0, quota.row());
            }
        }
        return ImmutableList.copyOf(path);
    }

    /** A quota and all that came from it, added up; each counted once, even where rows name each other in a ring. */
    public Below below(String id) {
        Below sum = Below.NOTHING;
        Set<String> met = new HashSet<>(Set.of(id));
        List<String> open = new ArrayList<>(List.of(id));
        while (!open.isEmpty()) {
            String next = open.remove(open.size() - 1);
            QuotaFacts quota = quotas.get(next);
            if (quota != null) {
                sum = sum.plus(own(quota));
            }
            for (QuotaFacts child : children.get(next)) {
                if (met.add(child.row().id())) {
                    open.add(child.row().id());
                }
            }
        }
        return sum;
    }

    private Below own(QuotaFacts quota) {
        boolean pending = quota.row().pending();
        return new Below(
                1,
                pending ? quota.balance() : Money.ZERO,
                pending ? Money.ZERO : quota.balance(),
                quota.paid(),
                passedOn(quota));
    }

    private Money passedOn(QuotaFacts quota) {
        Money sum = Money.ZERO;
        for (QuotaRow child : quota.children()) {
            if (!quotas.containsKey(child.id())) {
                sum = sum.plus(child.amount());
            }
        }
        return sum;
    }

    /** The quota as the ledger of commands holds it, or empty if it holds none of that id or the quota is not seen. */
    public Optional<Quota> inLedger(String id) {
        return quotas.containsKey(id)
                ? Optional.ofNullable(snapshot.commands().quotas().get(id))
                : Optional.empty();
    }

    /** Whether a command has created or changed the quota. */
    public boolean isTouched(String id) {
        return snapshot.touched().quotas().containsKey(id);
    }

    /** A figure of the overview with the quotas that add up to it. */
    public FigureTotal figure(Figure figure) {
        return Objects.requireNonNull(figures.get().get(figure));
    }

    private ImmutableMap<Figure, FigureTotal> figures() {
        Set<String> roots = new HashSet<>();
        topmost.forEach(quota -> roots.add(quota.row().id()));
        ImmutableMap.Builder<Figure, FigureTotal> built = ImmutableMap.builder();
        for (Figure figure : Figure.values()) {
            Money total = Money.ZERO;
            ImmutableList.Builder<FigureTotal.Part> parts = ImmutableList.builder();
            for (QuotaFacts quota : quotas.values()) {
                Money part = figure.part(quota, roots.contains(quota.row().id()), passedOn(quota));
                if (!part.isZero()) {
                    total = total.plus(part);
                    parts.add(new FigureTotal.Part(quota, part));
                }
            }
            built.put(figure, new FigureTotal(figure, total, parts.build()));
        }
        return built.buildOrThrow();
    }

    /** The lines of the master ledger. */
    public ImmutableList<RollUp> rollUps() {
        return snapshot.rollUps().stream()
                .filter(rollUp -> scope.covers(rollUp.total().division()))
                .collect(ImmutableList.toImmutableList());
    }

    /** Every live payment seen, by voucher number. */
    public ImmutableSortedMap<String, PaymentFacts> payments() {
        return payments;
    }

    /** The live project {@code code}, if its division is seen; what it holds of other divisions is left out by the caller. */
    public Optional<ProjectFacts> project(String code) {
        return Optional.ofNullable(snapshot.facts().projects().get(code))
                .filter(project -> scope.covers(project.division()));
    }

    /** The list rows that name {@code voucher} and are seen, by file and row. */
    public ImmutableList<ListRow> rowsOf(String voucher) {
        return snapshot.facts().rowsByVoucher().get(voucher).stream()
                .filter(this::covers)
                .collect(ImmutableList.toImmutableList());
    }

    /** One list row. */
    public Optional<ListRow> row(String file, long number) {
        return Optional.ofNullable(snapshot.rowsByReference().get(file + "#" + number))
                .filter(this::covers);
    }

    /** A ledger of nothing but the payments, quotas and projects seen, for judging a list by. */
    MasterLedger ledgerSeen() {
        return ledgerSeen.get();
    }

    private MasterLedger ledgerOfSeen() {
        MasterLedger.Builder seen = MasterLedger.builder().reporting(reporting());
        Set<String> seenProjects = new HashSet<>();
        quotas.values().forEach(quota -> seen.add(quota.row()));
        payments.values().forEach(payment -> {
            seen.add(payment.payment());
            Project project = payment.project();
            if (project != null && seenProjects.add(project.code())) {
                seen.add(project);
            }
        });
        absent().forEach(seen::absent);
        return seen.build();
    }

    boolean covers(ListRow row) {
        return scope.covers(snapshot.facts().divisionOf(row));
    }

    /** The doubts seen of an evaluation, by rule and subject. */
    ImmutableList<Doubt> doubts(Evaluation evaluation) {
        return evaluation.doubts().stream()
                .filter(doubt -> scope.covers(doubt.division()))
                .collect(ImmutableList.toImmutableList());
    }

    /** The verdicts seen of an evaluation, by rule. */
    ImmutableMap<String, VerdictCounts> verdicts(Evaluation evaluation) {
        Map<String, VerdictCounts> sums = new TreeMap<>();
        evaluation.counts().forEach((division, counts) -> {
            if (scope.covers(division)) {
                counts.forEach((rule, count) -> sums.merge(rule, count, Judging::sum));
            }
        });
        return ImmutableMap.copyOf(sums);
    }

    /** The payments of {@code all} that are seen. */
    public ImmutableList<PaymentFacts> seen(Collection<Payment> all) {
        ImmutableList.Builder<PaymentFacts> seen = ImmutableList.builder();
        for (Payment payment : all) {
            PaymentFacts facts = payments.get(payment.voucherNumber());
            if (facts != null) {
                seen.add(facts);
            }
        }
        return seen.build();
    }
}
