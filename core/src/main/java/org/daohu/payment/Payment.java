package org.daohu.payment;

import java.time.LocalDate;
import java.util.Objects;
import org.daohu.Mask;
import org.daohu.Money;
import org.daohu.Origin;
import org.daohu.TextFolding;
import org.jspecify.annotations.Nullable;

/**
 * 支付凭证 – a payment as it was recorded, right or wrong: facts are not judged here, or no rule could warn about them.
 * Blank is null. Immutable and thread-safe.
 *
 * @param voucherNumber 支付凭证号 (PAY_CERT_NO), folded and trimmed, not blank
 * @param quotaId 指标 (BGT_ID) that the payment names, kept folded
 * @param projectCode 项目 (PRO_CODE) that the payment names, kept folded
 * @param payerName 付款人户名
 * @param payerAccount 付款人账号; personal data
 * @param payeeName 收款人户名; personal data
 * @param payeeAccount 收款人账号; personal data
 * @param payeeAccountKind 收款账户性质
 * @param payeeCreditCode 收款人统一社会信用代码
 * @param amount 支付金额; a refund is negative
 * @param payDate 支付日期
 * @param purpose 用途 (USE_DES)
 * @param payType 支付方式 (PAY_TYPE_CODE)
 * @param functionCode 支出功能分类科目 (EXP_FUNC_CODE)
 * @param economicCode 政府支出经济分类科目 (GOV_BGT_ECO_CODE)
 * @param live not deleted, not voided
 * @param origin where it was read
 */
public record Payment(
        String voucherNumber,
        @Nullable String quotaId,
        @Nullable String projectCode,
        @Nullable String payerName,
        @Nullable String payerAccount,
        @Nullable String payeeName,
        @Nullable String payeeAccount,
        @Nullable AccountKind payeeAccountKind,
        @Nullable String payeeCreditCode,
        Money amount,
        LocalDate payDate,
        @Nullable String purpose,
        @Nullable String payType,
        @Nullable String functionCode,
        @Nullable String economicCode,
        boolean live,
        Origin origin) {

    public Payment {
        voucherNumber = TextFolding.fold(voucherNumber);
        quotaId = TextFolding.foldOrNull(quotaId);
        projectCode = TextFolding.foldOrNull(projectCode);
        if (voucherNumber.isEmpty()) {
            throw new IllegalArgumentException("a payment needs a voucher number (" + origin + ")");
        }
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(payDate, "payDate");
        Objects.requireNonNull(origin, "origin");
    }

    /**
     * 支付凭证号 – the key under which a list row's voucher number meets a payment's: folded and trimmed, so that a number
     * ending in an encoded line break finds its voucher; null if nothing is left. Upper and lower case stay different.
     */
    public static @Nullable String voucherKey(@Nullable String text) {
        return TextFolding.foldOrNull(text);
    }

    /** A builder of a live payment of {@code amount} on {@code payDate}; everything else starts blank. */
    public static Builder builder(String voucherNumber, Money amount, LocalDate payDate, Origin origin) {
        return new Builder(voucherNumber, amount, payDate, origin);
    }

    /** Names the voucher; persons and accounts are masked. */
    @Override
    public String toString() {
        return "Payment[" + voucherNumber + ", quota " + quotaId + ", project " + projectCode + ", " + amount + " on "
                + payDate + ", to " + (payeeName == null ? "–" : Mask.name(payeeName)) + (live ? "" : ", dead") + ", "
                + origin + "]";
    }

    /** Builds a {@link Payment}. Not thread-safe. */
    public static final class Builder {
        private final String voucherNumber;
        private final Money amount;
        private final LocalDate payDate;
        private final Origin origin;
        private @Nullable String quotaId;
        private @Nullable String projectCode;
        private @Nullable String payerName;
        private @Nullable String payerAccount;
        private @Nullable String payeeName;
        private @Nullable String payeeAccount;
        private @Nullable AccountKind payeeAccountKind;
        private @Nullable String payeeCreditCode;
        private @Nullable String purpose;
        private @Nullable String payType;
        private @Nullable String functionCode;
        private @Nullable String economicCode;
        private boolean live = true;

        private Builder(String voucherNumber, Money amount, LocalDate payDate, Origin origin) {
            this.voucherNumber = voucherNumber;
            this.amount = amount;
            this.payDate = payDate;
            this.origin = origin;
        }

        /** 指标 (BGT_ID) that the payment names. */
        public Builder quotaId(@Nullable String value) {
            this.quotaId = value;
            return this;
        }

        /** 项目 (PRO_CODE) that the payment names. */
        public Builder projectCode(@Nullable String value) {
            this.projectCode = value;
            return this;
        }

        /** 付款人户名. */
        public Builder payerName(@Nullable String value) {
            this.payerName = value;
            return this;
        }

        /** 付款人账号; personal data. */
        public Builder payerAccount(@Nullable String value) {
            this.payerAccount = value;
            return this;
        }

        /** 收款人户名; personal data. */
        public Builder payeeName(@Nullable String value) {
            this.payeeName = value;
            return this;
        }

        /** 收款人账号; personal data. */
        public Builder payeeAccount(@Nullable String value) {
            this.payeeAccount = value;
            return this;
        }

        /** 收款账户性质. */
        public Builder payeeAccountKind(@Nullable AccountKind value) {
            this.payeeAccountKind = value;
            return this;
        }

        /** 收款人统一社会信用代码. */
        public Builder payeeCreditCode(@Nullable String value) {
            this.payeeCreditCode = value;
            return this;
        }

        /** 用途 (USE_DES). */
        public Builder purpose(@Nullable String value) {
            this.purpose = value;
            return this;
        }

        /** 支付方式 (PAY_TYPE_CODE). */
        public Builder payType(@Nullable String value) {
            this.payType = value;
            return this;
        }

        /** 支出功能分类科目 (EXP_FUNC_CODE). */
        public Builder functionCode(@Nullable String value) {
            this.functionCode = value;
            return this;
        }

        /** 政府支出经济分类科目 (GOV_BGT_ECO_CODE). */
        public Builder economicCode(@Nullable String value) {
            this.economicCode = value;
            return this;
        }

        /** not deleted, not voided. */
        public Builder live(boolean value) {
            this.live = value;
            return this;
        }

        /** The payment. */
        public Payment build() {
            return new Payment(
                    voucherNumber,
                    quotaId,
                    projectCode,
                    payerName,
                    payerAccount,
                    payeeName,
                    payeeAccount,
                    payeeAccountKind,
                    payeeCreditCode,
                    amount,
                    payDate,
                    purpose,
                    payType,
                    functionCode,
                    economicCode,
                    live,
                    origin);
        }
    }
}
