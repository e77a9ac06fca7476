package org.daohu.payment;

import java.util.Objects;

/**
 * 认定状态 – a person's decision and what became of it. None is ever dropped. Immutable and thread-safe.
 *
 * @param decision the decision
 * @param state what became of it
 */
public record DecisionStanding(LinkDecision decision, State state) {

    /** 状态 – what became of a decision. */
    public enum State {
        /** 已执行: the pair is linked, or is kept apart. */
        HELD("已执行", "held"),
        /** 凭证不存在: no live payment has that number (any more). */
        PAYMENT_GONE("凭证不存在或已作废", "the voucher does not exist or is not live"),
        /** 批次不存在: no list has such a batch (any more). */
        BATCH_GONE("发放批次不存在", "the batch does not exist"),
        /** 认定矛盾: the same pair was linked and refused; it is neither linked nor proposed, and the batch is given to no other. */
        CONTRADICTED("同一凭证与批次的认定互相矛盾", "the same voucher and batch were both linked and refused");

        private final String zh;
        private final String en;

        State(String zh, String en) {
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

    public DecisionStanding {
        Objects.requireNonNull(decision, "decision");
        Objects.requireNonNull(state, "state");
    }
}
