package org.daohu.warning;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.daohu.Mask;
import org.daohu.TextFolding;
import org.daohu.ledger.Facts;
import org.daohu.ledger.ListRowFacts;
import org.daohu.ledger.RowGroupFacts;

/** What an author can get wrong about a rule so that it would never be asked, or not for what was meant. */
final class RuleFaults {

    /** As the schema of packs has it: a rule of another id could not be put in force. */
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+){0,29}");

    private static final int LONGEST_ID = 60;

    private RuleFaults() {}

    /** One sentence for each; empty if nothing is wrong. */
    static List<String> of(Rule<?> rule) {
        List<String> wrong = new ArrayList<>();
        String id = rule.id();
        if (id.length() > LONGEST_ID || !ID.matcher(id).matches()) {
            wrong.add("the rule id '" + Mask.inText(id) + "' is not lower-case words joined by hyphens, of at most "
                    + LONGEST_ID + " characters, so that no pack could name it");
        }
        if (TextFolding.isBlank(rule.titleZh()) || TextFolding.isBlank(rule.titleEn())) {
            wrong.add("the rule " + id + " needs a title in Chinese and one in English");
        }
        if (rule.version() < 1) {
            wrong.add("the version of rule " + id + " counts from 1, found " + rule.version());
        }
        Set<String> names = new HashSet<>();
        for (Parameter parameter : rule.parameters()) {
            if (!names.add(parameter.name())) {
                wrong.add("the rule " + id + " declares parameter " + parameter.name() + " twice");
            }
        }
        judged(rule, wrong);
        return wrong;
    }

    private static void judged(Rule<?> rule, List<String> wrong) {
        ImmutableSet<? extends Class<? extends Facts>> types = rule.judges();
        if (types.isEmpty()) {
            wrong.add("the rule " + rule.id() + " judges nothing");
        }
        for (Class<? extends Facts> type : types) {
            if (type.isInterface()) {
                wrong.add("the rule " + rule.id() + " judges " + type.getSimpleName()
                        + ", of which there are several types: it has to name them");
            }
        }
        if (rule instanceof GroupedRule<?> grouped) {
            grouped(grouped, types, wrong);
        } else if (types.contains(RowGroupFacts.class)) {
            wrong.add("the rule " + rule.id() + " judges groups of rows and is no GroupedRule: nobody would find them");
        }
    }

    private static void grouped(
            GroupedRule<?> rule, ImmutableSet<? extends Class<? extends Facts>> types, List<String> wrong) {
        boolean ofRows = types.contains(ListRowFacts.class);
        if (types.size() != 1 || !(ofRows || types.contains(RowGroupFacts.class))) {
            wrong.add(
                    "the grouped rule " + rule.id() + " judges either ListRowFacts or RowGroupFacts, and nothing else");
        }
        int groupings = rule.groupings().size();
        if (groupings == 0 || (ofRows && groupings > 1)) {
            wrong.add("the grouped rule " + rule.id() + " needs "
                    + (ofRows ? "just one grouping" : "a grouping or more") + ", and has " + groupings);
        }
        for (RowGrouping grouping : rule.groupings()) {
            if (grouping.numbers() < 0 || grouping.numbers() > RowMark.MOST_NUMBERS) {
                wrong.add("a grouping of rule " + rule.id() + " announces " + grouping.numbers()
                        + " numbers; a mark carries 0 to " + RowMark.MOST_NUMBERS);
            }
        }
    }
}
