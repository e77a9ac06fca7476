package org.daohu.payment;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import org.daohu.Money;
import org.jspecify.annotations.Nullable;

/**
 * 待办挂接 – a voucher or a batch that no step could link without guessing, with what a person may choose from. Immutable and
 * thread-safe.
 *
 * @param kind what is open
 * @param voucherNumber the voucher, or null if it is a batch
 * @param batch the batch, or null if it is a voucher
 * @param open the voucher's residual, or what the batch pays
 * @param candidates the best first, at most {@link Links#MOST_CANDIDATES}; none that a person refused
 */
public record OpenItem(
        Kind kind,
        @Nullable String voucherNumber,
        @Nullable BatchKey batch,
        Money open,
        ImmutableList<LinkCandidate> candidates) {

    /** 待办类别 – what is open. */
    public enum Kind {
        /** 无发放表: a voucher marked per household without any list. */
        PAYMENT_WITHOUT_LIST("到人到户凭证未挂接发放表", "voucher without a list"),
        /** 明细不足: the lists of a voucher explain less than it pays. */
        PAYMENT_PARTLY_LISTED("挂接明细少于凭证金额", "lists explain less than the voucher"),
        /** 明细超出: the lists of a voucher add up to more than it pays. */
        PAYMENT_OVER_LISTED("挂接明细多于凭证金额", "lists exceed the voucher"),
        /** 批次未挂接: a batch without any voucher. */
        BATCH_UNLINKED("发放批次未挂接凭证", "batch without a voucher");

        private final String zh;
        private final String en;

        Kind(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** In Chinese. */
        public String zh() {
            return zh;
        }

        /** In English. */
        public String en() {
            return en;
        }
    }

    /** @throws IllegalArgumentException if it is not either a voucher or a batch */
    public OpenItem {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(open, "open");
        Objects.requireNonNull(candidates, "candidates");
        if ((voucherNumber == null) == (batch == null)) {
            throw new IllegalArgumentException("an open item is a voucher or a batch");
        }
    }
}
