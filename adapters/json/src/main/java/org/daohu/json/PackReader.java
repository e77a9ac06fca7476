package org.daohu.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.daohu.policy.NegativeListEntry;
import org.daohu.policy.PackFault;
import org.daohu.policy.PolicyPack;
import org.daohu.policy.RuleRow;
import org.daohu.warning.PackCheck;
import org.daohu.warning.RuleBook;
import org.jspecify.annotations.Nullable;

/** Reads one pack and gathers its faults. Not thread-safe; for one use. */
final class PackReader {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String file;
    private final @Nullable RuleBook book;
    private final List<PackFault> faults = new ArrayList<>();

    /** @param book what the pack is checked against; null for a shipped pack alone, which its tests check */
    PackReader(String file, @Nullable RuleBook book) {
        this.file = file;
        this.book = book;
    }

    /** The pack, laid over its base. @throws FaultyPackException with every fault, if there is one */
    PolicyPack read(byte[] json) {
        if (json.length > PolicyPacks.MAX_BYTES) {
            add("", "", "more than " + PolicyPacks.MAX_BYTES + " bytes", "不超过 8 MiB", "at most 8 MiB");
            throw refused();
        }
        JsonNode pack = parse(json);
        faults.addAll(PackSchema.faults(file, pack));
        PolicyPack base = base(pack.path("base"));
        PackCheck check = book == null ? null : new PackCheck(file, book);
        PackRows rows = new PackRows(check, file, faults);
        ImmutableList<RuleRow> rules = rows.rules(pack.path("rules"));
        ImmutableList<NegativeListEntry> entries = rows.negativeList(pack.path("negativeList"));
        // Over a base that cannot be read, or without rows that cannot, more would seem to be missing than is.
        if (check != null) {
            addUnlessKnown(faults.isEmpty() ? check.faultsOver(base) : check.faults());
        }
        if (!faults.isEmpty()) {
            throw refused();
        }
        PolicyPack read = PolicyPack.of(
                pack.path("name").textValue(), pack.path("version").textValue(), rules, entries);
        return base == null ? read : base.overlaidBy(read);
    }

    private JsonNode parse(byte[] json) {
        try {
            findDuplicateKeys(json);
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            add("", "", e.getOriginalMessage() + at(e.getLocation()), "合法的 JSON(UTF-8)", "well-formed JSON in UTF-8");
            throw refused();
        } catch (IOException e) {
            add("", "", String.valueOf(e.getMessage()), "合法的 JSON(UTF-8)", "well-formed JSON in UTF-8");
            throw refused();
        }
    }

    /** Jackson's own check stops at the first duplicate; a pack is told of all. */
    private void findDuplicateKeys(byte[] json) throws IOException {
        Deque<Set<String>> open = new ArrayDeque<>();
        try (JsonParser parser = MAPPER.createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isStructStart()) {
                    open.push(new HashSet<>());
                } else if (token.isStructEnd()) {
                    open.pop();
                } else if (token == JsonToken.FIELD_NAME && !open.element().add(parser.currentName())) {
                    add(
                            "",
                            parser.currentName(),
                            "the key twice" + at(parser.currentTokenLocation()),
                            "同一对象中每个键只出现一次",
                            "each key once in an object");
                }
            }
        }
    }

    private @Nullable PolicyPack base(JsonNode name) {
        if (!name.isTextual()) {
            return null;
        }
        if (!PolicyPacks.names().contains(name.textValue())) {
            add(
                    "",
                    "base",
                    "'" + name.textValue() + "'",
                    "已发布的政策包 " + PolicyPacks.names(),
                    "a shipped pack: " + PolicyPacks.names());
            return null;
        }
        return PolicyPacks.shipped(name.textValue());
    }

    /** A parameter that could not be read is not missing: what is wrong with it has been told. */
    private void addUnlessKnown(List<PackFault> found) {
        ImmutableSet<String> unreadable = faults.stream()
                .map(PackFault::path)
                .filter(path -> path.contains(".parameters."))
                .collect(ImmutableSet.toImmutableSet());
        for (PackFault fault : found) {
            if (unreadable.stream().noneMatch(path -> path.startsWith(fault.path() + "."))) {
                faults.add(fault);
            }
        }
    }

    private static String at(@Nullable JsonLocation location) {
        return location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }

    private void add(String row, String property, String found, String allowedZh, String allowedEn) {
        faults.add(new PackFault(file, row, property, found, allowedZh, allowedEn));
    }

    private FaultyPackException refused() {
        return new FaultyPackException(file, ImmutableList.copyOf(faults));
    }
}
