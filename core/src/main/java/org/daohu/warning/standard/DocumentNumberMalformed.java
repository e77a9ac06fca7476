package org.daohu.warning.standard;

import java.time.LocalDate;
import org.daohu.ledger.Facts;
import org.daohu.ledger.NumberWriting;
import org.daohu.ledger.QuotaFacts;
import org.daohu.ledger.QuotaRow;
import org.daohu.warning.Batch;
import org.daohu.warning.QuickCheck;
import org.daohu.warning.Thresholds;
import org.daohu.warning.Verdict;

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
        return facts.namesDocument();
    }

    @Override
    public long lawDay(QuotaFacts facts, long asOf) {
        return documentDayElse(facts, asOf);
    }

    @Override
    public QuickCheck<QuotaFacts> bind(Thresholds thresholds, LocalDate asOf) {
        return new Bound();
    }

    private final class Bound implements QuickCheck<QuotaFacts> {
        @Override
        public boolean isPlainlyClear(QuotaFacts facts) {
            return !isMalformed(facts)
                    && (facts.ownNumber() != NumberWriting.BLANK || facts.documentDay() == Facts.UNKNOWN_DAY);
        }

        @Override
        public Verdict examine(QuotaFacts facts) {
            return isMalformed(facts) ? new Malformed(facts).raised(facts.amount()) : NO_OWN_NUMBER;
        }

        private static boolean isMalformed(QuotaFacts facts) {
            return facts.ownNumber() == NumberWriting.MALFORMED || facts.upperNumber() == NumberWriting.MALFORMED;
        }

        @Override
        public void sift(Batch<QuotaFacts> batch) {
            batch.sift(DocumentNumberMalformed.this, this);
        }
    }

    private static final class Malformed extends QuotaDoubt {

        Malformed(QuotaFacts facts) {
            super(facts);
        }

        @Override
        String zh(QuotaFacts facts, QuotaRow row) {
            return "指标" + row.id() + "(" + row.amount() + "元)的" + both(facts, "本级文号“", "”", "、", "上级文号“")
                    + "不符合“机关代字〔年份〕序号号”的格式。";
        }

        @Override
        String en(QuotaFacts facts, QuotaRow row) {
            return "Quota " + row.id() + " of " + row.amount() + " yuan: "
                    + both(facts, "own document number '", "'", " and ", "upper document number '")
                    + " does not read as issuer, year in 〔〕, numeral and 号.";
        }

        @Override
        void cite(Doubt doubt, QuotaFacts facts, QuotaRow row) {
            doubt.fact(OWN, DocumentWords.shown(row.documentNumber()), row.origin())
                    .fact(UPPER, DocumentWords.shown(row.upperDocumentNumber()), row.origin());
        }

        /** Whichever of the two is malformed, quoted. */
        private static String both(QuotaFacts facts, String beforeOwn, String after, String and, String beforeUpper) {
            boolean own = facts.ownNumber() == NumberWriting.MALFORMED;
            boolean upper = facts.upperNumber() == NumberWriting.MALFORMED;
            return (own ? beforeOwn + DocumentWords.shown(facts.row().documentNumber()) + after : "")
                    + (own && upper ? and : "")
                    + (upper ? beforeUpper + DocumentWords.shown(facts.row().upperDocumentNumber()) + after : "");
        }
    }
}
