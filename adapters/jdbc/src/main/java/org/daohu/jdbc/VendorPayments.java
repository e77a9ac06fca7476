package org.daohu.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.daohu.MoneyUnit;
import org.daohu.payment.AccountKind;
import org.daohu.payment.Payment;
import org.jspecify.annotations.Nullable;

/**
 * 厂商支付凭证表 – a table or view of payments that a vendor keeps, mapped by names and codes for a {@link JdbcLedger}. It is
 * read and never written or locked. Immutable and thread-safe.
 *
 * <p>A row that cannot be read for certain fails the reading and names table, row and column: a blank or unknown code, an
 * amount that is not a whole number of fen or comes from a floating-point column, no pay date, a key that is not compared as
 * it is written, two live rows of one voucher number. A column that is not mapped, or mapped as null, is one that the table
 * does not keep: rules then answer as for a blank.
 */
public final class VendorPayments {

    private static final List<PaymentColumn> REQUIRED =
            List.of(PaymentColumn.VOUCHER, PaymentColumn.QUOTA_ID, PaymentColumn.AMOUNT, PaymentColumn.PAY_DATE);

    private final VendorFactTable<Payment> table;

    private VendorPayments(VendorFactTable<Payment> table) {
        this.table = table;
    }

    VendorFactTable<Payment> table() {
        return table;
    }

    /**
     * Maps {@code table}. Names are used as they are stored, upper and lower case as given, and quoted.
     *
     * @throws IllegalArgumentException if it is not a plain name of letters, digits and underscores
     */
    public static Builder table(String table) {
        return new Builder(VendorMapping.of(null, table));
    }

    /** The same as {@link #table(String)} for {@code schema.table}. */
    public static Builder table(String schema, String table) {
        return new Builder(VendorMapping.of(schema, table));
    }

    /**
     * Builds a {@link VendorPayments}. Names of columns are used as they are stored; every method throws
     * {@link IllegalArgumentException} for a name that is not plain. Not thread-safe.
     */
    public static final class Builder {
        private final VendorMapping mapping;
        private boolean everyRowIsLive;

        private Builder(VendorMapping mapping) {
            this.mapping = mapping;
        }

        /**
         * The columns and codes of the national standard: PAY_CERT_NO, BGT_ID, PRO_CODE, PAY_ACCT_NAME, PAY_ACCT_NO,
         * PAYEE_ACCT_NAME, PAYEE_ACCT_NO, XPAY_AMT in yuan, XPAY_DATE, USE_DES, PAY_TYPE_CODE, EXP_FUNC_CODE,
         * GOV_BGT_ECO_CODE; IS_DELETED 1 yes, 2 no. What differs may be mapped again after it.
         */
        public Builder nationalStandard() {
            return voucherNumber("PAY_CERT_NO")
                    .quota("BGT_ID")
                    .project("PRO_CODE")
                    .payer("PAY_ACCT_NAME", "PAY_ACCT_NO")
                    .payee("PAYEE_ACCT_NAME", "PAYEE_ACCT_NO")
                    .amount("XPAY_AMT", MoneyUnit.YUAN)
                    .payDate("XPAY_DATE")
                    .purpose("USE_DES")
                    .payType("PAY_TYPE_CODE")
                    .functionCode("EXP_FUNC_CODE")
                    .economicCode("GOV_BGT_ECO_CODE")
                    .live("IS_DELETED", Map.of("1", false, "2", true));
        }

        /** PAY_CERT_NO, a text column; unique among live rows. */
        public Builder voucherNumber(String column) {
            mapping.key(PaymentColumn.VOUCHER, column);
            return this;
        }

        /** BGT_ID, the quota that the payment names; blank = none. */
        public Builder quota(String column) {
            mapping.reference(PaymentColumn.QUOTA_ID, column);
            return this;
        }

        /** PRO_CODE, the project that the payment names; blank = none. */
        public Builder project(@Nullable String column) {
            mapping.reference(PaymentColumn.PROJECT, column);
            return this;
        }

        /** Name and account of the payer. */
        public Builder payer(@Nullable String name, @Nullable String account) {
            mapping.text(PaymentColumn.PAYER_NAME, name);
            mapping.text(PaymentColumn.PAYER_ACCOUNT, account);
            return this;
        }

        /** Name and account of the payee; personal data. */
        public Builder payee(@Nullable String name, @Nullable String account) {
            mapping.text(PaymentColumn.PAYEE_NAME, name);
            mapping.text(PaymentColumn.PAYEE_ACCOUNT, account);
            return this;
        }

        /** What kind of account the payee's is, and what each code means; blank is unknown, every other code fails. */
        public Builder payeeAccountKind(@Nullable String column, Map<String, AccountKind> codes) {
            mapping.codeOrBlank(PaymentColumn.PAYEE_ACCOUNT_KIND, column, codes, null);
            return this;
        }

        /** 统一社会信用代码 of the payee. */
        public Builder payeeCreditCode(@Nullable String column) {
            mapping.text(PaymentColumn.PAYEE_CREDIT_CODE, column);
            return this;
        }

        /** XPAY_AMT, what was paid, and its unit; a refund is negative. */
        public Builder amount(String column, MoneyUnit unit) {
            mapping.money(PaymentColumn.AMOUNT, column, unit);
            return this;
        }

        /** XPAY_DATE; never blank. */
        public Builder payDate(String column) {
            mapping.requiredDate(PaymentColumn.PAY_DATE, column);
            return this;
        }

        /** USE_DES, what it was paid for. */
        public Builder purpose(@Nullable String column) {
            mapping.text(PaymentColumn.PURPOSE, column);
            return this;
        }

        /** PAY_TYPE_CODE. */
        public Builder payType(@Nullable String column) {
            mapping.text(PaymentColumn.PAY_TYPE, column);
            return this;
        }

        /** EXP_FUNC_CODE. */
        public Builder functionCode(@Nullable String column) {
            mapping.text(PaymentColumn.FUNCTION_CODE, column);
            return this;
        }

        /** GOV_BGT_ECO_CODE. */
        public Builder economicCode(@Nullable String column) {
            mapping.text(PaymentColumn.ECONOMIC_CODE, column);
            return this;
        }

        /** IS_DELETED and whether a row of the code is live; every other code, and blank, fails. Dead rows do not exist. */
        public Builder live(String column, Map<String, Boolean> codes) {
            mapping.code(PaymentColumn.LIVE, column, codes);
            everyRowIsLive = false;
            return this;
        }

        /** States that the table keeps no voided rows, instead of {@link #live}. */
        public Builder everyRowIsLive() {
            mapping.map(PaymentColumn.LIVE, null, VendorValues::text);
            everyRowIsLive = true;
            return this;
        }

        /**
         * The mapping.
         *
         * @throws IllegalStateException that names every column that is still to be mapped: number, quota, amount, pay
         *     date, and whether a row is live
         */
        public VendorPayments build() {
            List<PaymentColumn> required = new ArrayList<>(REQUIRED);
            if (!everyRowIsLive) {
                required.add(PaymentColumn.LIVE);
            }
            return new VendorPayments(mapping.build(
                    "payment",
                    PaymentColumn.ALL,
                    new VendorFactTable.Marks(PaymentColumn.VOUCHER, PaymentColumn.LIVE, PaymentColumn.ORIGIN),
                    required,
                    PaymentColumn::payment));
        }
    }
}
