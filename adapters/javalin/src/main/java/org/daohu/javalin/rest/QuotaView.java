package org.daohu.javalin.rest;

import com.google.common.collect.Multiset;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.daohu.Division;
import org.daohu.Money;
import org.daohu.javalin.county.Below;
import org.daohu.javalin.county.CountyView;
import org.daohu.ledger.Exemption;
import org.daohu.ledger.QuotaFacts;
import org.daohu.ledger.QuotaRow;
import org.daohu.ledger.Subject;
import org.daohu.quota.QuotaState;
import org.jspecify.annotations.Nullable;

/** A quota as answers show it, with what its part of the tree adds up to. */
record QuotaView(
        String id,
        @Nullable String parent,
        boolean parentVisible,
        Division division,
        @Nullable String agency,
        int fiscalYear,
        String fund,
        @Nullable String project,
        @Nullable String documentNumber,
        @Nullable String upperDocumentNumber,
        @Nullable String documentTitle,
        @Nullable LocalDate documentDate,
        @Nullable LocalDate receivedDate,
        QuotaState state,
        boolean perHousehold,
        Money amount,
        Money allocated,
        Money paid,
        Money balance,
        int children,
        int payments,
        int warnings,
        Below below,
        String origin) {

    static QuotaView of(QuotaFacts quota, CountyView view, Multiset<Subject> doubts) {
        QuotaRow row = quota.row();
        String parent = row.sourceId();
        return new QuotaView(
                row.id(),
                parent,
                parent != null && view.quotas().containsKey(parent),
                row.division(),
                row.agencyCode(),
                row.fiscalYear().year(),
                row.fund(),
                row.projectCode(),
                row.documentNumber(),
                row.upperDocumentNumber(),
                row.documentTitle(),
                row.documentDate(),
                row.receivedDate(),
                row.pending() ? QuotaState.PENDING : QuotaState.EXECUTABLE,
                row.perHousehold(),
                row.amount(),
                quota.allocated(),
                quota.paid(),
                quota.balance(),
                view.children(row.id()).size(),
                quota.payments().size(),
                doubts.count(quota.subject()),
                view.below(row.id()),
                row.origin().toString());
    }

    /** A step on the way from the top document down. */
    record Step(
            String id,
            Division division,
            Money amount,
            @Nullable String documentNumber,
            @Nullable String documentTitle) {

        static Step of(QuotaRow row) {
            return new Step(row.id(), row.division(), row.amount(), row.documentNumber(), row.documentTitle());
        }
    }

    /** The quota in the ledger of commands. */
    record InLedger(Money balance, boolean touched, Map<String, Money> terms) {}

    /** A quota with what belongs to it. */
    record Detail(
            QuotaView quota,
            List<Step> path,
            @Nullable String projectName,
            @Nullable String functionCode,
            @Nullable String economicCode,
            @Nullable String scan,
            Exemption exemption,
            @Nullable InLedger ledger) {}
}
