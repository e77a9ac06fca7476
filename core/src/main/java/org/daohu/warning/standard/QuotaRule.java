package org.daohu.warning.standard;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import org.daohu.ledger.QuotaFacts;
import org.daohu.ledger.QuotaRow;

/** 指标类规则 – a rule about live quota rows; all of them unless it says otherwise. */
abstract class QuotaRule extends StandardRule<QuotaFacts> {

    QuotaRule(String id, String titleZh, String titleEn) {
        super(id, titleZh, titleEn, ImmutableSet.of(QuotaFacts.class));
    }

    @Override
    public boolean concerns(QuotaFacts facts) {
        return true;
    }

    /** Whether the row names a document, by either number or by its date. */
    static boolean hasDocument(QuotaRow row) {
        return present(row.documentNumber()) != null
                || present(row.upperDocumentNumber()) != null
                || row.documentDate() != null;
    }

    /** 文件日期, else the as-of date. */
    static LocalDate documentDateElse(QuotaRow row, LocalDate asOf) {
        LocalDate documentDate = row.documentDate();
        return documentDate == null ? asOf : documentDate;
    }
}
