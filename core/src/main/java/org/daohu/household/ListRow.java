package org.daohu.household;

import java.math.BigDecimal;
import java.util.Objects;
import org.daohu.Mask;
import org.daohu.Money;
import org.daohu.TextFolding;
import org.daohu.payment.AccountKind;
import org.jspecify.annotations.Nullable;

/**
 * 发放明细 – a row of a household payment list (到人到户补助资金发放表), as recorded, right or wrong. Texts are folded and trimmed;
 * blank is null. Immutable and thread-safe; its toString masks the person.
 *
 * @param file the list's file name (or the host's name for the list)
 * @param number the data row's number in it, from 1
 * @param townCode 街道(乡镇)编码
 * @param villageCode 村编码
 * @param name 姓名; personal data
 * @param identityType 证件类型
 * @param identityNumber 证件号码, as folded, not checked; personal data
 * @param grain 按户或按人补助
 * @param payable 应发金额
 * @param paid 实发金额
 * @param year 年度
 * @param month 发放月份 1–12, or {@link #WHOLE_YEAR}
 * @param policy 补贴政策 code, not blank; kept folded, for rules know policies by their codes
 * @param voucherNumber 支付凭证号
 * @param householdNumber 户编号
 * @param account 收款账号; personal data
 * @param payeeName 收款人; personal data
 * @param payeeIdentityNumber 收款人证件号码; personal data
 * @param headName 户主姓名; personal data
 * @param headIdentityNumber 户主证件号码; personal data
 * @param accountKind 收款账户性质
 * @param quantity 计量数量, what the aid is measured by (e.g. mu of land), exact
 * @param quantityUnit 计量单位 of the quantity, e.g. 亩
 * @param selfPaid 自付金额, what a patient paid out of his own pocket
 */
public record ListRow(
        String file,
        long number,
        @Nullable String townCode,
        @Nullable String villageCode,
        String name,
        IdentityType identityType,
        @Nullable String identityNumber,
        Grain grain,
        Money payable,
        Money paid,
        int year,
        int month,
        String policy,
        @Nullable String voucherNumber,
        @Nullable String householdNumber,
        @Nullable String account,
        @Nullable String payeeName,
        @Nullable String payeeIdentityNumber,
        @Nullable String headName,
        @Nullable String headIdentityNumber,
        @Nullable AccountKind accountKind,
        @Nullable BigDecimal quantity,
        @Nullable String quantityUnit,
        @Nullable Money selfPaid) {

    /** 全年 – the month of a row that is for the whole year. */
    public static final int WHOLE_YEAR = 0;

    public ListRow {
        if (number < 1) {
            throw new IllegalArgumentException("list rows are numbered from 1, found " + number);
        }
        if (month < WHOLE_YEAR || month > 12) {
            throw new IllegalArgumentException("a month is 1 to 12, or 0 for the whole year, found " + month);
        }
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(identityType, "identityType");
        Objects.requireNonNull(grain, "grain");
        Objects.requireNonNull(payable, "payable");
        Objects.requireNonNull(paid, "paid");
        policy = TextFolding.fold(policy);
        if (policy.isEmpty()) {
            throw new IllegalArgumentException("a list row names its policy");
        }
    }

    /** Whether the two rows' months of the same year overlap: equal, or either is the whole year. */
    public static boolean monthsOverlap(int one, int other) {
        return one == other || one == WHOLE_YEAR || other == WHOLE_YEAR;
    }

    /** Where the row stands, e.g. {@code 2020-06.csv#17}. */
    public String reference() {
        return file + "#" + number;
    }

    /** This row, as a row of a list of another name. */
    public ListRow in(String otherFile) {
        return new ListRow(
                otherFile,
                number,
                townCode,
                villageCode,
                name,
                identityType,
                identityNumber,
                grain,
                payable,
                paid,
                year,
                month,
                policy,
                voucherNumber,
                householdNumber,
                account,
                payeeName,
                payeeIdentityNumber,
                headName,
                headIdentityNumber,
                accountKind,
                quantity,
                quantityUnit,
                selfPaid);
    }

    @Override
    public String toString() {
        return "ListRow[" + reference() + ", " + Mask.name(name) + ", " + identityType + ", "
                + (identityNumber == null ? "–" : Mask.identityNumber(identityNumber)) + ", " + grain + ", " + paid
                + ", " + year + "/" + month + ", policy " + policy + ", voucher " + voucherNumber + "]";
    }

    /** A builder of a person's row; the mandatory cells are its arguments. */
    public static Builder builder(String file, long number, String name, IdentityType type, @Nullable String identity) {
        return new Builder(file, number, name, type, identity);
    }

    /** Builds a {@link ListRow}. Not thread-safe. */
    public static final class Builder {
        private final String file;
        private final long number;
        private final String name;
        private final IdentityType identityType;
        private final @Nullable String identityNumber;
        private @Nullable String townCode;
        private @Nullable String villageCode;
        private Grain grain = Grain.PERSON;
        private Money payable = Money.ZERO;
        private Money paid = Money.ZERO;
        private int year;
        private int month = WHOLE_YEAR;
        private String policy = "";
        private @Nullable String voucherNumber;
        private @Nullable String householdNumber;
        private @Nullable String account;
        private @Nullable String payeeName;
        private @Nullable String payeeIdentityNumber;
        private @Nullable String headName;
        private @Nullable String headIdentityNumber;
        private @Nullable AccountKind accountKind;
        private @Nullable BigDecimal quantity;
        private @Nullable String quantityUnit;
        private @Nullable Money selfPaid;

        private Builder(String file, long number, String name, IdentityType type, @Nullable String identity) {
            this.file = file;
            this.number = number;
            this.name = name;
            this.identityType = type;
            this.identityNumber = identity;
        }

        /** 街道(乡镇)编码. */
        public Builder townCode(@Nullable String value) {
            this.townCode = value;
            return this;
        }

        /** 村编码. */
        public Builder villageCode(@Nullable String value) {
            this.villageCode = value;
            return this;
        }

        /** 按户或按人补助. */
        public Builder grain(Grain value) {
            this.grain = value;
            return this;
        }

        /** 应发金额. */
        public Builder payable(Money value) {
            this.payable = value;
            return this;
        }

        /** 实发金额. */
        public Builder paid(Money value) {
            this.paid = value;
            return this;
        }

        /** 年度. */
        public Builder year(int value) {
            this.year = value;
            return this;
        }

        /** 发放月份 1–12, or {@link #WHOLE_YEAR}. */
        public Builder month(int value) {
            this.month = value;
            return this;
        }

        /** 补贴政策 code. */
        public Builder policy(String value) {
            this.policy = value;
            return this;
        }

        /** 支付凭证号. */
        public Builder voucherNumber(@Nullable String value) {
            this.voucherNumber = value;
            return this;
        }

        /** 户编号. */
        public Builder householdNumber(@Nullable String value) {
            this.householdNumber = value;
            return this;
        }

        /** 收款账号; personal data. */
        public Builder account(@Nullable String value) {
            this.account = value;
            return this;
        }

        /** 收款人; personal data. */
        public Builder payeeName(@Nullable String value) {
            this.payeeName = value;
            return this;
        }

        /** 收款人证件号码; personal data. */
        public Builder payeeIdentityNumber(@Nullable String value) {
            this.payeeIdentityNumber = value;
            return this;
        }

        /** 户主姓名; personal data. */
        public Builder headName(@Nullable String value) {
            this.headName = value;
            return this;
        }

        /** 户主证件号码; personal data. */
        public Builder headIdentityNumber(@Nullable String value) {
            this.headIdentityNumber = value;
            return this;
        }

        /** 收款账户性质. */
        public Builder accountKind(@Nullable AccountKind value) {
            this.accountKind = value;
            return this;
        }

        /** 计量数量. */
        public Builder quantity(@Nullable BigDecimal value) {
            this.quantity = value;
            return this;
        }

        /** 计量单位. */
        public Builder quantityUnit(@Nullable String value) {
            this.quantityUnit = value;
            return this;
        }

        /** 自付金额. */
        public Builder selfPaid(@Nullable Money value) {
            this.selfPaid = value;
            return this;
        }

        /** The row. */
        public ListRow build() {
            return new ListRow(
                    file,
                    number,
                    townCode,
                    villageCode,
                    name,
                    identityType,
                    identityNumber,
                    grain,
                    payable,
                    paid,
                    year,
                    month,
                    policy,
                    voucherNumber,
                    householdNumber,
                    account,
                    payeeName,
                    payeeIdentityNumber,
                    headName,
                    headIdentityNumber,
                    accountKind,
                    quantity,
                    quantityUnit,
                    selfPaid);
        }
    }
}
