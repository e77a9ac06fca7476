package org.daohu.warning.standard;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daohu.Division;
import org.daohu.FiscalYear;
import org.daohu.Money;
import org.daohu.Origin;
import org.daohu.household.Grain;
import org.daohu.household.IdentityType;
import org.daohu.household.ListRow;
import org.daohu.household.PersonMatch;
import org.daohu.household.RecipientCheck;
import org.daohu.household.RecipientRole;
import org.daohu.household.Stretch;
import org.daohu.household.UsableAccount;
import org.daohu.ledger.Exemption;
import org.daohu.ledger.ListRowFacts;
import org.daohu.ledger.OtherRows;
import org.daohu.ledger.PaymentFacts;
import org.daohu.ledger.Project;
import org.daohu.ledger.ProjectFacts;
import org.daohu.ledger.QuotaFacts;
import org.daohu.ledger.QuotaRow;
import org.daohu.ledger.ReturnFacts;
import org.daohu.ledger.RowGroupFacts;
import org.daohu.ledger.Subject;
import org.daohu.ledger.TargetRow;
import org.daohu.payment.AccountKind;
import org.daohu.payment.Payment;
import org.daohu.payment.ReturnedPayment;
import org.daohu.payment.VoucherList;
import org.daohu.policy.CountyStatus;
import org.jspecify.annotations.Nullable;

/** Makes facts of the words of a case table. */
final class CaseFacts {

    static final Division COUNTY = Division.finance("513436000");

    private static final Splitter PARTS = Splitter.on('@');

    private CaseFacts() {}

    /** E.g. {@code pending amount=100 received=2020-03-01 children=60@2020-03-10,40@- payments=1@2020-05-01}. */
    static QuotaFacts quota(CaseWords words) {
        FiscalYear year = new FiscalYear(Integer.parseInt(words.text("year", "2020")));
        QuotaRow row = QuotaRow.builder(
                        "Q1", year, COUNTY, "F1", words.money("amount", "100"), Origin.file("quotas.csv", 2))
                .pending(words.has("pending"))
                .agencyCode(blank(words.text("agency")))
                .documentNumber(blank(words.text("number")))
                .upperDocumentNumber(blank(words.text("upper")))
                .documentDate(words.date("doc-date"))
                .receivedDate(words.date("received"))
                .scan(blank(words.text("scan")))
                .exemption(Exemption.valueOf(words.text("exempt", "NONE")))
                .build();
        List<QuotaRow> children = new ArrayList<>();
        for (String child : words.list("children")) {
            List<String> parts = PARTS.splitToList(child);
            children.add(child(children.size(), CaseWords.yuan(parts.get(0)), dateOrBlank(parts.get(1))));
        }
        return QuotaFacts.of(row, ImmutableList.copyOf(children), payments(words));
    }

    static QuotaRow child(int index, Money amount, @Nullable LocalDate documentDate) {
        return QuotaRow.builder(
                        "C" + (index + 1),
                        new FiscalYear(2020),
                        COUNTY,
                        "F1",
                        amount,
                        Origin.file("quotas.csv", index + 3L))
                .sourceId("Q1")
                .documentDate(documentDate)
                .build();
    }

    private static ImmutableList<Payment> payments(CaseWords words) {
        List<Payment> payments = new ArrayList<>();
        for (String payment : words.list("payments")) {
            List<String> parts = PARTS.splitToList(payment);
            payments.add(payment(payments.size(), CaseWords.yuan(parts.get(0)), LocalDate.parse(parts.get(1))));
        }
        return ImmutableList.copyOf(payments);
    }

    static Payment payment(int index, Money amount, LocalDate day) {
        return Payment.builder("V" + (index + 1), amount, day, Origin.file("payments.csv", index + 2L))
                .quotaId("Q1")
                .build();
    }

    /** E.g. {@code amount=100 on=2020-06-30 quota=pending library=2020-01-01 list=3@150.00}. */
    static PaymentFacts payment(CaseWords words) {
        String quota = words.text("quota", "executable");
        String project = words.text("project", "live");
        QuotaRow quotaRow = quota.equals("none") || quota.equals("blank")
                ? null
                : QuotaRow.builder(
                                "Q1",
                                new FiscalYear(2020),
                                COUNTY,
                                "F1",
                                CaseWords.yuan("1000"),
                                Origin.file("quotas.csv", 2))
                        .pending(quota.equals("pending"))
                        .perHousehold(quota.equals("per-household"))
                        .build();
        LocalDate library = words.date("library");
        Project projectRow = project.equals("live")
                ? Project.builder("P1", "project", COUNTY, Origin.file("projects.csv", 2))
                        .libraryDate(library)
                        .build()
                : null;
        Payment payment = Payment.builder(
                        "V1",
                        words.money("amount", "100"),
                        LocalDate.parse(words.text("on", "2020-06-30")),
                        Origin.file("payments.csv", 2))
                .quotaId(quota.equals("blank") ? null : "Q1")
                .projectCode(project.equals("blank") ? null : "P1")
                .payeeAccountKind(kind(words.text("kind")))
                .functionCode(blank(words.text("subject")))
                .purpose(words.text("purpose"))
                .build();
        List<String> list = PARTS.splitToList(words.text("list", "0@0"));
        VoucherList voucherList = new VoucherList(Long.parseLong(list.get(0)), CaseWords.yuan(list.get(1)));
        return new PaymentFacts(payment, quotaRow, projectRow, voucherList, county(words), null);
    }

    /** E.g. {@code quotas=2020-01-10,- payments=10@2020-03-01 targets=2020-02-01}. */
    static ProjectFacts project(CaseWords words) {
        Project project = Project.builder("P1", words.text("name", "project"), COUNTY, Origin.file("projects.csv", 2))
                .content(words.text("content"))
                .startDate(words.date("start"))
                .libraryDate(words.date("library"))
                .build();
        List<QuotaRow> quotas = new ArrayList<>();
        for (String documentDate : words.list("quotas")) {
            quotas.add(child(quotas.size(), CaseWords.yuan("100"), dateOrBlank(documentDate)));
        }
        List<TargetRow> targets = new ArrayList<>();
        for (String setDate : words.list("targets")) {
            targets.add(target(targets.size(), LocalDate.parse(setDate)));
        }
        return new ProjectFacts(
                project, ImmutableList.copyOf(quotas), payments(words), ImmutableList.copyOf(targets), county(words));
    }

    static TargetRow target(int index, LocalDate setDate) {
        return new TargetRow(
                "P1",
                "K" + (index + 1),
                null,
                null,
                null,
                null,
                setDate,
                null,
                null,
                Origin.file("targets.csv", index + 2L));
    }

    /** E.g. {@code voucher=2020-06-30 type=RESIDENT_ID number=11010519491231002X standing=NEVER repeats=1,2}. */
    static ListRowFacts listRow(CaseWords words) {
        String voucher = words.text("voucher", "2020-06-30");
        boolean live = !voucher.equals("blank") && !voucher.equals("unknown") && !voucher.equals("dead");
        ListRow row = ListRow.builder(
                        "a.csv",
                        9,
                        words.text("name", "马海尔布"),
                        IdentityType.valueOf(words.text("type", "RESIDENT_ID")),
                        blank(words.text("number", "11010519491231002X")))
                .grain(words.has("per-household") ? Grain.HOUSEHOLD : Grain.PERSON)
                .paid(words.money("paid", "500"))
                .year(2020)
                .month(Integer.parseInt(words.text("month", "6")))
                .policy(words.text("policy", "P01"))
                .voucherNumber(voucher.equals("blank") ? null : "V1")
                .account(blank(words.text("to")))
                .accountKind(kind(words.text("kind")))
                .quantity(words.has("quantity") ? new BigDecimal(words.text("quantity", "0")) : null)
                .quantityUnit(words.text("unit"))
                .selfPaid(words.has("own-share") ? words.money("own-share", "0") : null)
                .build();
        PersonMatch match = new PersonMatch(
                PersonMatch.Standing.valueOf(words.text("standing", "REGISTERED")),
                words.has("no-identity") ? null : "key",
                words.text("household"),
                words.has("in-register"),
                !words.has("other-name"),
                words.text("entry"),
                words.date("boundary"));
        List<Subject> repeats = new ArrayList<>();
        for (String number : words.list("repeats")) {
            repeats.add(Subject.row("a.csv", Long.parseLong(number)));
        }
        return new ListRowFacts(
                row,
                Origin.file("lists/a.csv", 10),
                live ? voucher(row.paid(), LocalDate.parse(voucher), kind(words.text("voucher-kind"))) : null,
                voucher.equals("dead"),
                live ? COUNTY : null,
                match,
                words.text("slip"),
                recipients(words),
                ImmutableMap.of(
                        "duplicate-payment",
                        new OtherRows(ImmutableList.copyOf(repeats), 0),
                        "over-cap",
                        words.has("sum")
                                ? new OtherRows(
                                        ImmutableList.copyOf(repeats),
                                        words.money("sum", "0").fen())
                                : OtherRows.NONE));
    }

    /** E.g. {@code account households=2 rows=1,4}, {@code person accounts=2 rows=1,9}, {@code household crossing rows=1,1,9}. */
    static RowGroupFacts group(CaseWords words) {
        boolean account = words.has("account");
        boolean household = words.has("household");
        if (!account && !household && !words.has("person")) {
            throw new IllegalArgumentException("a group is an account, a person or a household");
        }
        ImmutableList.Builder<Subject> rows = ImmutableList.builder();
        for (String number : words.list("rows")) {
            rows.add(Subject.row("a.csv", Long.parseLong(number)));
        }
        Subject first = Subject.row("a.csv", 1);
        long figure = household
                ? words.has("crossing")
                        ? PoliciesOfHouseholds.identity(Packs.EXCLUSIVE)
                        : words.has("too-many") ? -1 : 0
                : words.has("unknown")
                        ? UsesOfAccounts.UNKNOWN
                        : Long.parseLong(words.text(account ? "households" : "accounts", "0"));
        Subject subject =
                household ? Subject.household("H1") : account ? Subject.account(first) : Subject.person(first);
        return new RowGroupFacts(subject, listRow(words), new OtherRows(rows.build(), figure));
    }

    static Payment voucher(Money amount, LocalDate day, @Nullable AccountKind kind) {
        return Payment.builder("V1", amount, day, Origin.file("payments.csv", 2))
                .quotaId("Q1")
                .payeeAccountKind(kind)
                .build();
    }

    private static @Nullable AccountKind kind(@Nullable String text) {
        return text == null ? null : AccountKind.valueOf(text);
    }

    /** E.g. {@code again=2020-07-15 recovered=2020-07-20}; {@code again=unknown}, {@code again=self}. */
    static ReturnFacts returned(CaseWords words) {
        LocalDate on = LocalDate.parse(words.text("on", "2020-06-30"));
        String again = words.text("again");
        boolean self = "self".equals(again);
        ReturnedPayment returned = new ReturnedPayment(
                "T1",
                "V1",
                on,
                words.money("amount", "500"),
                null,
                again == null ? null : self ? "V1" : "V9",
                words.date("recovered"),
                true,
                Origin.file("returns.csv", 2));
        Payment voucher = words.has("voided") ? null : payment(0, returned.amount(), on.minusDays(3));
        Payment reissue = again == null || again.equals("unknown")
                ? null
                : self
                        ? payment(0, returned.amount(), on)
                        : payment(8, words.money("repaid", words.text("amount", "500")), LocalDate.parse(again));
        return new ReturnFacts(returned, voucher, reissue, COUNTY);
    }

    /**
     * E.g. {@code deceased=HEAD@2020-06-29,PAYEE@2020-01-01 payroll=HEAD@-@2020-06-30 unidentified=收款人证件号码}; {@code cards=} is a list
     * of card accounts that has not the row's, and {@code cards=2020-06-30@-} one that has.
     */
    private static RecipientCheck recipients(CaseWords words) {
        return new RecipientCheck(
                words.has("no-deaths") ? null : hits(words.list("deceased"), "deaths.csv"),
                words.has("no-payroll") ? null : hits(words.list("payroll"), "payroll.csv"),
                words.text("unidentified"),
                words.has("cards") ? cards(words) : null);
    }

    private static RecipientCheck.Account cards(CaseWords words) {
        if (UsableAccount.of(blank(words.text("to"))) == null) {
            return new RecipientCheck.Account("card-accounts.csv", null);
        }
        ImmutableList.Builder<Stretch> stretches = ImmutableList.builder();
        long row = 2;
        for (String days : words.list("cards")) {
            if (!days.isEmpty()) {
                List<String> parts = PARTS.splitToList(days);
                stretches.add(new Stretch(
                        dateOrBlank(parts.get(0)), dateOrBlank(parts.get(1)), Origin.file("card-accounts.csv", row++)));
            }
        }
        return new RecipientCheck.Account("card-accounts.csv", stretches.build());
    }

    private static ImmutableList<RecipientCheck.Hit> hits(List<String> cells, String file) {
        ImmutableList.Builder<RecipientCheck.Hit> hits = ImmutableList.builder();
        for (int i = 0; i < cells.size(); i++) {
            List<String> parts = PARTS.splitToList(cells.get(i));
            hits.add(new RecipientCheck.Hit(
                    RecipientRole.valueOf(parts.get(0)),
                    new Stretch(
                            dateOrBlank(parts.get(1)),
                            parts.size() < 3 ? null : dateOrBlank(parts.get(2)),
                            Origin.file(file, i + 2L))));
        }
        return hits.build();
    }

    private static @Nullable CountyStatus county(CaseWords words) {
        return words.has("county-known")
                ? new CountyStatus(COUNTY, false, LocalDate.of(2019, 4, 1), null, Origin.file("counties.csv", 2))
                : null;
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.equals("blank") ? null : text.replace('_', ' ');
    }

    private static @Nullable LocalDate dateOrBlank(String text) {
        return text.equals("-") ? null : LocalDate.parse(text);
    }
}
