package org.daohu.warning.standard;

import java.time.LocalDate;
import org.daohu.DocumentNumber;
import org.daohu.ledger.QuotaFacts;
import org.daohu.ledger.QuotaRow;
import org.daohu.warning.LawDate;
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

    DocumentNumberMalformed() {
        super("document-number-malformed", "指标文号不规范", "Document number malformed");
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
        boolean own = isMalformed(row.documentNumber());
        boolean upper = isMalformed(row.upperDocumentNumber());
        if (own || upper) {
            return raised(row, own, upper, thresholds.lawDate());
        }
        return present(row.documentNumber()) == null && row.documentDate() != null
                ? missing(thresholds.lawDate(), OWN)
                : clear(thresholds.lawDate());
    }

    private static boolean isMalformed(@Nullable String number) {
        String present = present(number);
        return present != null && DocumentNumber.parse(present).isEmpty();
    }

    private static Verdict raised(QuotaRow row, boolean own, boolean upper, LocalDate lawDate) {
        String ownShown = DocumentWords.shown(row.documentNumber());
        String upperShown = DocumentWords.shown(row.upperDocumentNumber());
        String zh = (own ? "本级文号“" + ownShown + "”" : "")
                + (own && upper ? "、" : "")
                + (upper ? "上级文号“" + upperShown + "”" : "");
        String en = (own ? "own document number '" + ownShown + "'" : "")
                + (own && upper ? " and " : "")
                + (upper ? "upper document number '" + upperShown + "'" : "");
        return new Doubt()
                .fact(OWN, ownShown, row.origin())
                .fact(UPPER, upperShown, row.origin())
                .raised(
                        lawDate,
                        row.amount(),
                        "指标" + row.id() + "(" + row.amount() + "元)的" + zh + "不符合“机关代字〔年份〕序号号”的格式。",
                        "Quota " + row.id() + " of " + row.amount() + " yuan: " + en
                                + " does not read as issuer, year in 〔〕, numeral and 号.");
    }
}
