package org.daohu.ledger;

import java.time.LocalDate;
import java.util.Objects;
import org.daohu.Division;
import org.daohu.FiscalYear;
import org.daohu.Money;
import org.daohu.Origin;
import org.daohu.TextFolding;
import org.jspecify.annotations.Nullable;

/**
 * 指标记录 – a quota as a platform recorded it (BA_BGT_INFO), right or wrong. Blank is null. What rows are
 * found by – id, source, project – and the fund are kept folded: of a payment whose quota is written in another way no rule about
 * the quota would know. Immutable and thread-safe.
 *
 * @param id BGT_ID, not blank
 * @param sourceId ORI_BGT_ID, the row that this one was allocated from; null = received from outside the data
 * @param fiscalYear FISCAL_YEAR
 * @param division MOF_DIV_CODE, the division that holds it
 * @param receivingDivision REC_DIV_CODE
 * @param agencyCode AGENCY_CODE, the agency or township that it was handed to
 * @param documentNumber COR_BGT_DOC_NO 本级指标文号, as written
 * @param upperDocumentNumber SUP_BGT_DOC_NO 上级指标文号, as written
 * @param documentTitle BGT_DOC_TITLE
 * @param documentDate DOC_DATE
 * @param receivedDate RECEIVED_DATE
 * @param fund FUND_CODE, not blank
 * @param projectCode PRO_CODE
 * @param pending BGT_EXE_FLAG: true = 2 待分, false = 1 可执行
 * @param perHousehold IS_TO_PEOP_ENTERP 是否到人到户
 * @param amount AMOUNT
 * @param functionCode EXP_FUNC_CODE
 * @param economicCode GOV_BGT_ECO_CODE
 * @param scan SCAN, name of the document's scan
 * @param exemption EXEMPTION
 * @param live not deleted, not voided
 * @param origin where it was read
 */
public record QuotaRow(
        String id,
        @Nullable String sourceId,
        FiscalYear fiscalYear,
        Division division,
        @Nullable String receivingDivision,
        @Nullable String agencyCode,
        @Nullable String documentNumber,
        @Nullable String upperDocumentNumber,
        @Nullable String documentTitle,
        @Nullable LocalDate documentDate,
        @Nullable LocalDate receivedDate,
        String fund,
        @Nullable String projectCode,
        boolean pending,
        boolean perHousehold,
        Money amount,
        @Nullable String functionCode,
        @Nullable String economicCode,
        @Nullable String scan,
        Exemption exemption,
        boolean live,
        Origin origin) {

    public QuotaRow {
        id = TextFolding.fold(id);
        sourceId = TextFolding.foldOrNull(sourceId);
        projectCode = TextFolding.foldOrNull(projectCode);
        fund = TextFolding.fold(fund);
        if (id.isEmpty()) {
            throw new IllegalArgumentException("a quota row needs an id (" + origin + ")");
        }
        if (fund.isEmpty()) {
            throw new IllegalArgumentException("a quota row needs a fund (" + origin + ")");
        }
        Objects.requireNonNull(fiscalYear, "fiscalYear");
        Objects.requireNonNull(division, "division");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(exemption, "exemption");
        Objects.requireNonNull(origin, "origin");
    }

    /** Whether the two rows belong to one line of the ledger: same division, fiscal year and fund. */
    public boolean isSameAccount(QuotaRow other) {
        return division.equals(other.division) && fiscalYear.equals(other.fiscalYear) && fund.equals(other.fund);
    }

    /** A builder of a live, executable, unmarked row; everything not named here starts blank. */
    public static Builder builder(
            String id, FiscalYear fiscalYear, Division division, String fund, Money amount, Origin origin) {
        return new Builder(id, fiscalYear, division, fund, amount, origin);
    }

    /** Builds a {@link QuotaRow}. Not thread-safe. */
    public static final class Builder {
        private final String id;
        private final FiscalYear fiscalYear;
        private final Division division;
        private final String fund;
        private final Money amount;
        private final Origin origin;
        private @Nullable String sourceId;
        private @Nullable String receivingDivision;
        private @Nullable String agencyCode;
        private @Nullable String documentNumber;
        private @Nullable String upperDocumentNumber;
        private @Nullable String documentTitle;
        private @Nullable LocalDate documentDate;
        private @Nullable LocalDate receivedDate;
        private @Nullable String projectCode;
        private boolean pending;
        private boolean perHousehold;
        private @Nullable String functionCode;
        private @Nullable String economicCode;
        private @Nullable String scan;
        private Exemption exemption = Exemption.NONE;
        private boolean live = true;

        private Builder(String id, FiscalYear fiscalYear, Division division, String fund, Money amount, Origin origin) {
            this.id = id;
            this.fiscalYear = fiscalYear;
            this.division = division;
            this.fund = fund;
            this.amount = amount;
            this.origin = origin;
        }

        /** ORI_BGT_ID, the row that this one was allocated from; null = received from outside the data. */
        public Builder sourceId(@Nullable String value) {
            this.sourceId = value;
            return this;
        }

        /** REC_DIV_CODE. */
        public Builder receivingDivision(@Nullable String value) {
            this.receivingDivision = value;
            return this;
        }

        /** AGENCY_CODE, the agency or township that it was handed to. */
        public Builder agencyCode(@Nullable String value) {
            this.agencyCode = value;
            return this;
        }

        /** COR_BGT_DOC_NO 本级指标文号, as written. */
        public Builder documentNumber(@Nullable String value) {
            this.documentNumber = value;
            return this;
        }

        /** SUP_BGT_DOC_NO 上级指标文号, as written. */
        public Builder upperDocumentNumber(@Nullable String value) {
            this.upperDocumentNumber = value;
            return this;
        }

        /** BGT_DOC_TITLE. */
        public Builder documentTitle(@Nullable String value) {
            this.documentTitle = value;
            return this;
        }

        /** DOC_DATE. */
        public Builder documentDate(@Nullable LocalDate value) {
            this.documentDate = value;
            return this;
        }

        /** RECEIVED_DATE. */
        public Builder receivedDate(@Nullable LocalDate value) {
            this.receivedDate = value;
            return this;
        }

        /** PRO_CODE. */
        public Builder projectCode(@Nullable String value) {
            this.projectCode = value;
            return this;
        }

        /** BGT_EXE_FLAG: true = 2 待分, false = 1 可执行. */
        public Builder pending(boolean value) {
            this.pending = value;
            return this;
        }

        /** IS_TO_PEOP_ENTERP 是否到人到户. */
        public Builder perHousehold(boolean value) {
            this.perHousehold = value;
            return this;
        }

        /** EXP_FUNC_CODE. */
        public Builder functionCode(@Nullable String value) {
            this.functionCode = value;
            return this;
        }

        /** GOV_BGT_ECO_CODE. */
        public Builder economicCode(@Nullable String value) {
            this.economicCode = value;
            return this;
        }

        /** SCAN, name of the document's scan. */
        public Builder scan(@Nullable String value) {
            this.scan = value;
            return this;
        }

        /** EXEMPTION. */
        public Builder exemption(Exemption value) {
            this.exemption = value;
            return this;
        }

        /** not deleted, not voided. */
        public Builder live(boolean value) {
            this.live = value;
            return this;
        }

        /** The row. */
        public QuotaRow build() {
            return new QuotaRow(
                    id,
                    sourceId,
                    fiscalYear,
                    division,
                    receivingDivision,
                    agencyCode,
                    documentNumber,
                    upperDocumentNumber,
                    documentTitle,
                    documentDate,
                    receivedDate,
                    fund,
                    projectCode,
                    pending,
                    perHousehold,
                    amount,
                    functionCode,
                    economicCode,
                    scan,
                    exemption,
                    live,
                    origin);
        }
    }
}
