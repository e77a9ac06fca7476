package org.daohu.files;

import com.google.common.collect.ImmutableMap;
import org.daohu.ledger.Exemption;
import org.daohu.ledger.QuotaRow;
import org.jspecify.annotations.Nullable;

/** Reads {@code quotas}. */
final class QuotaReader implements RowReader<QuotaRow> {

    private static final ImmutableMap<String, Boolean> PENDING = ImmutableMap.of("1", false, "2", true);
    private static final ImmutableMap<String, Exemption> EXEMPTIONS =
            ImmutableMap.of("EMERGENCY", Exemption.EMERGENCY, "ACTUAL", Exemption.ACTUAL);

    private final Layout.Builder columns = Layout.builder();
    private final Column id = columns.required("BGT_ID");
    private final Column sourceId = columns.optional("ORI_BGT_ID");
    private final Column fiscalYear = columns.required("FISCAL_YEAR");
    private final Column division = columns.required("MOF_DIV_CODE");
    private final Column receivingDivision = columns.optional("REC_DIV_CODE");
    private final Column agencyCode = columns.optional("AGENCY_CODE");
    private final Column documentNumber = columns.optional("COR_BGT_DOC_NO");
    private final Column upperDocumentNumber = columns.optional("SUP_BGT_DOC_NO");
    private final Column documentTitle = columns.optional("BGT_DOC_TITLE");
    private final Column documentDate = columns.optional("DOC_DATE");
    private final Column receivedDate = columns.optional("RECEIVED_DATE");
    private final Column fund = columns.required("FUND_CODE");
    private final Column projectCode = columns.optional("PRO_CODE");
    private final Column executable = columns.required("BGT_EXE_FLAG");
    private final Column perHousehold = columns.required("IS_TO_PEOP_ENTERP");
    private final Column amount = columns.required("AMOUNT");
    private final Column functionCode = columns.optional("EXP_FUNC_CODE");
    private final Column economicCode = columns.optional("GOV_BGT_ECO_CODE");
    private final Column scan = columns.optional("SCAN");
    private final Column exemption = columns.optional("EXEMPTION");
    private final Column deleted = columns.optional("IS_DELETED");
    private final Layout layout = columns.build();

    @Override
    public Layout layout() {
        return layout;
    }

    @Override
    public @Nullable QuotaRow read(RowCells cells) {
        String idText = cells.requiredCode(id);
        var sourceText = cells.code(sourceId);
        var year = cells.year(fiscalYear);
        var holder = cells.division(division);
        var receiver = cells.code(receivingDivision);
        var agency = cells.code(agencyCode);
        var number = cells.text(documentNumber);
        var upperNumber = cells.text(upperDocumentNumber);
        var title = cells.text(documentTitle);
        var documentDay = cells.date(documentDate);
        var receivedDay = cells.date(receivedDate);
        String fundText = cells.requiredCode(fund);
        var project = cells.code(projectCode);
        var pending = cells.oneOf(executable, PENDING, Expected.codes("1, 2"));
        var marked = cells.yesNo(perHousehold);
        var yuan = cells.amount(amount);
        var function = cells.code(functionCode);
        var economic = cells.code(economicCode);
        var scanName = cells.text(scan);
        var exempt = cells.oneOf(exemption, EXEMPTIONS, Expected.EXEMPTION);
        var dead = cells.yesNo(deleted);
        if (!cells.isSound()) {
            return null;
        }
        return QuotaRow.builder(idText, year, holder, fundText, yuan, cells.origin())
                .sourceId(sourceText)
                .receivingDivision(receiver)
                .agencyCode(agency)
                .documentNumber(number)
                .upperDocumentNumber(upperNumber)
                .documentTitle(title)
                .documentDate(documentDay)
                .receivedDate(receivedDay)
                .projectCode(project)
                .pending(Boolean.TRUE.equals(pending))
                .perHousehold(Boolean.TRUE.equals(marked))
                .functionCode(function)
                .economicCode(economic)
                .scan(scanName)
                .exemption(exempt == null ? Exemption.NONE : exempt)
                .live(!Boolean.TRUE.equals(dead))
                .build();
    }

    @Override
    public Column keyColumn() {
        return id;
    }

    @Override
    public @Nullable String key(QuotaRow fact) {
        return fact.live() ? fact.id() : null;
    }
}
