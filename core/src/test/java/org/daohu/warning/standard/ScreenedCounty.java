package org.daohu.warning.standard;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.daohu.Money;
import org.daohu.Origin;
import org.daohu.household.Grain;
import org.daohu.household.IdentityType;
import org.daohu.household.ListRow;
import org.daohu.household.PersonMatch;
import org.daohu.household.PersonMatch.Standing;
import org.daohu.household.RecipientCheck;
import org.daohu.household.Register;
import org.daohu.ledger.ListRowFacts;
import org.daohu.ledger.MasterLedger;
import org.daohu.ledger.OtherRows;
import org.daohu.ledger.RowGroupFacts;
import org.daohu.ledger.Subject;
import org.daohu.payment.Payment;
import org.daohu.policy.PolicyPack;
import org.daohu.policy.RuleRow;
import org.daohu.warning.Rule;
import org.daohu.warning.RuleBook;
import org.daohu.warning.Verdict;
import org.daohu.warning.VerdictCounts;
import org.daohu.warning.Warning;
import org.jspecify.annotations.Nullable;

/** A county small enough to compare each list row with each other: what a screening of it must answer. */
final class ScreenedCounty {

    static final LocalDate AS_OF = LocalDate.of(2020, 7, 31);
    static final RuleBook BOOK = RuleBook.of(ImmutableList.<Rule<?>>builder()
            .addAll(StandardRules.book().rules())
            .add(new AccountOfMany())
            .build());
    static final PolicyPack PACK = pack();

    /** Vouchers: paid in 2020, paid before any law of the pack, dead. */
    static final MasterLedger LEDGER = MasterLedger.builder()
            .add(payment("V1", "2020-06-30", true))
            .add(payment("V2", "2014-06-30", true))
            .add(payment("V3", "2020-06-30", false))
            .build();

    /** Knows everybody by the number that the row gives. */
    static final Register REGISTER = new Register() {
        @Override
        public PersonMatch match(ListRow row, LocalDate day) {
            Standing standing = row.identityNumber() == null ? Standing.NO_IDENTITY : Standing.NEVER;
            return new PersonMatch(standing, row.identityNumber(), row.householdNumber(), false, true, null, null);
        }

        @Override
        public @Nullable String oneSlipFrom(String number) {
            return null;
        }
    };

    /** A row before it has a place in a file. */
    record Aid(
            Grain grain,
            @Nullable String person,
            @Nullable String household,
            @Nullable String account,
            int month,
            String policy,
            int year,
            @Nullable String voucher,
            long fen,
            boolean newFile) {}

    private ScreenedCounty() {}

    /** The rows, in order of file and number; the numbers have gaps. */
    static ImmutableList<ListRow> rows(List<Aid> aids) {
        ImmutableList.Builder<ListRow> rows = ImmutableList.builder();
        int file = 100;
        long number = 0;
        for (Aid aid : aids) {
            file += aid.newFile() ? 1 : 0;
            number = aid.newFile() ? 1 : number + 1 + number % 3;
            rows.add(ListRow.builder(file + ".csv", number, "张三", IdentityType.PASSPORT, aid.person())
                    .grain(aid.grain())
                    .householdNumber(aid.household())
                    .account(aid.account())
                    .month(aid.month())
                    .policy(aid.policy())
                    .year(aid.year())
                    .voucherNumber(aid.voucher())
                    .paid(Money.ofFen(aid.fen()))
                    .build());
        }
        return rows.build();
    }

    static Origin origin(ListRow row) {
        return Origin.file("lists/" + row.file(), row.number() + 1);
    }

    /** What comparing each row with each other gives; {@code rows} in order. */
    static Answers answers(List<ListRow> rows) {
        Answers answers = new Answers();
        List<ListRowFacts> facts = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            ImmutableList.Builder<Subject> earlier = ImmutableList.builder();
            int found = 0;
            for (int j = 0; j < i && found < 20; j++) {
                if (takesPart(rows.get(j)) && repeats(rows.get(i), rows.get(j))) {
                    earlier.add(subject(rows.get(j)));
                    found++;
                }
            }
            facts.add(facts(
                    rows.get(i),
                    ImmutableMap.of(
                            "duplicate-payment",
                            new OtherRows(earlier.build(), 0),
                            "over-cap",
                            NaiveGroups.sum(rows.subList(0, i), rows.get(i)))));
        }
        for (ListRowFacts row : facts) {
            for (Rule<? super ListRowFacts> rule : BOOK.rulesFor(ListRowFacts.class)) {
                answers.judge(rule, row);
            }
        }
        Map<String, List<ListRowFacts>> byAccount = new HashMap<>();
        for (ListRowFacts row : facts) {
            if (row.row().account() != null) {
                byAccount
                        .computeIfAbsent(row.row().account(), account -> new ArrayList<>())
                        .add(row);
            }
        }
        for (List<ListRowFacts> group : byAccount.values()) {
            answers.judge(new AccountOfMany(), AccountOfMany.naive(group));
        }
        NaiveGroups.shared(facts).forEach(group -> answers.judge(new SharedAccount(), group));
        NaiveGroups.households(facts).forEach(group -> answers.judge(new ExclusiveSubsidies(), group));
        return answers;
    }

    static boolean takesPart(ListRow row) {
        return !Objects.equals(row.voucherNumber(), "V3");
    }

    private static boolean repeats(ListRow later, ListRow earlier) {
        boolean household = later.grain() == Grain.HOUSEHOLD;
        String one = household ? later.householdNumber() : later.identityNumber();
        String other = household ? earlier.householdNumber() : earlier.identityNumber();
        return one != null
                && later.grain() == earlier.grain()
                && one.equals(other)
                && later.policy().equals(earlier.policy())
                && later.year() == earlier.year()
                && (later.month() == earlier.month() || later.month() == 0 || earlier.month() == 0);
    }

    private static ListRowFacts facts(ListRow row, ImmutableMap<String, OtherRows> others) {
        String number = row.voucherNumber();
        Payment voucher = number == null
                ? null
                : LEDGER.payment(number).map(facts -> facts.payment()).orElse(null);
        return new ListRowFacts(
                row,
                origin(row),
                voucher,
                Objects.equals(number, "V3"),
                null,
                REGISTER.match(row, AS_OF),
                null,
                RecipientCheck.NO_LISTS,
                others);
    }

    static Subject subject(ListRow row) {
        return Subject.row(row.file(), row.number());
    }

    private static Payment payment(String number, String payDate, boolean live) {
        return Payment.builder(number, Money.ofFen(100), LocalDate.parse(payDate), Origin.file("payments.csv", 2))
                .live(live)
                .build();
    }

    private static PolicyPack pack() {
        PolicyPack standard = Packs.national();
        ImmutableList.Builder<RuleRow> rows = ImmutableList.builder();
        rows.addAll(standard.rows());
        rows.add(Packs.row(AccountOfMany.ID, ImmutableMap.of()));
        return PolicyPack.of("test", "1", rows.build(), ImmutableList.of());
    }

    /** Warnings and verdicts. */
    static final class Answers {
        private final List<Warning> warnings = new ArrayList<>();
        private final Map<String, VerdictCounts> counts = new HashMap<>();

        private <F extends org.daohu.ledger.Facts> void judge(Rule<F> rule, F facts) {
            Verdict verdict = RuleBook.judge(rule, facts, PACK, LEDGER.absent(), AS_OF);
            if (verdict == null) {
                return;
            }
            if (verdict instanceof Verdict.Raised raised) {
                warnings.add(RuleBook.warning(rule, facts, raised, PACK, AS_OF));
            }
            VerdictCounts one = new VerdictCounts(
                    verdict instanceof Verdict.Raised ? 1 : 0,
                    verdict instanceof Verdict.Clear ? 1 : 0,
                    verdict instanceof Verdict.NotInForce ? 1 : 0,
                    verdict instanceof Verdict.Indeterminate ? 1 : 0);
            counts.merge(rule.id(), one, Answers::plus);
        }

        private static VerdictCounts plus(VerdictCounts one, VerdictCounts other) {
            return new VerdictCounts(
                    one.raised() + other.raised(),
                    one.clear() + other.clear(),
                    one.notInForce() + other.notInForce(),
                    one.indeterminate() + other.indeterminate());
        }

        /** In the contract's order. */
        List<Warning> warnings() {
            return warnings.stream().sorted(Comparator.naturalOrder()).toList();
        }

        VerdictCounts counts(String rule) {
            return counts.getOrDefault(rule, VerdictCounts.NONE);
        }
    }

    /** The group that {@code rows} are, told by {@code told}. */
    static RowGroupFacts group(ListRowFacts told, List<ListRowFacts> others, long figure) {
        ImmutableList<Subject> subjects =
                others.stream().map(ListRowFacts::subject).collect(ImmutableList.toImmutableList());
        return new RowGroupFacts(told.subject(), told, new OtherRows(subjects, figure));
    }
}
