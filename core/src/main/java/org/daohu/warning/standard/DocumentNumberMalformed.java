package org.daohu.warning.standard;

import java.time.LocalDate;
import org.daohu.DocumentNumber;
import org.daohu.ledger.QuotaFacts;
import org.daohu.ledger.QuotaRow;
import org.daohu.warning.Check;
import org.daohu.warning.Thresholds;
import org.daohu.warning.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * 指标文号不规范 – the own or the upper document number, normalised, does not read 机关代字〔year〕numeral号. A document date
 * without own number is undecided. Basis: practice of the platforms.
 */
final class DocumentNumberMalformed extends QuotaRule {

    private static final String OWN = "COR_BGT_DOC_NO";
    private static final String UPPER = "SUP_BGT_DOC_NO";
    private static final Verdict NO_OWN_NUMBER = missing(OWN);

    DocumentNumberMalformed() {
        super("document-number-malformed", "指标文号不规范", "Document number malformed");
    }

    @Override
    public boolean concerns(QuotaFacts facts) {
        return hasDocument(facts.row());
    }

    @Override
    public LocalDate lawDate(QuotaFacts facts, LocalDate asOf) {
        return documentDateElse(facts.row(), asOf);
    }

    @Override
    public Check<QuotaFacts> bind(Thresholds thresholds, LocalDate asOf) {
        return facts -> {
            QuotaRow row = facts.row();
            if (isMalformed(row.documentNumber()) || isMalformed(row.upperDocumentNumber())) {
                return new Malformed(facts).raised(row.amount());
            }
            return row.documentDate() != null && present(row.documentNumber()) == null ? NO_OWN_NUMBER : clear();
        };
    }

    private static boolean isMalformed(@Nullable String number) {
        String present = present(number);
        return present != null && !DocumentNumber.isWellFormed(present);
    }

    private static final class Malformed extends QuotaDoubt {

        Malformed(QuotaFacts facts) {
            super(facts);
        }

        @Override
        String zh(QuotaFacts facts, QuotaRow row) {
            return "指标" + row.id() + "(" + row.amount() + "元)的" + both(row, "本级文号“", "”", "、", "上级文号“")
                    + "不符合“机关代字〔年份〕序号号”的格式。";
        }

        @Override
        String en(QuotaFacts facts, QuotaRow row) {
            return "Quota " + row.id() + " of " + row.amount() + " yuan: "
                    + both(row, "own document number '", "'", " and ", "upper document number '")
                    + " does not read as issuer, year in 〔〕, numeral and 号.";
        }

        @Override
        void cite(Doubt doubt, QuotaFacts facts, QuotaRow row) {
            doubt.fact(OWN, DocumentWords.shown(row.documentNumber()), row.origin())
                    .fact(UPPER, DocumentWords.shown(row.upperDocumentNumber()), row.origin());
        }

        /** Whichever of the two is malformed, quoted. */
        private static String both(QuotaRow row, String beforeOwn, String after, String and, String beforeUpper) {
            boolean own = isMalformed(row.documentNumber());
            boolean upper = isMalformed(row.upperDocumentNumber());
            return (own ? beforeOwn + DocumentWords.shown(row.documentNumber()) + after : "")
                    + (own && upper ? and : "")
                    + (upper ? beforeUpper + DocumentWords.shown(row.upperDocumentNumber()) + after : "");
        }
    }
}
