package org.daohu.testkit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.daohu.Division;
import org.daohu.DocumentNumber;
import org.daohu.FiscalYear;
import org.daohu.Money;
import org.daohu.Origin;
import org.daohu.household.IdentityType;
import org.daohu.household.ListRow;
import org.daohu.household.RegisterEntry;
import org.daohu.ledger.Project;
import org.daohu.ledger.QuotaRow;
import org.daohu.ledger.TargetRow;
import org.daohu.payment.AccountKind;
import org.daohu.payment.Payment;
import org.jspecify.annotations.Nullable;

/**
 * What a county did in a year, in so few numbers that it shrinks well. Amounts are added up from the bottom, so that every
 * plan is lawful: a payment is what its rows say, a quota what was paid and what is left, the received quota what its
 * quotas say.
 */
record CountyPlan(List<PlannedProject> projects) {

    static final Division DIVISION = Division.finance("511703000");
    static final FiscalYear YEAR = new FiscalYear(2020);
    static final LocalDate FIRST_PAY_DAY = LocalDate.of(2020, 2, 20);
    static final LocalDate LAST_PAY_DAY = LocalDate.of(2020, 12, 29);
    static final LocalDate AS_OF = LocalDate.of(2020, 12, 30);
    static final int PAY_DAYS = (int) ChronoUnit.DAYS.between(FIRST_PAY_DAY, LAST_PAY_DAY);
    static final String TOP_QUOTA = "Q";

    private static final LocalDate ISSUED = LocalDate.of(2020, 1, 10);
    private static final LocalDate DECOMPOSED = LocalDate.of(2020, 1, 20);
    private static final LocalDate IN_LIBRARY = LocalDate.of(2019, 11, 1);
    private static final DocumentNumber DOCUMENT = new DocumentNumber("达市财农", 2020, 3);
    private static final String FUND = "衔接资金";
    private static final String LIST_FILE = "2020.csv";

    /** Which paper a row names its person by. */
    enum Paper {
        RESIDENT_ID,
        RESIDENT_ID_OF_15,
        DISABILITY_CERTIFICATE,
        NONE;

        IdentityType type() {
            return switch (this) {
                case RESIDENT_ID, RESIDENT_ID_OF_15 -> IdentityType.RESIDENT_ID;
                case DISABILITY_CERTIFICATE -> IdentityType.DISABILITY_CERTIFICATE;
                case NONE -> IdentityType.PREFERENTIAL_TREATMENT;
            };
        }

        /** The number on this paper of a person whose resident ID of 18 characters is registered. */
        @Nullable
        String numberOf(RegisterEntry person) {
            String number = Objects.requireNonNull(person.identityNumber(), "identityNumber");
            return switch (this) {
                case RESIDENT_ID -> number;
                case RESIDENT_ID_OF_15 -> number.substring(0, 6) + number.substring(8, 17);
                case DISABILITY_CERTIFICATE -> number + "43";
                case NONE -> null;
            };
        }
    }

    /** @param unspent fen that are left of the project's quota; 1 where all else is zero, since no quota is of nothing */
    record PlannedProject(boolean perHousehold, List<PlannedPayment> payments, long unspent) {}

    /**
     * @param day days after {@link #FIRST_PAY_DAY}
     * @param refunded fen that come back of it the same day, at most what was paid
     */
    record PlannedPayment(int day, List<PlannedPart> parts, long refunded) {
        long fen() {
            return parts.stream().mapToLong(PlannedPart::fen).sum();
        }
    }

    /** One person's part of a payment. */
    record PlannedPart(long fen, Paper paper) {}

    County county() {
        return new Draft().of(this);
    }

    /** Entry {@code index} of a register in which nobody is there twice; three share a household. */
    static RegisterEntry person(int index) {
        LocalDate birth = LocalDate.of(1950, 1, 1).plusDays(index);
        String number = WordArbitraries.residentId(511703, birth, 100 + index % 900);
        String name = "村民" + Integer.toString(index).replaceAll("(?<=.)(?=.)", "·");
        return new RegisterEntry(
                "R" + index,
                "H" + index / 3,
                name,
                IdentityType.RESIDENT_ID,
                number,
                index % 3 == 0 ? "户主" : "家庭成员",
                LocalDate.of(2014, 1, 1),
                null,
                null,
                Origin.file("register.csv", 2L + index));
    }

    /** Collects the records. */
    private static final class Draft {

        private final List<QuotaRow> quotas = new ArrayList<>();
        private final List<Project> projects = new ArrayList<>();
        private final List<TargetRow> targets = new ArrayList<>();
        private final List<Payment> payments = new ArrayList<>();
        private final List<ListRow> rows = new ArrayList<>();
        private final List<RegisterEntry> register = new ArrayList<>();

        County of(CountyPlan plan) {
            for (int i = 0; i < plan.projects.size(); i++) {
                add(plan.projects.get(i), i + 1);
            }
            if (!quotas.isEmpty()) {
                Money total = quotas.stream().map(QuotaRow::amount).reduce(Money.ZERO, Money::plus);
                quotas.add(0, quota(TOP_QUOTA, total, ISSUED).pending(true).build());
            }
            return new County(quotas, projects, targets, payments, rows, register, AS_OF);
        }

        private void add(PlannedProject planned, int number) {
            String project = "P" + number;
            String quotaId = TOP_QUOTA + "-" + number;
            projects.add(Project.builder(project, "产业园" + number, DIVISION, Origin.file("projects.csv", 1L + number))
                    .category("产业发展")
                    .libraryDate(IN_LIBRARY)
                    .startDate(DECOMPOSED)
                    .build());
            targets.add(new TargetRow(
                    project,
                    "T" + number,
                    "受益户数",
                    "30",
                    "户",
                    "100",
                    IN_LIBRARY,
                    null,
                    null,
                    Origin.file("targets.csv", 1L + number)));
            long net = 0;
            for (int i = 0; i < planned.payments.size(); i++) {
                net += pay(planned.payments.get(i), planned.perHousehold, number, number + "-" + (i + 1));
            }
            long amount = Math.max(1, net + planned.unspent);
            quotas.add(quota(quotaId, Money.ofFen(amount), DECOMPOSED)
                    .sourceId(TOP_QUOTA)
                    .projectCode(project)
                    .perHousehold(planned.perHousehold)
                    .build());
        }

        /** Fen that stay paid. */
        private long pay(PlannedPayment planned, boolean perHousehold, int project, String number) {
            long fen = planned.fen();
            LocalDate day = FIRST_PAY_DAY.plusDays(planned.day);
            String voucher = "V" + number;
            payments.add(payment(voucher, fen, day, project, perHousehold));
            if (perHousehold) {
                planned.parts.forEach(part -> row(part, voucher, day, project));
            }
            long refunded = Math.min(planned.refunded, fen);
            if (refunded > 0) {
                payments.add(payment(voucher + "-R", -refunded, day, project, perHousehold));
            }
            return fen - refunded;
        }

        private Payment payment(String voucher, long fen, LocalDate day, int project, boolean perHousehold) {
            return Payment.builder(voucher, Money.ofFen(fen), day, Origin.file("payments.csv", payments.size() + 2L))
                    .quotaId(TOP_QUOTA + "-" + project)
                    .projectCode("P" + project)
                    .payeeName(perHousehold ? "代发专用" : "合作社")
                    .payeeAccountKind(perHousehold ? AccountKind.SOCIAL_CARD : AccountKind.ENTERPRISE)
                    .purpose("产业发展补助")
                    .functionCode("2130505")
                    .economicCode(perHousehold ? "50901" : "50701")
                    .build();
        }

        private void row(PlannedPart part, String voucher, LocalDate day, int project) {
            RegisterEntry person = person(register.size());
            register.add(person);
            Money paid = Money.ofFen(part.fen);
            rows.add(ListRow.builder(
                            LIST_FILE, rows.size() + 1L, person.name(), part.paper.type(), part.paper.numberOf(person))
                    .payable(paid)
                    .paid(paid)
                    .year(YEAR.year())
                    .month(day.getMonthValue())
                    .policy("BT-" + project)
                    .voucherNumber(voucher)
                    .householdNumber(person.householdNumber())
                    .build());
        }

        private QuotaRow.Builder quota(String id, Money amount, LocalDate day) {
            return QuotaRow.builder(id, YEAR, DIVISION, FUND, amount, Origin.file("quotas.csv", quotas.size() + 2L))
                    .documentNumber(DOCUMENT.toString())
                    .documentDate(day)
                    .receivedDate(day)
                    .functionCode("2130505")
                    .scan("scan.pdf");
        }
    }
}
