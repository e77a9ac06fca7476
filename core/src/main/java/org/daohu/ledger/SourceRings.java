package org.daohu.ledger;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multiset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** 来源循环 – finds quotas whose sources lead back to themselves. */
final class SourceRings {

    private SourceRings() {}

    /**
     * The quotas on a ring, in the order of {@code quotas}. What nobody names as its source is on none and is taken away, until
     * nothing more can be: as each quota has at most one source, only rings are left.
     */
    static ImmutableList<QuotaRow> of(Map<String, QuotaRow> quotas) {
        Multiset<String> named = HashMultiset.create();
        for (QuotaRow quota : quotas.values()) {
            if (quota.sourceId() != null) {
                named.add(quota.sourceId());
            }
        }
        Deque<QuotaRow> open = new ArrayDeque<>();
        for (QuotaRow quota : quotas.values()) {
            if (!named.contains(quota.id())) {
                open.add(quota);
            }
        }
        Set<String> takenAway = new HashSet<>();
        while (!open.isEmpty()) {
            QuotaRow quota = open.remove();
            takenAway.add(quota.id());
            QuotaRow source = quota.sourceId() == null ? null : quotas.get(quota.sourceId());
            if (source != null && named.remove(source.id(), 1) == 1) {
                open.add(source);
            }
        }
        return quotas.values().stream()
                .filter(quota -> !takenAway.contains(quota.id()))
                .collect(ImmutableList.toImmutableList());
    }
}
