package org.daohu.examples.bench;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.daohu.Division;
import org.daohu.FiscalYear;
import org.daohu.Money;
import org.daohu.Origin;
import org.daohu.ledger.Exemption;
import org.daohu.ledger.QuotaFacts;
import org.daohu.ledger.QuotaRow;
import org.daohu.payment.Payment;
import org.jspecify.annotations.Nullable;

/**
 * 指标样本 – quotas with children and payments from a fixed seed, most of them in order: each of the eight rules raises one to five in
 * a hundred of its subjects. Left out is what DRL could not say in a line: children without a date and reductions. Not thread-safe.
 */
final class QuotaCases {

    /** The day at which both sides judge. */
    static final LocalDate AS_OF = LocalDate.of(2020, 12, 31);

    private static final String[] ISSUERS = {"达市财农", "达市财预", "达市财社", "达市财建"};
    private static final Division[] DIVISIONS = {
        Division.finance("511703000"), Division.finance("511722000"), Division.finance("511724000")
    };

    private final Random random;

    private QuotaCases(long seed) {
        this.random = new Random(seed);
    }

    /** As many quotas; the same for the same seed. */
    static ImmutableList<QuotaFacts> of(int count, long seed) {
        QuotaCases cases = new QuotaCases(seed);
        ImmutableList.Builder<QuotaFacts> quotas = ImmutableList.builderWithExpectedSize(count);
        for (int i = 0; i < count; i++) {
            quotas.add(cases.quota(i));
        }
        return quotas.build();
    }

    /** The facts of the same rows put together anew, as a ledger does when it is walked. */
    static List<QuotaFacts> putTogether(List<QuotaFacts> quotas) {
        List<QuotaFacts> anew = new ArrayList<>(quotas.size());
        quotas.forEach(quota -> anew.add(QuotaFacts.of(quota.row(), quota.children(), quota.payments())));
        return anew;
    }

    private QuotaFacts quota(int number) {
        int year = chance(13) ? 2018 : chance(30) ? 2019 : 2020;
        boolean pending = chance(30);
        boolean handedOver = pending && chance(50);
        LocalDate documentDate = LocalDate.of(year, 1, 5).plusDays(random.nextInt(270));
        LocalDate received = documentDate.plusDays(1 + random.nextInt(20));
        if (pending && year == 2020 && chance(8)) {
            documentDate = AS_OF.minusDays(25);
            received = AS_OF.minusDays(20 + random.nextInt(21));
        }
        Money amount = Money.ofFen(1_000_000L + random.nextInt(200_000_000));
        QuotaRow.Builder row = QuotaRow.builder(
                        "511703-" + year + "-" + number,
                        new FiscalYear(year),
                        DIVISIONS[random.nextInt(DIVISIONS.length)],
                        "衔接资金",
                        amount,
                        new Origin.FileRow("quotas.csv", number + 2L))
                .sourceId("511700-" + year + "-" + number / 20)
                .pending(pending)
                .agencyCode(handedOver ? "511703-AGR-" + number % 40 : pending ? blank() : "511703-AGR")
                .projectCode(pending ? null : "P" + year + number)
                .receivedDate(chance(2) ? null : received)
                .exemption(pending && chance(3) ? Exemption.EMERGENCY : Exemption.NONE);
        if (!chance(3)) {
            document(row, number, documentDate);
        }
        QuotaRow built = row.build();
        return pending ? pending(built, received) : executable(built, received);
    }

    private void document(QuotaRow.Builder row, int number, LocalDate date) {
        String issuer = ISSUERS[random.nextInt(ISSUERS.length)];
        row.documentNumber(chance(1) ? blank() : written(issuer, date.getYear(), 1 + number % 400))
                .upperDocumentNumber(chance(30) ? blank() : written("川财农", date.getYear(), 1 + number % 150))
                .documentDate(chance(2) ? null : date)
                .scan(chance(3) ? blank() : "scan-" + number + ".pdf");
    }

    private String written(String issuer, int year, int numeral) {
        int dice = random.nextInt(100);
        if (dice == 0) {
            return issuer + "(" + year + ")" + numeral + "号";
        }
        if (dice == 1) {
            return issuer + "〔" + year + "〕第" + numeral + "号";
        }
        return dice < 10 ? issuer + "[" + year + "]" + numeral + "号" : issuer + "〔" + year + "〕" + numeral + "号";
    }

    /** Passed on to one to five others, mostly in full and in time. */
    private QuotaFacts pending(QuotaRow row, LocalDate received) {
        int dice = random.nextInt(100);
        int share = dice < 8 ? 40 + random.nextInt(60) : dice < 12 ? 101 + random.nextInt(5) : 100;
        boolean young = received.plusDays(30).isAfter(AS_OF);
        long total = row.amount().fen() / 100 * (young ? 50 : share)
                + (share == 100 && !young ? row.amount().fen() % 100 : 0);
        int count = 1 + random.nextInt(5);
        int span = chance(4) ? 60 : 31;
        List<QuotaRow> children = new ArrayList<>();
        long left = total;
        for (int child = 0; child < count; child++) {
            long part = child == count - 1 ? left : total / count;
            left -= part;
            children.add(QuotaRow.builder(
                            row.id() + "-" + child,
                            row.fiscalYear(),
                            row.division(),
                            row.fund(),
                            Money.ofFen(part),
                            new Origin.FileRow("quotas.csv", 1_000_000L + child))
                    .sourceId(row.id())
                    .documentDate(received.plusDays(random.nextInt(span)))
                    .build());
        }
        return QuotaFacts.of(row, ImmutableList.copyOf(children), ImmutableList.of());
    }

    /** Paid out in one to four payments, mostly in full. */
    private QuotaFacts executable(QuotaRow row, LocalDate received) {
        int dice = random.nextInt(1000);
        int share = dice < 25 ? random.nextInt(92) : dice < 55 ? 92 : dice < 75 ? 101 + random.nextInt(5) : 100;
        long total = row.amount().fen() / 100 * share
                + (share == 100 || share == 92 ? row.amount().fen() % 100 : 0);
        int count = share == 0 ? 0 : 1 + random.nextInt(4);
        List<Payment> payments = new ArrayList<>();
        long left = total;
        for (int payment = 0; payment < count; payment++) {
            long part = payment == count - 1 ? left : total / count;
            left -= part;
            LocalDate day = received.plusDays(random.nextInt(60));
            payments.add(Payment.builder(
                            "V" + row.id() + "-" + payment,
                            Money.ofFen(part),
                            day.isAfter(AS_OF) ? AS_OF : day,
                            new Origin.FileRow("payments.csv", 2L + payment))
                    .quotaId(row.id())
                    .projectCode(row.projectCode())
                    .build());
        }
        return QuotaFacts.of(row, ImmutableList.of(), ImmutableList.copyOf(payments));
    }

    private @Nullable String blank() {
        return chance(80) ? null : "　";
    }

    private boolean chance(int inHundred) {
        return random.nextInt(100) < inHundred;
    }
}
