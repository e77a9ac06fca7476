package org.daohu.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.daohu.Division;
import org.daohu.FiscalYear;
import org.daohu.Money;
import org.daohu.Origin;
import org.jspecify.annotations.Nullable;

/** Quotas whose sources lead back to themselves. */
class SourceRingsProperties {

    /** Each quota names another, itself, one that is not there, or none. */
    @Property
    void aQuotaIsOnARingJustIfItsSourcesLeadBackToIt(
            @ForAll @Size(max = 12) List<@IntRange(min = -2, max = 11) Integer> sources) {
        Map<String, QuotaRow> quotas = new LinkedHashMap<>();
        for (int i = 0; i < sources.size(); i++) {
            int source = sources.get(i);
            QuotaRow row = quota("Q" + i, source == -1 ? null : "Q" + source);
            quotas.put(row.id(), row);
        }

        assertThat(SourceRings.of(quotas))
                .containsExactlyElementsOf(quotas.values().stream()
                        .filter(quota -> leadsBack(quota, quotas))
                        .toList());
    }

    @Example
    void whatHangsOnARingIsNotOnIt() {
        MasterLedger ledger = MasterLedger.builder()
                .add(quota("A", "B"))
                .add(quota("B", "A"))
                .add(quota("SELF", "SELF"))
                .add(quota("CHILD", "A"))
                .add(quota("ROOT", null))
                .add(quota("OUTSIDE", "UPPER"))
                .build();

        assertThat(ledger.ringsOfSources()).extracting(QuotaRow::id).containsExactly("A", "B", "SELF");
    }

    @Example
    void aDeadRowBreaksTheRing() {
        MasterLedger ledger = MasterLedger.builder()
                .add(quota("A", "B"))
                .add(row("B", "A").live(false).build())
                .build();

        assertThat(ledger.ringsOfSources()).isEmpty();
    }

    private static boolean leadsBack(QuotaRow quota, Map<String, QuotaRow> quotas) {
        Set<String> met = new HashSet<>();
        QuotaRow at = quota;
        while (at != null && at.sourceId() != null && met.add(at.id())) {
            at = quotas.get(at.sourceId());
            if (quota.equals(at)) {
                return true;
            }
        }
        return false;
    }

    private static QuotaRow quota(String id, @Nullable String source) {
        return row(id, source).build();
    }

    private static QuotaRow.Builder row(String id, @Nullable String source) {
        return QuotaRow.builder(
                        id,
                        new FiscalYear(2020),
                        Division.finance("513401000"),
                        "F1",
                        Money.ofFen(100),
                        Origin.host("test"))
                .sourceId(source);
    }
}
