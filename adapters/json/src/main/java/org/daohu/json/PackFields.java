package org.daohu.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.daohu.Period;
import org.daohu.policy.PackFault;
import org.daohu.policy.Source;
import org.jspecify.annotations.Nullable;

/** Reads what rows and parameters of a pack have in common: texts, days, periods, documents; and keeps what is wrong. Not thread-safe. */
final class PackFields {

    private final String file;
    private final List<PackFault> faults;

    PackFields(String file, List<PackFault> faults) {
        this.file = file;
        this.faults = faults;
    }

    /** How many faults there are so far, those of the schema too. */
    int faultCount() {
        return faults.size();
    }

    void add(String row, String property, String found, String allowedZh, String allowedEn) {
        faults.add(new PackFault(file, row, property, found, allowedZh, allowedEn));
    }

    /** Makes a row; what its values refuse that no other check knows of is a fault of the row. */
    void reading(String row, Runnable make) {
        try {
            make.run();
        } catch (IllegalArgumentException refused) {
            add(row, "", String.valueOf(refused.getMessage()), "符合政策包要求的内容", "what a policy pack takes");
        }
    }

    @Nullable
    Period period(JsonNode node, String path) {
        return period(node, path, "");
    }

    /** @param within where in the row the period stands, with a point at its end */
    @Nullable
    Period period(JsonNode node, String path, String within) {
        LocalDate from = date(node.path("from"), path, within + "from");
        LocalDate to = date(node.path("to"), path, within + "to");
        if (from == null || (to == null && node.has("to"))) {
            return null;
        }
        if (to != null && !from.isBefore(to)) {
            add(path, within + "to", to + ", with from " + from, "晚于 from 的日期", "a date after from");
            return null;
        }
        return new Period(from, to);
    }

    private @Nullable LocalDate date(JsonNode node, String path, String property) {
        if (!node.isTextual()) {
            return null;
        }
        try {
            return LocalDate.parse(node.textValue());
        } catch (DateTimeException noSuchDay) {
            add(
                    path,
                    property,
                    "'" + node.textValue() + "'",
                    "存在的日期,如 2019-01-01",
                    "a day that exists, e.g. 2019-01-01");
            return null;
        }
    }

    static Source source(JsonNode node) {
        return new Source(text(node, "document"), text(node, "article"));
    }

    /** The text of a property, "" if it is left out. */
    static String text(JsonNode node, String property) {
        return node.path(property).asText("");
    }

    static ImmutableList<String> texts(JsonNode array) {
        return list(array, JsonNode::asText);
    }

    static <T> ImmutableList<T> list(JsonNode array, Function<JsonNode, T> element) {
        return StreamSupport.stream(array.spliterator(), false).map(element).collect(ImmutableList.toImmutableList());
    }
}
