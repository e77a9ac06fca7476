package org.daohu.testkit;

import org.daohu.Money;
import org.daohu.household.IdentityType;
import org.daohu.household.ListRow;
import org.daohu.ledger.QuotaRow;
import org.daohu.payment.Payment;
import org.jspecify.annotations.Nullable;

/** Builders that start from a record, so that a breakage says only what it changes. */
final class Edits {

    private Edits() {}

    static Payment.Builder of(Payment was) {
        return of(was, was.amount());
    }

    static Payment.Builder of(Payment was, Money amount) {
        return Payment.builder(was.voucherNumber(), amount, was.payDate(), was.origin())
                .quotaId(was.quotaId())
                .projectCode(was.projectCode())
                .payerName(was.payerName())
                .payerAccount(was.payerAccount())
                .payeeName(was.payeeName())
                .payeeAccount(was.payeeAccount())
                .payeeAccountKind(was.payeeAccountKind())
                .payeeCreditCode(was.payeeCreditCode())
                .purpose(was.purpose())
                .payType(was.payType())
                .functionCode(was.functionCode())
                .economicCode(was.economicCode())
                .live(was.live());
    }

    static QuotaRow.Builder of(QuotaRow was) {
        return of(was, was.amount());
    }

    static QuotaRow.Builder of(QuotaRow was, Money amount) {
        return QuotaRow.builder(was.id(), was.fiscalYear(), was.division(), was.fund(), amount, was.origin())
                .sourceId(was.sourceId())
                .receivingDivision(was.receivingDivision())
                .agencyCode(was.agencyCode())
                .documentNumber(was.documentNumber())
                .upperDocumentNumber(was.upperDocumentNumber())
                .documentTitle(was.documentTitle())
                .documentDate(was.documentDate())
                .receivedDate(was.receivedDate())
                .projectCode(was.projectCode())
                .pending(was.pending())
                .perHousehold(was.perHousehold())
                .functionCode(was.functionCode())
                .economicCode(was.economicCode())
                .scan(was.scan())
                .exemption(was.exemption())
                .live(was.live());
    }

    static ListRow.Builder of(ListRow was) {
        return of(was, was.number(), was.name(), was.identityType(), was.identityNumber());
    }

    static ListRow.Builder of(
            ListRow was, long number, String name, IdentityType type, @Nullable String identityNumber) {
        return ListRow.builder(was.file(), number, name, type, identityNumber)
                .townCode(was.townCode())
                .villageCode(was.villageCode())
                .grain(was.grain())
                .payable(was.payable())
                .paid(was.paid())
                .year(was.year())
                .month(was.month())
                .policy(was.policy())
                .voucherNumber(was.voucherNumber())
                .householdNumber(was.householdNumber())
                .account(was.account())
                .payeeName(was.payeeName())
                .payeeIdentityNumber(was.payeeIdentityNumber())
                .headName(was.headName())
                .headIdentityNumber(was.headIdentityNumber())
                .accountKind(was.accountKind())
                .quantity(was.quantity())
                .quantityUnit(was.quantityUnit())
                .selfPaid(was.selfPaid());
    }
}
