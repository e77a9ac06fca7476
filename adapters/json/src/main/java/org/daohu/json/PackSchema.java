package org.daohu.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daohu.TextFolding;
import org.daohu.policy.PackFault;

/** The published schema of a policy pack, and its findings as faults. Immutable and thread-safe. */
final class PackSchema {

    /** The schema as published. */
    static final String TEXT = text();

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(TEXT, InputFormat.JSON);

    private static final Pattern ROW = Pattern.compile("/(rules|negativeList)/(\\d+)(?:/(.*))?");
    private static final int SHOWN = 60;
    private static final int MOST_DIGITS = 18;

    private PackSchema() {}

    private static String text() {
        try (InputStream in = PackSchema.class.getResourceAsStream("policy-pack.schema.json")) {
            if (in == null) {
                throw new IllegalStateException("policy-pack.schema.json is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("policy-pack.schema.json cannot be read", e);
        }
    }

    /** What is wrong with {@code pack} by itself, one fault for each place and reason. */
    static List<PackFault> faults(String file, JsonNode pack) {
        Map<String, PackFault> faults = new LinkedHashMap<>();
        // A list in which much occurs twice is told so for each; to show it each time would take for ever.
        Set<String> told = new HashSet<>();
        for (Error error : SCHEMA.validate(pack)) {
            if (!told.add(error.getInstanceLocation() + " " + error.getEvaluationPath() + " " + error.getProperty())) {
                continue;
            }
            PackFault fault = fault(file, error);
            faults.putIfAbsent(fault.path() + fault.allowedEn(), fault);
        }
        new Unusable(file, faults).find(pack, "");
        return List.copyOf(faults.values());
    }

    /**
     * Finds what a schema's validator may let pass: texts of which folding leaves nothing, such as an ideographic space, or with
     * characters that are none, and numbers that no limit is held to because they are too large to be compared.
     */
    private static final class Unusable {
        private final String file;
        private final Map<String, PackFault> faults;
        private final Set<String> known = new HashSet<>();

        Unusable(String file, Map<String, PackFault> faults) {
            this.file = file;
            this.faults = faults;
            faults.values().forEach(fault -> known.add(fault.path()));
        }

        void find(JsonNode node, String pointer) {
            if (node.isTextual() && !node.textValue().isEmpty()) {
                if (TextFolding.isBlank(node.textValue())) {
                    add(node, pointer, "不为空白的文字", "a text that is not blank");
                } else if (!PlainTexts.isPlain(node.textValue())) {
                    add(node, pointer, "不含控制字符、完整编码的文字", "a text without control characters or halves of characters");
                }
            }
            if (node.isNumber() && !isShort(node.decimalValue())) {
                add(
                        node,
                        pointer,
                        "小数点前后各至多 " + MOST_DIGITS + " 位的数",
                        "a number of at most " + MOST_DIGITS + " digits before the point and behind it");
            }
            for (int i = 0; i < node.size() && node.isArray(); i++) {
                find(node.get(i), pointer + "/" + i);
            }
            node.properties().forEach(property -> find(property.getValue(), pointer + "/" + property.getKey()));
        }

        private void add(JsonNode node, String pointer, String allowedZh, String allowedEn) {
            PackFault fault = at(file, pointer, "", shown(node), allowedZh, allowedEn);
            if (known.add(fault.path())) {
                faults.put(fault.path(), fault);
            }
        }
    }

    private static boolean isShort(BigDecimal number) {
        BigDecimal written = number.stripTrailingZeros();
        return written.scale() <= MOST_DIGITS && (long) written.precision() - written.scale() <= MOST_DIGITS;
    }

    private static PackFault fault(String file, Error error) {
        String pointer = error.getInstanceLocation().toString();
        String path = pointer.equals("/") ? "" : pointer;
        String keyword = Optional.ofNullable(error.getKeyword()).orElse("");
        String property = Optional.ofNullable(error.getProperty()).orElse("");
        if (error.getEvaluationPath().toString().contains("/anyOf")) {
            return at(
                    file,
                    path,
                    "",
                    "neither when nor conditions",
                    "when 或 conditions 至少一项",
                    "when, conditions or both");
        }
        String rule = String.valueOf(error.getSchemaNode());
        return switch (keyword) {
            case "required" -> at(file, path, property, "nothing", "必填", "a value: it is required");
            case "additionalProperties" ->
                at(
                        file,
                        path,
                        property,
                        "an unknown property",
                        "只用已公布的属性",
                        "only the properties of the published schema");
            case "dependentRequired" -> at(file, path, property, "nothing", "同时填写 words", "words beside it");
            default ->
                at(file, path, "", shown(error.getInstanceNode()), "符合 " + keyword + " " + rule, keyword + " " + rule);
        };
    }

    /** A fault at a JSON pointer; what follows the row in it is the property. */
    private static PackFault at(
            String file, String pointer, String property, String found, String allowedZh, String allowedEn) {
        Matcher row = ROW.matcher(pointer);
        boolean inRow = row.matches();
        String within = inRow ? Optional.ofNullable(row.group(3)).orElse("") : pointer.replaceFirst("^/", "");
        String dotted = within.replaceAll("/(\\d+)", "[$1]").replace('/', '.');
        String full = property.isEmpty() ? dotted : dotted.isEmpty() ? property : dotted + "." + property;
        return new PackFault(
                file, inRow ? row.group(1) + "[" + row.group(2) + "]" : "", full, found, allowedZh, allowedEn);
    }

    private static String shown(JsonNode node) {
        String text = node.isMissingNode() ? "nothing" : String.valueOf(node);
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
