package org.daohu.quota;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.daohu.FiscalYear;
import org.daohu.Money;
import org.jspecify.annotations.Nullable;

/**
 * 业务指令 – one act on the money that a caller asks for. Immutable and thread-safe. The constructors refuse null alone
 * (a {@link NullPointerException} that names the component); everything else is judged by {@link Decision#decide}.
 */
public sealed interface Command {

    /** Id, day, division, document, and who entered it. */
    Entry entry();

    /**
     * The ids of all quotas that the command names, those that it would create too: distinct and in ascending
     * {@link String#compareTo} order. This is the order in which an adapter locks the rows, so that two commands never
     * wait for each other.
     */
    List<String> quotaIds();

    /** The voucher number that the command names or would create, locked after the quotas; null if none. */
    default @Nullable String voucher() {
        return null;
    }

    /**
     * Whether the act is refused without a document: receive, allocate, move, recall and carry over are. Refining and
     * marking carry out the document that the quota came by; a payment and its refund have their voucher.
     */
    default boolean needsDocument() {
        return true;
    }

    /**
     * 接收 – takes in a quota from outside the ledger; executable if it names a project, else pending.
     *
     * @param quotaId the id of the new quota
     * @param fiscalYear the year of the money; may be received in the year before (提前下达) but not earlier
     * @param fund FUND_CODE
     * @param project PRO_CODE; null if the money came without
     * @param perHousehold 到人到户
     * @param amount from 1 fen
     */
    record Receive(
            Entry entry,
            String quotaId,
            FiscalYear fiscalYear,
            String fund,
            @Nullable String project,
            boolean perHousehold,
            Money amount)
            implements Command {
        public Receive {
            Objects.requireNonNull(entry, "entry");
            Objects.requireNonNull(quotaId, "quotaId");
            Objects.requireNonNull(fiscalYear, "fiscalYear");
            Objects.requireNonNull(fund, "fund");
            Objects.requireNonNull(amount, "amount");
        }

        @Override
        public List<String> quotaIds() {
            return List.of(quotaId);
        }
    }

    /**
     * 分配下级 – passes parts of a pending quota that the finance department holds on to other divisions.
     *
     * @param quotaId the quota that is allocated
     * @param shares from 1 to {@link Limits#SHARES_MAX}
     */
    record AllocateDown(Entry entry, String quotaId, List<Share.ToDivision> shares) implements Command {
        public AllocateDown {
            Objects.requireNonNull(entry, "entry");
            Objects.requireNonNull(quotaId, "quotaId");
            shares = List.copyOf(shares);
        }

        @Override
        public List<String> quotaIds() {
            return sorted(quotaId, shares);
        }
    }

    /**
     * 分配本级 – gives parts of a pending quota to agencies or townships of the own division.
     *
     * @param quotaId the quota that is allocated
     * @param shares from 1 to {@link Limits#SHARES_MAX}
     */
    record AllocateOwn(Entry entry, String quotaId, List<Share.ToAgency> shares) implements Command {
        public AllocateOwn {
            Objects.requireNonNull(entry, "entry");
            Objects.requireNonNull(quotaId, "quotaId");
            shares = List.copyOf(shares);
        }

        @Override
        public List<String> quotaIds() {
            return sorted(quotaId, shares);
        }
    }

    /**
     * 细化 – breaks a pending quota down to projects, with the agency that holds it (S3).
     *
     * @param quotaId the quota that is refined
     * @param shares from 1 to {@link Limits#SHARES_MAX}
     */
    record Refine(Entry entry, String quotaId, List<Share.ToProject> shares) implements Command {
        public Refine {
            Objects.requireNonNull(entry, "entry");
            Objects.requireNonNull(quotaId, "quotaId");
            shares = List.copyOf(shares);
        }

        @Override
        public List<String> quotaIds() {
            return sorted(quotaId, shares);
        }

        @Override
        public boolean needsDocument() {
            return false;
        }
    }

    /**
     * 标识到人到户 – marks a quota as money that reaches people (S3). Quotas taken from it later carry the mark; those
     * taken before keep theirs. The mark is never taken off again.
     */
    record MarkPerHousehold(Entry entry, String quotaId) implements Command {
        public MarkPerHousehold {
            Objects.requireNonNull(entry, "entry");
            Objects.requireNonNull(quotaId, "quotaId");
        }

        @Override
        public List<String> quotaIds() {
            return List.of(quotaId);
        }

        @Override
        public boolean needsDocument() {
            return false;
        }
    }

    /**
     * 调剂 – moves unspent money of a project that cannot start to another that is ready (S0).
     *
     * @param quotaId the executable quota that the money leaves
     * @param newQuotaId the id of the new quota
     * @param agency AGENCY_CODE of the new quota; null if the finance department holds it
     * @param project PRO_CODE of the new quota, another than that of the source
     * @param perHousehold 到人到户 of the new quota: the new project's use decides, not the old one's
     * @param amount from 1 fen
     */
    record Move(
            Entry entry,
            String quotaId,
            String newQuotaId,
            @Nullable String agency,
            String project,
            boolean perHousehold,
            Money amount)
            implements Command {
        public Move {
            Objects.requireNonNull(entry, "entry");
            Objects.requireNonNull(quotaId, "quotaId");
            Objects.requireNonNull(newQuotaId, "newQuotaId");
            Objects.requireNonNull(project, "project");
            Objects.requireNonNull(amount, "amount");
        }

        @Override
        public List<String> quotaIds() {
            return sorted(quotaId, newQuotaId);
        }
    }

    /**
     * 收回 – takes unspent money back to where the quota came from; it leaves the ledger if that was outside.
     *
     * @param quotaId the quota that the money is taken from
     * @param parentId the quota that it goes back to, which must be the parent; null if it was received from outside
     * @param amount from 1 fen
     */
    record Recall(Entry entry, String quotaId, @Nullable String parentId, Money amount) implements Command {
        public Recall {
            Objects.requireNonNull(entry, "entry");
            Objects.requireNonNull(quotaId, "quotaId");
            Objects.requireNonNull(amount, "amount");
        }

        @Override
        public List<String> quotaIds() {
            return parentId == null ? List.of(quotaId) : sorted(quotaId, parentId);
        }
    }

    /**
     * 结转 – carries unspent money over to the next fiscal year, as a quota with the same holder, project and state.
     *
     * @param quotaId the quota that the money leaves
     * @param newQuotaId the id of the new quota
     * @param toYear the year after the quota's
     * @param amount from 1 fen
     */
    record CarryOver(Entry entry, String quotaId, String newQuotaId, FiscalYear toYear, Money amount)
            implements Command {
        public CarryOver {
            Objects.requireNonNull(entry, "entry");
            Objects.requireNonNull(quotaId, "quotaId");
            Objects.requireNonNull(newQuotaId, "newQuotaId");
            Objects.requireNonNull(toYear, "toYear");
            Objects.requireNonNull(amount, "amount");
        }

        @Override
        public List<String> quotaIds() {
            return sorted(quotaId, newQuotaId);
        }
    }

    /**
     * 支付 – pays from an executable quota. Year, fund and project are those that the voucher states; they must be the
     * quota's (支付关联, S3).
     *
     * @param voucher PAY_CERT_NO, unique in the ledger
     * @param amount from 1 fen
     * @param listTotal the total of the imported payment list; required if the quota is marked 到人到户, and null if not
     */
    record Pay(
            Entry entry,
            String quotaId,
            String voucher,
            FiscalYear fiscalYear,
            String fund,
            String project,
            Money amount,
            @Nullable Money listTotal)
            implements Command {
        public Pay {
            Objects.requireNonNull(entry, "entry");
            Objects.requireNonNull(quotaId, "quotaId");
            Objects.requireNonNull(voucher, "voucher");
            Objects.requireNonNull(fiscalYear, "fiscalYear");
            Objects.requireNonNull(fund, "fund");
            Objects.requireNonNull(project, "project");
            Objects.requireNonNull(amount, "amount");
        }

        @Override
        public List<String> quotaIds() {
            return List.of(quotaId);
        }

        @Override
        public boolean needsDocument() {
            return false;
        }
    }

    /**
     * 退款 – gives a payment, or a part of it, back to the quota that it was paid from.
     *
     * @param quotaId the quota that it was paid from
     * @param voucher PAY_CERT_NO of the payment
     * @param amount from 1 fen
     */
    record Refund(Entry entry, String quotaId, String voucher, Money amount) implements Command {
        public Refund {
            Objects.requireNonNull(entry, "entry");
            Objects.requireNonNull(quotaId, "quotaId");
            Objects.requireNonNull(voucher, "voucher");
            Objects.requireNonNull(amount, "amount");
        }

        @Override
        public List<String> quotaIds() {
            return List.of(quotaId);
        }

        @Override
        public boolean needsDocument() {
            return false;
        }
    }

    private static List<String> sorted(String one, String other) {
        int order = one.compareTo(other);
        if (order == 0) {
            return List.of(one);
        }
        return order < 0 ? List.of(one, other) : List.of(other, one);
    }

    private static List<String> sorted(String source, List<? extends Share> shares) {
        String[] ids = new String[shares.size() + 1];
        ids[0] = source;
        for (int i = 0; i < shares.size(); i++) {
            ids[i + 1] = shares.get(i).quotaId();
        }
        Arrays.sort(ids);
        int distinct = 1;
        for (int i = 1; i < ids.length; i++) {
            if (!ids[i].equals(ids[distinct - 1])) {
                ids[distinct++] = ids[i];
            }
        }
        return List.of(Arrays.copyOf(ids, distinct));
    }
}
