package org.daohu.warning.standard;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
import org.daohu.FiscalYear;
import org.daohu.Money;
import org.daohu.Origin;
import org.daohu.ResidentId;
import org.daohu.household.Grain;
import org.daohu.household.IdentityType;
import org.daohu.household.ListRow;
import org.daohu.household.PersonMatch;
import org.daohu.household.RecipientCheck;
import org.daohu.household.RecipientRole;
import org.daohu.household.Stretch;
import org.daohu.ledger.Exemption;
import org.daohu.ledger.ListRowFacts;
import org.daohu.ledger.OtherRows;
import org.daohu.ledger.PaymentFacts;
import org.daohu.ledger.Project;
import org.daohu.ledger.ProjectFacts;
import org.daohu.ledger.QuotaFacts;
import org.daohu.ledger.QuotaRow;
import org.daohu.ledger.ReturnFacts;
import org.daohu.ledger.Subject;
import org.daohu.ledger.TargetRow;
import org.daohu.payment.AccountKind;
import org.daohu.payment.Payment;
import org.daohu.payment.ReturnedPayment;
import org.daohu.payment.VoucherList;

/** Random facts, lawful and broken, in so small a world that limits are met from both sides. */
final class RandomFacts extends DomainContextBase {

    private static final LocalDate START = LocalDate.of(2020, 1, 1);

    /** Days of 2020 and 2021. */
    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 730).map(START::plusDays);
    }

    @Provide
    Arbitrary<QuotaFacts> quotas() {
        return Combinators.combine(quotaRows(), children(), payments())
                .as((row, children, payments) -> QuotaFacts.of(row, children, payments));
    }

    @Provide
    Arbitrary<PaymentFacts> payingFacts() {
        Arbitrary<String> purpose = Arbitraries.of("发放年终奖金", "注入奖金池", "修建广场", "产业发展", "付" + identity(7) + "工资");
        Arbitrary<Payment> payment = Combinators.combine(
                        yuan(-20, 60),
                        early(),
                        Arbitraries.of(AccountKind.class).injectNull(0.3),
                        Arbitraries.of("2130122", "2020101", "20", " ").injectNull(0.3),
                        purpose.injectNull(0.3),
                        Arbitraries.of("Q1", " ").injectNull(0.3),
                        Arbitraries.of("P1", " ").injectNull(0.3))
                .as((amount, day, kind, subject, text, quota, project) -> Payment.builder(
                                "V1", amount, day, Origin.file("payments.csv", 2))
                        .payeeAccountKind(kind)
                        .functionCode(subject)
                        .purpose(text)
                        .quotaId(quota)
                        .projectCode(project)
                        .payeeName("阿木尔古")
                        .payeeAccount("6217003420001234567")
                        .payerAccount("6222021001116245702")
                        .build());
        Arbitrary<VoucherList> list = Combinators.combine(Arbitraries.longs().between(0, 2), yuan(-20, 60))
                .as((rows, sum) -> rows == 0 ? VoucherList.NONE : new VoucherList(rows, sum));
        return Combinators.combine(
                        payment, quotaRows().injectNull(0.3), projects().injectNull(0.3), list)
                .as((paid, quota, project, rows) -> new PaymentFacts(paid, quota, project, rows, null, null));
    }

    @Provide
    Arbitrary<ProjectFacts> projectFacts() {
        Arbitrary<ImmutableList<TargetRow>> targets = early().list()
                .ofMaxSize(3)
                .map(dates -> {
                    List<TargetRow> rows = new ArrayList<>();
                    dates.forEach(date -> rows.add(CaseFacts.target(rows.size(), date)));
                    return ImmutableList.copyOf(rows);
                });
        return Combinators.combine(projects(), children(), payments(), targets)
                .as((project, quotas, payments, set) -> new ProjectFacts(project, quotas, payments, set, null));
    }

    @Provide
    Arbitrary<ListRowFacts> listRows() {
        Arbitrary<String> number = Arbitraries.integers()
                .between(0, 9999)
                .flatMap(serial -> Arbitraries.of(
                        identity(serial),
                        identity(serial).substring(0, 17),
                        identity(serial) + "42",
                        identity(serial).replace("1990", "1399"),
                        "E1234" + (1000 + serial)));
        Arbitrary<ListRow> row = Combinators.combine(
                        Arbitraries.of("马海尔布", "阿木古·吉克", "Sanazhuoma", "欧阳震华"),
                        Arbitraries.of(IdentityType.class),
                        number.injectNull(0.2),
                        Arbitraries.of(Grain.class),
                        yuan(0, 900),
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.of("V1", " ").injectNull(0.3),
                        Arbitraries.of(AccountKind.PERSON, AccountKind.SOCIAL_CARD)
                                .injectNull(0.5))
                .as((name, type, identity, grain, paid, month, voucher, kind) -> ListRow.builder(
                                "a.csv", 9, name, type, identity)
                        .grain(grain)
                        .paid(paid)
                        .year(2020)
                        .month(month)
                        .policy("P01")
                        .voucherNumber(voucher)
                        .account("6217003420001234567")
                        .payeeName("沙马阿依")
                        .payeeIdentityNumber("440524188001010014")
                        .headName("海来阿木")
                        .headIdentityNumber("51343620000320711X")
                        .accountKind(kind)
                        .selfPaid(paid.fen() % 20_000 == 0 ? Money.ZERO : kind == null ? null : paid)
                        .build());
        Arbitrary<PersonMatch> match = Combinators.combine(
                        Arbitraries.of(PersonMatch.Standing.class),
                        number.injectNull(0.2),
                        Arbitraries.of("H1").injectNull(0.3),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        early())
                .as((standing, key, household, registered, agrees, boundary) ->
                        new PersonMatch(standing, key, household, registered, agrees, "R1", boundary));
        Arbitrary<Payment> voucher = Combinators.combine(
                        early(),
                        Arbitraries.of(AccountKind.OTHER, AccountKind.SOCIAL_CARD)
                                .injectNull(0.5))
                .as((day, kind) -> CaseFacts.voucher(Money.ofFen(50_000), day, kind));
        return Combinators.combine(
                        row,
                        voucher.injectNull(0.3),
                        Arbitraries.of(true, false),
                        match,
                        number.injectNull(0.5),
                        recipients(),
                        Arbitraries.of(Subject.row("a.csv", 1), Subject.row("b.csv", 7))
                                .list()
                                .uniqueElements()
                                .ofMaxSize(2))
                .as((listed, paid, dead, person, slip, recipients, repeats) -> new ListRowFacts(
                        listed,
                        Origin.file("lists/a.csv", 10),
                        paid,
                        paid == null && dead,
                        paid == null ? null : CaseFacts.COUNTY,
                        person,
                        slip,
                        recipients,
                        ImmutableMap.of("duplicate-payment", new OtherRows(ImmutableList.copyOf(repeats), 0))));
    }

    @Provide
    Arbitrary<ReturnFacts> returns() {
        Arbitrary<Payment> again = Combinators.combine(Arbitraries.of(0, 8), early())
                .as((index, day) -> CaseFacts.payment(index, Money.ofFen(1_000), day));
        return Combinators.combine(
                        early(),
                        yuan(0, 90),
                        again.injectNull(0.5),
                        early().injectNull(0.5),
                        Arbitraries.of(true, false))
                .as((on, amount, reissue, recovered, named) -> new ReturnFacts(
                        new ReturnedPayment(
                                "T1",
                                "V1",
                                on,
                                amount,
                                "马海尔布账户6217003420001234567已注销",
                                reissue != null ? reissue.voucherNumber() : named ? "V7" : null,
                                recovered,
                                true,
                                Origin.file("returns.csv", 2)),
                        null,
                        reissue,
                        CaseFacts.COUNTY));
    }

    private static Arbitrary<RecipientCheck> recipients() {
        Arbitrary<ImmutableList<RecipientCheck.Hit>> hits = Combinators.combine(
                        Arbitraries.of(RecipientRole.class), early().injectNull(0.2), early().injectNull(0.5))
                .as((role, from, to) ->
                        new RecipientCheck.Hit(role, new Stretch(from, to, Origin.file("people.csv", 2))))
                .list()
                .ofMaxSize(2)
                .map(ImmutableList::copyOf);
        Arbitrary<RecipientCheck.Account> account = Combinators.combine(
                        early().injectNull(0.2), early().injectNull(0.5))
                .as((from, to) -> new Stretch(from, to, Origin.file("card-accounts.csv", 2)))
                .list()
                .ofMaxSize(2)
                .map(stretches -> new RecipientCheck.Account("card-accounts.csv", ImmutableList.copyOf(stretches)));
        return Combinators.combine(
                        hits, hits, Arbitraries.of("证件号码", "收款人证件号码").injectNull(0.7), account.injectNull(0.5))
                .as(RecipientCheck::new);
    }

    private static Arbitrary<QuotaRow> quotaRows() {
        Arbitrary<String> document = Arbitraries.of("达市财农〔2024〕3号", "达市财农(2024)3号", "3", " ", identity(5));
        return Combinators.combine(
                        yuan(-10, 100),
                        Arbitraries.integers().between(0, 15),
                        early().injectNull(0.2),
                        early().injectNull(0.3),
                        document.injectNull(0.3),
                        document.injectNull(0.3),
                        Arbitraries.frequency(
                                Tuple.of(8, Exemption.NONE),
                                Tuple.of(1, Exemption.EMERGENCY),
                                Tuple.of(1, Exemption.ACTUAL)),
                        Arbitraries.integers().between(2019, 2020))
                .as((amount, marks, received, dated, own, upper, exemption, year) -> QuotaRow.builder(
                                "Q1",
                                new FiscalYear(year),
                                CaseFacts.COUNTY,
                                "F1",
                                amount,
                                Origin.file("quotas.csv", 2))
                        .pending((marks & 1) != 0)
                        .agencyCode((marks & 2) != 0 ? "A1" : null)
                        .scan((marks & 4) != 0 ? "3.pdf" : null)
                        .perHousehold((marks & 8) != 0)
                        .receivedDate(received)
                        .documentDate(dated)
                        .documentNumber(own)
                        .upperDocumentNumber(upper)
                        .exemption(exemption)
                        .build());
    }

    private static Arbitrary<Project> projects() {
        return Combinators.combine(
                        Arbitraries.of("年终奖金", "广场", "养殖", "慰问" + identity(11)),
                        early().injectNull(0.3),
                        early().injectNull(0.5))
                .as((name, library, start) -> Project.builder(
                                "P1", name, CaseFacts.COUNTY, Origin.file("projects.csv", 2))
                        .libraryDate(library)
                        .startDate(start)
                        .build());
    }

    private static Arbitrary<ImmutableList<QuotaRow>> children() {
        return Combinators.combine(yuan(-20, 100), early().injectNull(0.3))
                .as((amount, date) -> CaseFacts.child(0, amount, date))
                .list()
                .ofMaxSize(4)
                .map(rows -> {
                    List<QuotaRow> named = new ArrayList<>();
                    rows.forEach(row -> named.add(CaseFacts.child(named.size(), row.amount(), row.documentDate())));
                    return ImmutableList.copyOf(named);
                });
    }

    private static Arbitrary<ImmutableList<Payment>> payments() {
        return Combinators.combine(yuan(-20, 60), early())
                .as((amount, day) -> CaseFacts.payment(0, amount, day))
                .list()
                .ofMaxSize(4)
                .map(paid -> {
                    List<Payment> named = new ArrayList<>();
                    paid.forEach(one -> named.add(CaseFacts.payment(named.size(), one.amount(), one.payDate())));
                    return ImmutableList.copyOf(named);
                });
    }

    /** A few days around the first months of 2020, so that deadlines are met, missed and just met. */
    private static Arbitrary<LocalDate> early() {
        return Arbitraries.integers().between(0, 8).map(step -> START.plusDays(step * 10L));
    }

    private static Arbitrary<Money> yuan(int from, int to) {
        return Arbitraries.integers().between(from / 10, to / 10).map(tens -> Money.ofFen(tens * 1000L));
    }

    /** A valid resident ID. */
    private static String identity(int serial) {
        String first17 = "51343619900101" + (100 + serial % 900);
        return first17 + ResidentId.checkCharacter(first17);
    }
}
