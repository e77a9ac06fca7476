package org.daohu.quota;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** 结果 – the answer to a command. Immutable and thread-safe. */
public sealed interface Outcome {

    /** The command that was judged. */
    Command command();

    /**
     * 已办理 – the command is lawful and changes this. Stored once, with its command; the stored ones are the audit trail
     * that {@link Replay} runs.
     *
     * @param asOf the date that it was decided on
     * @param quotas the changed and new quotas, the changed ones first; never empty
     * @param voucher the new or changed voucher; null if none
     */
    record Applied(
            Command command,
            LocalDate asOf,
            List<QuotaChange> quotas,
            @Nullable VoucherChange voucher) implements Outcome {
        public Applied {
            Objects.requireNonNull(command, "command");
            Objects.requireNonNull(asOf, "asOf");
            quotas = List.copyOf(quotas);
        }
    }

    /** 未变 – the very same command was applied before: nothing is done again. */
    record Unchanged(Command command) implements Outcome {
        public Unchanged {
            Objects.requireNonNull(command, "command");
        }
    }

    /** 拒绝 – the command is not lawful; nothing changes. */
    record Refused(Command command, Refusal refusal) implements Outcome {
        public Refused {
            Objects.requireNonNull(command, "command");
            Objects.requireNonNull(refusal, "refusal");
        }

        /** The refusal's code. */
        public RefusalCode code() {
            return refusal.code();
        }
    }

    /**
     * 指标变动 – a quota before and after.
     *
     * @param before as it was read; null if the quota is new
     */
    record QuotaChange(@Nullable Quota before, Quota after) {
        public QuotaChange {
            Objects.requireNonNull(after, "after");
        }
    }

    /**
     * 凭证变动 – a voucher before and after.
     *
     * @param before as it was read; null if the voucher is new
     */
    record VoucherChange(@Nullable PaidVoucher before, PaidVoucher after) {
        public VoucherChange {
            Objects.requireNonNull(after, "after");
        }
    }
}
