package org.daohu.ledger;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.daohu.Division;
import org.daohu.Origin;
import org.daohu.payment.Payment;
import org.daohu.policy.CountyStatus;
import org.daohu.policy.SpendingText;
import org.jspecify.annotations.Nullable;

/**
 * 项目事实 – a live project with the live rows that name it. Immutable and thread-safe.
 *
 * @param project the project
 * @param quotas live quotas naming it, in reading order
 * @param payments live payments naming it, in reading order
 * @param targets its performance targets, in reading order
 * @param county status of the county, or null if unknown
 */
public record ProjectFacts(
        Project project,
        ImmutableList<QuotaRow> quotas,
        ImmutableList<Payment> payments,
        ImmutableList<TargetRow> targets,
        @Nullable CountyStatus county)
        implements SpendingFacts {

    @Override
    public Subject subject() {
        return Subject.project(project.code());
    }

    @Override
    public Division division() {
        return project.division();
    }

    @Override
    public Origin origin() {
        return project.origin();
    }

    /** Name, content and category (PRO_NAME, CONTENT, CATEGORY). */
    @Override
    public SpendingText spending() {
        ImmutableMap.Builder<String, String> texts = ImmutableMap.builder();
        if (!project.name().isBlank()) {
            texts.put("PRO_NAME", project.name());
        }
        String content = project.content();
        if (content != null && !content.isBlank()) {
            texts.put("CONTENT", content);
        }
        return new SpendingText(project.category(), null, null, texts.buildOrThrow());
    }
}
