package org.daohu.ledger;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.daohu.Division;
import org.daohu.FiscalYear;
import org.daohu.payment.Coverage;
import org.daohu.payment.Payment;
import org.daohu.payment.ReturnedPayment;
import org.daohu.policy.CountyStatus;
import org.jspecify.annotations.Nullable;

/**
 * 总台账 – the facts of quotas, projects and payments by key, and their roll-ups by division × fiscal year × fund. A read model:
 * it takes records as they are, right or wrong. Only live rows count; dead ones are remembered by key, so that a reader is
 * told "voided" and not "unknown". Immutable and thread-safe.
 */
public final class MasterLedger {

    private final ImmutableMap<String, QuotaRow> quotas;
    private final ImmutableMap<String, Project> projects;
    private final ImmutableMap<String, Payment> payments;
    private final ImmutableSet<String> deadVouchers;
    private final ImmutableListMultimap<String, QuotaRow> quotasBySource;
    private final ImmutableListMultimap<String, QuotaRow> quotasByProject;
    private final ImmutableListMultimap<String, Payment> paymentsByQuota;
    private final ImmutableListMultimap<String, Payment> paymentsByProject;
    private final ImmutableListMultimap<String, TargetRow> targets;
    private final ImmutableMap<String, CountyStatus> counties;
    private final ImmutableMap<String, ReturnedPayment> returns;
    private final ImmutableSet<Dataset> absent;
    private final @Nullable Division reporting;
    private final VoucherLists lists;

    private MasterLedger(Builder from) {
        quotas = ImmutableMap.copyOf(from.quotas);
        projects = ImmutableMap.copyOf(from.projects);
        payments = ImmutableMap.copyOf(from.payments);
        deadVouchers =
                Sets.difference(from.deadVouchers, from.payments.keySet()).immutableCopy();
        quotasBySource = ImmutableListMultimap.copyOf(from.quotasBySource);
        quotasByProject = ImmutableListMultimap.copyOf(from.quotasByProject);
        paymentsByQuota = ImmutableListMultimap.copyOf(from.paymentsByQuota);
        paymentsByProject = ImmutableListMultimap.copyOf(from.paymentsByProject);
        targets = ImmutableListMultimap.copyOf(from.targets);
        counties = ImmutableMap.copyOf(from.counties);
        returns = ImmutableMap.copyOf(from.returns);
        absent = Sets.immutableEnumSet(from.absent);
        reporting = from.reporting;
        lists = VoucherLists.EMPTY;
    }

    private MasterLedger(MasterLedger from, VoucherLists lists) {
        quotas = from.quotas;
        projects = from.projects;
        payments = from.payments;
        deadVouchers = from.deadVouchers;
        quotasBySource = from.quotasBySource;
        quotasByProject = from.quotasByProject;
        paymentsByQuota = from.paymentsByQuota;
        paymentsByProject = from.paymentsByProject;
        targets = from.targets;
        counties = from.counties;
        returns = from.returns;
        absent = from.absent;
        reporting = from.reporting;
        this.lists = lists;
    }

    /** A builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** This ledger with the list rows of its vouchers added up. */
    public MasterLedger with(VoucherLists voucherLists) {
        return new MasterLedger(this, voucherLists);
    }

    /** Datasets that the host does not have. */
    public ImmutableSet<Dataset> absent() {
        return absent;
    }

    /** 填报区划 – the division that reports these data, or null if nobody said. */
    public @Nullable Division reporting() {
        return reporting;
    }

    /** The live quota {@code id} with its children and payments, or empty. */
    public Optional<QuotaFacts> quota(String id) {
        return Optional.ofNullable(quotas.get(id)).map(this::facts);
    }

    /** The live payment {@code voucherNumber} (folded) with what it names, or empty. */
    public Optional<PaymentFacts> payment(String voucherNumber) {
        return Optional.ofNullable(payments.get(voucherNumber)).map(this::facts);
    }

    /** The live project {@code code} with what names it, or empty. */
    public Optional<ProjectFacts> project(String code) {
        return Optional.ofNullable(projects.get(code)).map(this::facts);
    }

    /** Every live quota, in the order added. Facts are put together as the list is walked. */
    public Iterable<QuotaFacts> quotas() {
        return () -> quotas.values().stream().map(this::facts).iterator();
    }

    /** Every live payment, in the order added. */
    public Iterable<PaymentFacts> payments() {
        return () -> payments.values().stream().map(this::facts).iterator();
    }

    /** Every live project, in the order added. */
    public Iterable<ProjectFacts> projects() {
        return () -> projects.values().stream().map(this::facts).iterator();
    }

    /** Every live returned payment, in the order added. */
    public Iterable<ReturnFacts> returns() {
        return () -> returns.values().stream().map(this::facts).iterator();
    }

    /** Whether {@code voucherNumber} (folded) is a payment that exists, but not a live one. */
    public boolean isDeadVoucher(String voucherNumber) {
        return deadVouchers.contains(voucherNumber);
    }

    /** Numbers of payments that exist, but not as live ones. */
    ImmutableSet<String> deadVouchers() {
        return deadVouchers;
    }

    /**
     * 来源循环 – live quotas whose sources lead back to themselves, in the order added; also one that names itself. Their money came
     * from nowhere, and each has passed it on to the next, so that no balance shows it: somebody should be told.
     */
    public ImmutableList<QuotaRow> ringsOfSources() {
        return SourceRings.of(quotas);
    }

    /** 台账汇总 – one roll-up a division × fiscal year × fund, in that order. @throws ArithmeticException if a sum does not fit */
    public ImmutableList<RollUp> rollUps() {
        Map<RollUpKey, List<LedgerLine>> byKey = new TreeMap<>(RollUpKey.ORDER);
        for (QuotaFacts quota : quotas()) {
            QuotaRow row = quota.row();
            RollUpKey key = new RollUpKey(row.division(), row.fiscalYear(), row.fund());
            byKey.computeIfAbsent(key, k -> new ArrayList<>())
                    .add(new LedgerLine(
                            row.division(),
                            row.fiscalYear(),
                            row.fund(),
                            row.id(),
                            row.amount(),
                            LedgerFigures.of(quota, enters(row), coverage(quota))));
        }
        ImmutableList.Builder<RollUp> rollUps = ImmutableList.builder();
        byKey.forEach((key, lines) -> {
            LedgerFigures sum = LedgerFigures.ZERO;
            for (LedgerLine line : lines) {
                sum = sum.plus(line.figures());
            }
            lines.sort(Comparator.comparing(LedgerLine::quotaId, Comparator.nullsFirst(Comparator.naturalOrder())));
            rollUps.add(new RollUp(
                    new LedgerLine(key.division, key.year, key.fund, null, sum.received(), sum),
                    ImmutableList.copyOf(lines)));
        });
        return rollUps.build();
    }

    /** Of the vouchers of a quota that need a list or have one; of none where there are no lists that could be missing. */
    private Coverage coverage(QuotaFacts quota) {
        Coverage sum = Coverage.NONE;
        if (absent.contains(Dataset.LISTS)) {
            return sum;
        }
        for (Payment payment : quota.payments()) {
            PaymentFacts facts = facts(payment);
            if (facts.countsForCoverage()) {
                sum = sum.plus(Coverage.of(payment, facts.list()));
            }
        }
        return sum;
    }

    private boolean enters(QuotaRow row) {
        QuotaRow source = row.sourceId() == null ? null : quotas.get(row.sourceId());
        return source == null || !source.isSameAccount(row);
    }

    private QuotaFacts facts(QuotaRow row) {
        return QuotaFacts.of(row, quotasBySource.get(row.id()), paymentsByQuota.get(row.id()));
    }

    private PaymentFacts facts(Payment payment) {
        QuotaRow quota = payment.quotaId() == null ? null : quotas.get(payment.quotaId());
        Project project = payment.projectCode() == null ? null : projects.get(payment.projectCode());
        Division division = quota != null ? quota.division() : project != null ? project.division() : null;
        return new PaymentFacts(
                payment, quota, project, lists.of(payment.voucherNumber()), county(division), reporting);
    }

    private ProjectFacts facts(Project project) {
        return new ProjectFacts(
                project,
                quotasByProject.get(project.code()),
                paymentsByProject.get(project.code()),
                targets.get(project.code()),
                county(project.division()));
    }

    private ReturnFacts facts(ReturnedPayment returned) {
        PaymentFacts paid = paymentFacts(returned.voucherNumber());
        PaymentFacts again = paymentFacts(returned.reissueVoucher());
        PaymentFacts placed = isPlaced(paid) || again == null ? paid : again;
        return new ReturnFacts(
                returned,
                paid == null ? null : paid.payment(),
                again == null ? null : again.payment(),
                placed == null ? reporting : placed.division());
    }

    /** Whether the payment itself tells its division. */
    private static boolean isPlaced(@Nullable PaymentFacts payment) {
        return payment != null && (payment.quota() != null || payment.project() != null);
    }

    private @Nullable PaymentFacts paymentFacts(@Nullable String voucherNumber) {
        return voucherNumber == null ? null : payment(voucherNumber).orElse(null);
    }

    private @Nullable CountyStatus county(@Nullable Division division) {
        return division == null ? null : counties.get(division.countyPrefix());
    }

    private record RollUpKey(Division division, FiscalYear year, String fund) {
        private static final Comparator<RollUpKey> ORDER = Comparator.comparing(RollUpKey::division)
                .thenComparing(RollUpKey::year)
                .thenComparing(RollUpKey::fund);
    }

    /** Collects the records of a ledger, in any order. Not thread-safe. */
    public static final class Builder {
        private final Map<String, QuotaRow> quotas = new LinkedHashMap<>();
        private final Map<String, Project> projects = new LinkedHashMap<>();
        private final Map<String, Payment> payments = new LinkedHashMap<>();
        private final Set<String> deadVouchers = new HashSet<>();
        private final ListMultimap<String, QuotaRow> quotasBySource = ArrayListMultimap.create();
        private final ListMultimap<String, QuotaRow> quotasByProject = ArrayListMultimap.create();
        private final ListMultimap<String, Payment> paymentsByQuota = ArrayListMultimap.create();
        private final ListMultimap<String, Payment> paymentsByProject = ArrayListMultimap.create();
        private final ListMultimap<String, TargetRow> targets = ArrayListMultimap.create();
        private final Map<String, CountyStatus> counties = new LinkedHashMap<>();
        private final Map<String, ReturnedPayment> returns = new LinkedHashMap<>();
        private final Set<Dataset> absent = EnumSet.noneOf(Dataset.class);
        private @Nullable Division reporting;

        private Builder() {}

        /** Adds a quota row. @throws IllegalArgumentException if another live row has its id */
        public Builder add(QuotaRow row) {
            if (row.live()) {
                refuseTwice(quotas.putIfAbsent(row.id(), row), "quota " + row.id());
                putIfNamed(quotasBySource, row.sourceId(), row);
                putIfNamed(quotasByProject, row.projectCode(), row);
            }
            return this;
        }

        /** Adds a project. @throws IllegalArgumentException if another live one has its code */
        public Builder add(Project project) {
            if (project.live()) {
                refuseTwice(projects.putIfAbsent(project.code(), project), "project " + project.code());
            }
            return this;
        }

        /** Adds a payment. @throws IllegalArgumentException if another live one has its voucher number */
        public Builder add(Payment payment) {
            if (payment.live()) {
                refuseTwice(
                        payments.putIfAbsent(payment.voucherNumber(), payment), "payment " + payment.voucherNumber());
                putIfNamed(paymentsByQuota, payment.quotaId(), payment);
                putIfNamed(paymentsByProject, payment.projectCode(), payment);
            } else {
                deadVouchers.add(payment.voucherNumber());
            }
            return this;
        }

        /** Adds a performance target. */
        public Builder add(TargetRow target) {
            targets.put(target.projectCode(), target);
            return this;
        }

        /** Adds a county's status. @throws IllegalArgumentException if that of the same county was added before */
        public Builder add(CountyStatus county) {
            String prefix = county.division().countyPrefix();
            refuseTwice(counties.putIfAbsent(prefix, county), "county " + prefix);
            return this;
        }

        /** Adds a returned payment. @throws IllegalArgumentException if another live one has its number */
        public Builder add(ReturnedPayment returned) {
            if (returned.live()) {
                refuseTwice(
                        returns.putIfAbsent(returned.returnNumber(), returned),
                        "returned payment " + returned.returnNumber());
            }
            return this;
        }

        /** States that the host does not have {@code dataset}; what needs it is then indeterminate. */
        public Builder absent(Dataset dataset) {
            absent.add(dataset);
            return this;
        }

        /**
         * States which division reports the data: what names no live quota or project of a division counts as its own, so that a
         * rule that is in force there does not lose it. Without that such a subject is judged by rows for the whole nation alone.
         */
        public Builder reporting(@Nullable Division division) {
            reporting = division;
            return this;
        }

        /** The ledger. */
        public MasterLedger build() {
            return new MasterLedger(this);
        }

        private static void refuseTwice(@Nullable Object earlier, String what) {
            if (earlier != null) {
                throw new IllegalArgumentException(what + " occurs twice among live rows");
            }
        }

        private static <V> void putIfNamed(ListMultimap<String, V> index, @Nullable String key, V value) {
            if (key != null) {
                index.put(key, value);
            }
        }
    }
}
