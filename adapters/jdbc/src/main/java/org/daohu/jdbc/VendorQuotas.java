package org.daohu.jdbc;

import java.util.List;
import java.util.Map;
import org.daohu.ledger.Exemption;
import org.daohu.ledger.QuotaRow;
import org.daohu.quota.QuotaState;
import org.jspecify.annotations.Nullable;

/**
 * 厂商指标台账 – the quota table of a {@link VendorTable}, read for a {@link JdbcLedger}: the same names, unit and codes, and
 * beside them the columns that only rules look at. It is read and never written or locked; a row that cannot be read for
 * certain fails the reading, as in {@link VendorPayments}. The terms and the balance of the mapping are not looked at: the
 * ledger adds the recorded rows up itself. Immutable and thread-safe.
 */
public final class VendorQuotas {

    private final VendorFactTable<QuotaRow> table;

    private VendorQuotas(VendorFactTable<QuotaRow> table) {
        this.table = table;
    }

    VendorFactTable<QuotaRow> table() {
        return table;
    }

    /**
     * Reads the table of {@code quotas}.
     *
     * @throws IllegalArgumentException if that is the vendor's own select, which locks: make a view of it, and map that
     */
    public static Builder of(VendorTable quotas) {
        return new Builder(quotas);
    }

    /**
     * Builds a {@link VendorQuotas}. Every column is optional: one that is not mapped, or mapped as null, is one that the
     * table does not keep, and rules then answer as for a blank. Names are used as they are stored; every method throws
     * {@link IllegalArgumentException} for a name that is not plain. Not thread-safe.
     */
    public static final class Builder {
        private final VendorMapping mapping;

        private Builder(VendorTable quotas) {
            String table = quotas.table();
            if (table == null) {
                throw new IllegalArgumentException(
                        "a select of the vendor's own locks; the ledger reads a table or a view");
            }
            mapping = new VendorMapping(quotas.name(), table);
            mapping.key(QuotaRowColumn.QUOTA_ID, quotas.column(VendorTable.Field.ID));
            mapping.reference(QuotaRowColumn.SOURCE_ID, quotas.column(VendorTable.Field.PARENT));
            mapping.fiscalYear(QuotaRowColumn.FISCAL_YEAR, quotas.column(VendorTable.Field.FISCAL_YEAR));
            mapping.division(QuotaRowColumn.DIVISION, quotas.column(VendorTable.Field.DIVISION));
            mapping.text(QuotaRowColumn.AGENCY, quotas.column(VendorTable.Field.AGENCY));
            mapping.date(QuotaRowColumn.RECEIVED_DATE, quotas.optional(VendorTable.Field.RECEIVED_DATE));
            mapping.requiredText(QuotaRowColumn.FUND, quotas.column(VendorTable.Field.FUND));
            mapping.reference(QuotaRowColumn.PROJECT, quotas.column(VendorTable.Field.PROJECT));
            mapping.map(
                    QuotaRowColumn.PENDING,
                    quotas.column(VendorTable.Field.STATE),
                    (values, column) -> values.code(column, quotas.states()) == QuotaState.PENDING);
            mapping.code(
                    QuotaRowColumn.PER_HOUSEHOLD,
                    quotas.column(VendorTable.Field.PER_HOUSEHOLD),
                    quotas.perHousehold());
            mapping.money(QuotaRowColumn.AMOUNT, quotas.column(VendorTable.Field.AMOUNT), quotas.unit());
            mapping.code(QuotaRowColumn.LIVE, quotas.column(VendorTable.Field.LIVE), quotas.live());
        }

        /**
         * The further columns of the national standard: REC_DIV_CODE, COR_BGT_DOC_NO, SUP_BGT_DOC_NO, BGT_DOC_TITLE,
         * DOC_DATE, EXP_FUNC_CODE, GOV_BGT_ECO_CODE. What differs may be mapped again after it.
         */
        public Builder nationalStandard() {
            return receivingDivision("REC_DIV_CODE")
                    .documentNumbers("COR_BGT_DOC_NO", "SUP_BGT_DOC_NO")
                    .documentTitle("BGT_DOC_TITLE")
                    .documentDate("DOC_DATE")
                    .functionCode("EXP_FUNC_CODE")
                    .economicCode("GOV_BGT_ECO_CODE");
        }

        /** REC_DIV_CODE. */
        public Builder receivingDivision(@Nullable String column) {
            mapping.text(QuotaRowColumn.RECEIVING_DIVISION, column);
            return this;
        }

        /** COR_BGT_DOC_NO 本级指标文号 and SUP_BGT_DOC_NO 上级指标文号. */
        public Builder documentNumbers(@Nullable String own, @Nullable String upper) {
            mapping.text(QuotaRowColumn.DOCUMENT, own);
            mapping.text(QuotaRowColumn.UPPER_DOCUMENT, upper);
            return this;
        }

        /** BGT_DOC_TITLE. */
        public Builder documentTitle(@Nullable String column) {
            mapping.text(QuotaRowColumn.DOCUMENT_TITLE, column);
            return this;
        }

        /** DOC_DATE. */
        public Builder documentDate(@Nullable String column) {
            mapping.date(QuotaRowColumn.DOCUMENT_DATE, column);
            return this;
        }

        /** EXP_FUNC_CODE. */
        public Builder functionCode(@Nullable String column) {
            mapping.text(QuotaRowColumn.FUNCTION_CODE, column);
            return this;
        }

        /** GOV_BGT_ECO_CODE. */
        public Builder economicCode(@Nullable String column) {
            mapping.text(QuotaRowColumn.ECONOMIC_CODE, column);
            return this;
        }

        /** The name of the document's scan. */
        public Builder scan(@Nullable String column) {
            mapping.text(QuotaRowColumn.SCAN, column);
            return this;
        }

        /** Why the clocks of 预算法 52 do not run, and what each code means; blank is not exempt, every other code fails. */
        public Builder exemption(@Nullable String column, Map<String, Exemption> codes) {
            mapping.codeOrBlank(QuotaRowColumn.EXEMPTION, column, codes, Exemption.NONE);
            return this;
        }

        /** The mapping. */
        public VendorQuotas build() {
            return new VendorQuotas(mapping.build(
                    "quota",
                    QuotaRowColumn.ALL,
                    new VendorFactTable.Marks(QuotaRowColumn.QUOTA_ID, QuotaRowColumn.LIVE, QuotaRowColumn.ORIGIN),
                    List.of(),
                    row -> QuotaRowColumn.quota(
                            row.value(QuotaRowColumn.EXEMPTION) == null
                                    ? row.set(QuotaRowColumn.EXEMPTION, Exemption.NONE.name())
                                    : row)));
        }
    }
}
