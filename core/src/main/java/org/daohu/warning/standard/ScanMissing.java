package org.daohu.warning.standard;

import java.time.LocalDate;
import org.daohu.ledger.QuotaFacts;
import org.daohu.ledger.QuotaRow;
import org.daohu.warning.LawDate;
import org.daohu.warning.Thresholds;
import org.daohu.warning.Verdict;

/** 未上传发文扫描件 – a quota names a document, but no scan of it is on record. Basis: 博州财库〔2019〕9号. */
final class ScanMissing extends QuotaRule {

    ScanMissing() {
        super("scan-missing", "未上传发文扫描件", "Scan of the document missing");
    }

    @Override
    public boolean concerns(QuotaFacts facts) {
        return hasDocument(facts.row());
    }

    @Override
    public LawDate lawDate(QuotaFacts facts, LocalDate asOf) {
        return LawDate.of(documentDateElse(facts.row(), asOf));
    }

    @Override
    public Verdict check(QuotaFacts facts, Thresholds thresholds, LocalDate asOf) {
        QuotaRow row = facts.row();
        if (present(row.scan()) != null) {
            return clear(thresholds.lawDate());
        }
        String own = DocumentWords.shown(row.documentNumber());
        String upper = DocumentWords.shown(row.upperDocumentNumber());
        String date = row.documentDate() == null ? "–" : row.documentDate().toString();
        return new Doubt()
                .fact("SCAN", row.scan(), row.origin())
                .fact("COR_BGT_DOC_NO", own, row.origin())
                .fact("SUP_BGT_DOC_NO", upper, row.origin())
                .fact("DOC_DATE", row.documentDate(), row.origin())
                .raised(
                        thresholds.lawDate(),
                        row.amount(),
                        "指标%s(%s元)登记了发文(本级文号%s,上级文号%s,发文日期%s),但未上传发文扫描件。"
                                .formatted(row.id(), row.amount(), own, upper, date),
                        "Quota %s of %s yuan names a document (own number %s, upper number %s, dated %s), but no scan of it was uploaded."
                                .formatted(row.id(), row.amount(), own, upper, date));
    }
}
