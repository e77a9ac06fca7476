package org.daohu.javalin.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import org.daohu.Division;
import org.daohu.Money;
import org.daohu.javalin.county.Doubt;
import org.daohu.policy.Handling;
import org.daohu.policy.Severity;
import org.daohu.warning.RuleBook;
import org.daohu.warning.Warning;
import org.jspecify.annotations.Nullable;

/** A warning as answers show it; its rule has masked persons. */
record WarningView(
        String id,
        String rule,
        String titleZh,
        String titleEn,
        String subject,
        Severity severity,
        Handling handling,
        @Nullable Division division,
        LocalDate lawDate,
        String sentenceZh,
        String sentenceEn,
        @Nullable Money amount) {

    static WarningView of(Doubt doubt, RuleBook book) {
        Warning warning = doubt.warning();
        RuleTitle title = RuleTitle.of(book, warning.rule());
        return new WarningView(
                doubt.id(),
                warning.rule(),
                title.zh(),
                title.en(),
                warning.subject().toString(),
                warning.severity(),
                warning.handling(),
                warning.division(),
                warning.lawDate(),
                warning.sentenceZh(),
                warning.sentenceEn(),
                warning.amount());
    }

    /** What the warnings concern together; null if none of them concerns money. */
    static @Nullable Money amount(List<Doubt> doubts) {
        Money sum = null;
        for (Doubt doubt : doubts) {
            Money amount = doubt.warning().amount();
            if (amount != null) {
                sum = sum == null ? amount : sum.plus(amount);
            }
        }
        return sum;
    }

    record FactView(String name, String value, String origin) {}

    record Link(String rel, String href) {}

    /** A warning with all that it rests on. */
    record Detail(
            WarningView warning,
            int ruleVersion,
            LocalDate asOf,
            List<FactView> facts,
            JsonNode threshold,
            String basis,
            @Nullable String clearingZh,
            @Nullable String clearingEn,
            String pack,
            String packDigest,
            List<Link> links) {}
}
