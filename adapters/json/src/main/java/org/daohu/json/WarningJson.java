package org.daohu.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.daohu.policy.RuleParameter;
import org.daohu.policy.RuleRow;
import org.daohu.warning.Fact;
import org.daohu.warning.Warning;

/**
 * 预警说明 – why a warning was raised, as JSON: the facts with their origin and the threshold row with its document. Compact,
 * keys in a fixed order, so that equal warnings give equal bytes. Thread-safe.
 */
public final class WarningJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private WarningJson() {}

    /**
     * The column {@code because}: {@code {"facts":[{"name","value","origin"}…],"thresholds":[{"rule","scope","from","to",
     * "parameters","document","article"}]}}.
     */
    public static String because(Warning warning) {
        ObjectNode because = JSON.createObjectNode();
        ArrayNode facts = because.putArray("facts");
        for (Fact fact : warning.facts()) {
            facts.addObject()
                    .put("name", fact.name())
                    .put("value", fact.value())
                    .put("origin", fact.origin().toString());
        }
        because.putArray("thresholds").add(threshold(warning.thresholds()));
        return because.toString();
    }

    private static ObjectNode threshold(RuleRow row) {
        ObjectNode threshold = JSON.createObjectNode();
        threshold.put("rule", row.rule());
        threshold.put("scope", row.scope());
        threshold.put(
                "from", row.period().from() == null ? null : row.period().from().toString());
        threshold.put("to", row.period().to() == null ? null : row.period().to().toString());
        ObjectNode parameters = threshold.putObject("parameters");
        row.parameters().forEach((name, value) -> write(parameters, name, value));
        threshold.put("document", row.source().document());
        threshold.put("article", row.source().article());
        return threshold;
    }

    private static void write(ObjectNode parameters, String name, RuleParameter value) {
        if (value instanceof RuleParameter.Days days) {
            parameters.put(name, days.days());
        } else if (value instanceof RuleParameter.Years years) {
            parameters.put(name, years.years());
        } else if (value instanceof RuleParameter.Codes codes) {
            codes.codes().forEach(parameters.putArray(name)::add);
        } else if (value instanceof RuleParameter.Steps steps) {
            ObjectNode line = parameters.putObject(name);
            steps.steps().forEach(step -> line.put(step.due().toString().substring(2), step.percent()));
        }
    }
}
