package org.daohu.javalin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The contract, read from its file: holds answers to it, and remembers which of them were seen. */
final class Contract {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> METHODS = List.of("get", "post", "put", "delete", "patch");

    private final ObjectNode document;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> schemas = new HashMap<>();
    private final Set<String> seen = new TreeSet<>();

    Contract() {
        try (InputStream in = Contract.class.getResourceAsStream("openapi.yaml")) {
            document = (ObjectNode) new ObjectMapper(new YAMLFactory()).readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with an answer; empty if it is as the contract says. */
    List<String> faults(String method, String path, int status, String contentType, String body) {
        String template = template(path);
        if (template == null) {
            return List.of("no such path: " + path);
        }
        JsonNode answer = document.path("paths")
                .path(template)
                .path(method.toLowerCase(Locale.ROOT))
                .path("responses")
                .path(Integer.toString(status));
        if (answer.isMissingNode()) {
            return List.of(method + " " + template + " does not answer " + status + ": " + body);
        }
        seen.add(method.toLowerCase(Locale.ROOT) + " " + template + " " + status);
        JsonNode content = resolved(answer).path("content");
        String type = contentType.replaceFirst(";.*", "").strip();
        if (!content.has(type)) {
            return List.of(method + " " + template + " " + status + " is not of type " + type);
        }
        if (!type.endsWith("json")) {
            return List.of();
        }
        return faults(content.path(type).path("schema"), body);
    }

    List<String> faults(JsonNode schema, String body) {
        List<String> faults = new ArrayList<>();
        schema(schema)
                .validate(body, InputFormat.JSON)
                .forEach(error -> faults.add(error.getInstanceLocation() + " " + error.getMessage()));
        return faults;
    }

    /** Answers that the contract names and that were not seen. */
    Set<String> unseen() {
        Set<String> unseen = new TreeSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> METHODS.forEach(method -> path.getValue()
                        .path(method)
                        .path("responses")
                        .fieldNames()
                        .forEachRemaining(status -> unseen.add(method + " " + path.getKey() + " " + status))));
        unseen.removeAll(seen);
        return unseen;
    }

    JsonNode schemaNamed(String name) {
        return JSON.createObjectNode().put("$ref", "#/components/schemas/" + name);
    }

    private Schema schema(JsonNode schema) {
        return schemas.computeIfAbsent(schema.toString(), text -> {
            ObjectNode whole = ((ObjectNode) schema).deepCopy();
            whole.set("components", document.path("components"));
            return registry.getSchema(whole.toString(), InputFormat.JSON);
        });
    }

    private JsonNode resolved(JsonNode answer) {
        String reference = answer.path("$ref").asText("");
        return reference.isEmpty() ? answer : document.at(reference.substring(1));
    }

    /** A path that is written out wins over one with a parameter. */
    private String template(String path) {
        String best = null;
        for (Map.Entry<String, JsonNode> entry : document.path("paths").properties()) {
            String pattern = entry.getKey().replaceAll("\\{[^}]+}", "[^/]+");
            if (path.matches(pattern) && (best == null || best.contains("{"))) {
                best = entry.getKey();
            }
        }
        return best;
    }
}
