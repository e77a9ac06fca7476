package org.daohu.examples.countymonth.generate;

import java.util.List;

/** 规则编号 – the ids of the catalogue's household and ledger rules, written out here so that the truth rests on no code of the rules. */
final class RuleId {

    static final String LATE_DECOMPOSITION = "late-decomposition";
    static final String PENDING_UNRESOLVED = "pending-unresolved";
    static final String OVER_ALLOCATED = "over-allocated";
    static final String OVER_PAID = "over-paid";
    static final String SCAN_MISSING = "scan-missing";
    static final String DOCUMENT_NUMBER_MALFORMED = "document-number-malformed";
    static final String SLOW_SPENDING = "slow-spending";
    static final String IDLE_FUNDS = "idle-funds";
    static final String PAID_FROM_PENDING = "paid-from-pending";
    static final String PAYMENT_UNLINKED = "payment-unlinked";
    static final String PROJECT_NOT_IN_LIBRARY = "project-not-in-library";
    static final String TARGET_MISSING = "target-missing";
    static final String FORBIDDEN_ACCOUNT = "forbidden-account";
    static final String SUSPICIOUS_SUBJECT = "suspicious-subject";
    static final String NEGATIVE_LIST = "negative-list";
    static final String HOUSEHOLD_LIST_MISSING = "household-list-missing";
    static final String HOUSEHOLD_MARK_MISSING = "household-mark-missing";
    static final String LIST_ROW_UNLINKED = "list-row-unlinked";
    static final String LIST_VOUCHER_MISMATCH = "list-voucher-mismatch";
    static final String PERSON_UNREGISTERED = "person-unregistered";
    static final String PERSON_NAME_DIFFERS = "person-name-differs";
    static final String ID_NUMBER_INVALID = "id-number-invalid";
    static final String DUPLICATE_PAYMENT = "duplicate-payment";

    /** The rules of the catalogue's first version. */
    static final List<String> ALL = List.of(
            LATE_DECOMPOSITION,
            PENDING_UNRESOLVED,
            OVER_ALLOCATED,
            OVER_PAID,
            SCAN_MISSING,
            DOCUMENT_NUMBER_MALFORMED,
            SLOW_SPENDING,
            IDLE_FUNDS,
            PAID_FROM_PENDING,
            PAYMENT_UNLINKED,
            PROJECT_NOT_IN_LIBRARY,
            TARGET_MISSING,
            FORBIDDEN_ACCOUNT,
            SUSPICIOUS_SUBJECT,
            NEGATIVE_LIST,
            HOUSEHOLD_LIST_MISSING,
            HOUSEHOLD_MARK_MISSING,
            LIST_ROW_UNLINKED,
            LIST_VOUCHER_MISMATCH,
            PERSON_UNREGISTERED,
            PERSON_NAME_DIFFERS,
            ID_NUMBER_INVALID,
            DUPLICATE_PAYMENT);

    static final String EXCLUSIVE_SUBSIDIES = "exclusive-subsidies";
    static final String DECEASED_RECIPIENT = "deceased-recipient";
    static final String PAYROLL_RECIPIENT = "payroll-recipient";
    static final String SHARED_ACCOUNT = "shared-account";
    static final String OVER_CAP = "over-cap";
    static final String RETURN_UNRESOLVED = "return-unresolved";
    static final String NOT_BY_CARD = "not-by-card";
    static final String ZERO_PAYMENT = "zero-payment";

    /** The rules that a place puts in force by documents of its own. */
    static final List<String> OF_PLACE = List.of(
            EXCLUSIVE_SUBSIDIES,
            DECEASED_RECIPIENT,
            PAYROLL_RECIPIENT,
            SHARED_ACCOUNT,
            OVER_CAP,
            RETURN_UNRESOLVED,
            NOT_BY_CARD,
            ZERO_PAYMENT);

    private RuleId() {}
}
