package org.daohu.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.daohu.policy.PackFault;
import org.daohu.warning.RuleBook;
import org.daohu.warning.standard.StandardRules;
import org.junit.jupiter.api.Test;

/** L10, mechanically: whatever is null, blank or of another type in a pack, it is a fault of just that place. */
class PackMutationTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final RuleBook BOOK = StandardRules.book();
    private static final List<String> BROKEN = List.of("null", "true", "\"　\"", "{\"a\":null}", "[[]]");

    private final Set<String> seen = new HashSet<>();
    private JsonNode pack = MAPPER.nullNode();

    @Test
    void everyPropertyThatIsBrokenIsAFaultThere() throws IOException {
        try (InputStream in = PolicyPacks.class.getResourceAsStream("national-2018.json")) {
            pack = MAPPER.readTree(in);
        }
        walk(pack, "");
        assertThat(seen).hasSizeGreaterThan(30);
    }

    /** Breaks each kind of place once. */
    private void walk(JsonNode node, String path) throws IOException {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> property : List.copyOf(object.properties())) {
                String here = path.isEmpty() ? property.getKey() : path + "." + property.getKey();
                mutate(here, property.getValue(), broken -> object.set(property.getKey(), broken));
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                mutate(path + "[" + i + "]", array.get(i), broken -> array.set(index, broken));
            }
        }
    }

    private void mutate(String path, JsonNode whole, Consumer<JsonNode> set) throws IOException {
        if (seen.add(path.replaceAll("\\[\\d+]", "[]"))) {
            for (String broken : BROKEN) {
                set.accept(MAPPER.readTree(broken));
                FaultyPackException refused = catchThrowableOfType(
                        FaultyPackException.class,
                        () -> PolicyPacks.read(
                                new ByteArrayInputStream(MAPPER.writeValueAsBytes(pack)), "m.json", BOOK));
                assertThat(refused).as("%s = %s was taken", path, broken).isNotNull();
                assertThat(refused.faults())
                        .extracting(PackFault::path)
                        .as("%s = %s", path, broken)
                        .anyMatch(told -> told.startsWith(path));
            }
            set.accept(whole);
        }
        walk(whole, path);
    }
}
