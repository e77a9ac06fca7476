package org.daohu.warning.standard;

import java.time.LocalDate;
import org.daohu.ledger.QuotaFacts;
import org.daohu.ledger.QuotaRow;
import org.daohu.warning.Batch;
import org.daohu.warning.QuickCheck;
import org.daohu.warning.Thresholds;
import org.daohu.warning.Verdict;

/** 未上传发文扫描件 – a quota names a document, but no scan of it is on record. Basis: 博州财库〔2019〕9号. */
final class ScanMissing extends QuotaRule {

    ScanMissing() {
        super("scan-missing", "未上传发文扫描件", "Scan of the document missing");
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
            return facts.hasScan();
        }

        @Override
        public Verdict examine(QuotaFacts facts) {
            return new NoScan(facts).raised(facts.amount());
        }

        @Override
        public void sift(Batch<QuotaFacts> batch) {
            batch.sift(ScanMissing.this, this);
        }
    }

    private static final class NoScan extends QuotaDoubt {

        NoScan(QuotaFacts facts) {
            super(facts);
        }

        @Override
        String zh(QuotaFacts facts, QuotaRow row) {
            return "指标%s(%s元)登记了发文(本级文号%s,上级文号%s,发文日期%s),但未上传发文扫描件。"
                    .formatted(row.id(), row.amount(), own(row), upper(row), date(row));
        }

        @Override
        String en(QuotaFacts facts, QuotaRow row) {
            return "Quota %s of %s yuan names a document (own number %s, upper number %s, dated %s), but no scan of it was uploaded."
                    .formatted(row.id(), row.amount(), own(row), upper(row), date(row));
        }

        @Override
        void cite(Doubt doubt, QuotaFacts facts, QuotaRow row) {
            doubt.fact("SCAN", row.scan(), row.origin())
                    .fact("COR_BGT_DOC_NO", own(row), row.origin())
                    .fact("SUP_BGT_DOC_NO", upper(row), row.origin())
                    .fact("DOC_DATE", row.documentDate(), row.origin());
        }

        private static String own(QuotaRow row) {
            return DocumentWords.shown(row.documentNumber());
        }

        private static String upper(QuotaRow row) {
            return DocumentWords.shown(row.upperDocumentNumber());
        }

        private static String date(QuotaRow row) {
            return row.documentDate() == null ? "–" : row.documentDate().toString();
        }
    }
}
