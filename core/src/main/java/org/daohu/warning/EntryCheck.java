package org.daohu.warning;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.daohu.policy.NegativeListEntry;
import org.daohu.policy.NegativeListEntry.ExceptionClause;
import org.daohu.policy.NegativeListMatcher;

/** Checks one entry of a negative list: words that can never forbid, fields that nobody fills, clauses of one id. For one use. */
final class EntryCheck {

    /** The fields of {@code SpendingText} that projects and payments have. */
    private static final ImmutableSet<String> FIELDS = ImmutableSet.of("PRO_NAME", "CONTENT", "CATEGORY", "USE_DES");

    private final NegativeListEntry entry;
    private final RowFaults faults;

    EntryCheck(NegativeListEntry entry, RowFaults faults) {
        this.entry = entry;
        this.faults = faults;
    }

    void run() {
        for (NegativeListMatcher matcher : entry.matchers()) {
            if (matcher instanceof NegativeListMatcher.Words words) {
                checkLawful(words);
            }
        }
        checkFields("matchers", entry.matchers());
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < entry.exceptions().size(); i++) {
            ExceptionClause clause = entry.exceptions().get(i);
            String property = "exceptions[" + i + "]";
            if (!ids.add(clause.id())) {
                faults.add(property + ".id", "'" + clause.id() + "' twice", "各例外条款编号不同", "clauses of ids that differ");
            }
            checkFields(property + ".when", clause.when());
            if (clause.conditions().isEmpty()) {
                checkAlwaysAllowed(clause, property);
            }
        }
    }

    private void checkLawful(NegativeListMatcher.Words words) {
        for (String phrase : entry.lawful()) {
            if (words.hasWord(phrase)) {
                faults.add(
                        "lawful",
                        "'" + phrase + "', which is a word too",
                        "不与 words 相同的放行词",
                        "phrases that are not words of the same entry");
            }
        }
    }

    private void checkFields(String property, ImmutableList<NegativeListMatcher> matchers) {
        for (int i = 0; i < matchers.size(); i++) {
            if (matchers.get(i) instanceof NegativeListMatcher.Words words) {
                Set<String> unknown = new LinkedHashSet<>(words.fields());
                unknown.removeAll(FIELDS);
                if (!unknown.isEmpty()) {
                    faults.add(
                            property + "[" + i + "].fields",
                            String.join(" ", unknown),
                            "其中之一 " + FIELDS,
                            "some of " + FIELDS);
                }
            }
        }
    }

    private void checkAlwaysAllowed(ExceptionClause clause, String property) {
        for (int i = 0; i < clause.when().size(); i++) {
            Set<String> dead = new LinkedHashSet<>();
            for (NegativeListMatcher matcher : entry.matchers()) {
                dead.addAll(matcher.alwaysWith(clause.when().get(i)));
            }
            if (!dead.isEmpty()) {
                faults.add(
                        property + ".when[" + i + "]",
                        "what occurs wherever " + String.join(", ", dead) + " occurs, so that this would never forbid",
                        "不随条目自身词语一同出现的词语,或附加 conditions",
                        "something that the entry's own words do not bring with them, or conditions");
            }
        }
    }
}
