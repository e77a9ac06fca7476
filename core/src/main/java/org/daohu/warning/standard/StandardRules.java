package org.daohu.warning.standard;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.daohu.warning.Rule;
import org.daohu.warning.RuleBook;

/**
 * 标准规则 – the shipped rules, one class each; look at a single one through {@link RuleBook#rule}. Immutable and thread-safe.
 */
public final class StandardRules {

    private static final RuleBook BOOK = RuleBook.of(ImmutableList.of(
            new LateDecomposition(),
            new PendingUnresolved(),
            new OverAllocated(),
            new OverPaid(),
            new ScanMissing(),
            new DocumentNumberMalformed(),
            new SlowSpending(),
            new IdleFunds(),
            new PaidFromPending(),
            new PaymentUnlinked(),
            new ProjectNotInLibrary(),
            new TargetMissing(),
            new ForbiddenAccount(),
            new SuspiciousSubject(),
            new NegativeList(),
            new HouseholdListMissing(),
            new HouseholdMarkMissing(),
            new ListRowUnlinked(),
            new ListVoucherMismatch(),
            new PersonUnregistered(),
            new PersonNameDiffers(),
            new IdNumberInvalid(),
            new DuplicatePayment(),
            new ExclusiveSubsidies(),
            new DeceasedRecipient(),
            new PayrollRecipient(),
            new SharedAccount(),
            new OverCap(),
            new ReturnUnresolved(),
            new NotByCard(),
            new ZeroPayment()));

    private static final ImmutableList<String> IDS =
            BOOK.rules().stream().map(Rule::id).collect(ImmutableList.toImmutableList());

    private StandardRules() {}

    /** The book of all shipped rules: quotas first, then payments and projects, then households. */
    public static RuleBook book() {
        return BOOK;
    }

    /** What would clear a warning of the shipped rule {@code id}; empty for a rule that is not shipped. */
    public static Optional<Clearing> clearing(String id) {
        return Optional.ofNullable(ClearingTexts.BY_RULE.get(id));
    }

    /** The ids of {@link #book}, in its order. */
    public static ImmutableList<String> ids() {
        return IDS;
    }
}
