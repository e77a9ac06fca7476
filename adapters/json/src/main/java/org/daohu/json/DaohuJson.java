package org.daohu.json;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Ordering;
import com.google.common.io.CharStreams;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.daohu.MoneyUnit;
import org.daohu.Origin;
import org.daohu.policy.ExclusivePolicies;
import org.daohu.policy.ProgressStep;
import org.daohu.policy.RuleParameter;
import org.daohu.policy.RuleRow;
import org.daohu.policy.Source;
import org.daohu.policy.SubsidyCap;
import org.daohu.warning.Fact;
import org.daohu.warning.Warning;
import org.jspecify.annotations.Nullable;

/**
 * 预警的 JSON – warnings, policy rows and what they rest on as compact JSON: keys in a fixed order, dates as 2019-01-31, amounts as
 * yuan with two decimals in a string, what is not known as null, half a surrogate pair as {@code ?}. The same value gives the same text. Persons are masked as the
 * rule masked them. Thread-safe.
 */
public final class DaohuJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private DaohuJson() {}

    /** What a warning rests on: {@code {"facts":[{"name","value","origin"}],"thresholds":[…]}} with one row of {@link #row}. */
    public static String because(Warning warning) {
        return written(json -> writeBecause(json, warning));
    }

    /**
     * Writes what {@link #because(Warning)} gives to {@code out} in UTF-8, and closes it; characters beyond the basic plane are escaped
     * here. For who writes very many.
     *
     * @throws UncheckedIOException if {@code out} fails
     */
    public static void because(Warning warning, OutputStream out) {
        try (JsonGenerator json = FACTORY.createGenerator(out, JsonEncoding.UTF8)) {
            writeBecause(json, warning);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The whole warning, {@link #because} included. */
    public static String warning(Warning warning) {
        return written(json -> {
            json.writeStartObject();
            writeText(json, "rule", warning.rule());
            json.writeNumberField("ruleVersion", warning.ruleVersion());
            writeText(json, "subject", warning.subject());
            writeText(json, "severity", warning.severity().name());
            writeText(json, "handling", warning.handling().name());
            writeText(json, "division", warning.division());
            writeText(json, "lawDate", warning.lawDate());
            writeText(json, "asOf", warning.asOf());
            writeText(json, "sentenceZh", warning.sentenceZh());
            writeText(json, "sentenceEn", warning.sentenceEn());
            writeText(json, "basis", warning.basis());
            writeText(json, "amount", warning.amount());
            json.writeFieldName("because");
            writeBecause(json, warning);
            writeText(json, "pack", warning.packName());
            writeText(json, "packDigest", warning.packDigest());
            json.writeEndObject();
        });
    }

    /** A policy row: rule, scope, from, to, parameters with their units as in a pack, document, article. */
    public static String row(RuleRow row) {
        return written(json -> writeRow(json, row));
    }

    private static void writeBecause(JsonGenerator json, Warning warning) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("facts");
        Origin last = null;
        String where = "";
        for (Fact fact : warning.facts()) {
            Origin origin = fact.origin();
            if (!origin.equals(last)) {
                last = origin;
                where = origin.toString();
            }
            json.writeStartObject();
            writeText(json, "name", fact.name());
            writeText(json, "value", fact.value());
            writeText(json, "origin", where);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("thresholds");
        writeRow(json, warning.thresholds());
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeRow(JsonGenerator json, RuleRow row) throws IOException {
        json.writeStartObject();
        writeText(json, "rule", row.rule());
        writeText(json, "scope", row.scope());
        writeText(json, "from", row.period().from());
        writeText(json, "to", row.period().to());
        json.writeObjectFieldStart("parameters");
        for (Map.Entry<String, RuleParameter> parameter :
                ImmutableSortedMap.copyOf(row.parameters()).entrySet()) {
            json.writeObjectFieldStart(PlainTexts.whole(parameter.getKey()));
            writeParameter(json, parameter.getValue());
            json.writeEndObject();
        }
        json.writeEndObject();
        writeSource(json, row.source());
        json.writeEndObject();
    }

    private static void writeParameter(JsonGenerator json, RuleParameter parameter) throws IOException {
        if (parameter instanceof RuleParameter.Days days) {
            json.writeNumberField("days", days.days());
        } else if (parameter instanceof RuleParameter.Years years) {
            json.writeNumberField("years", years.years());
        } else if (parameter instanceof RuleParameter.Codes codes) {
            json.writeArrayFieldStart("codes");
            for (String code : Ordering.natural().immutableSortedCopy(codes.codes())) {
                json.writeString(PlainTexts.whole(code));
            }
            json.writeEndArray();
        } else if (parameter instanceof RuleParameter.Steps steps) {
            json.writeArrayFieldStart("steps");
            for (ProgressStep step : steps.steps()) {
                json.writeStartObject();
                // MonthDay writes itself as --12-31; packs write 12-31.
                writeText(json, "due", step.due().toString().substring(2));
                json.writeNumberField("percent", step.percent());
                json.writeEndObject();
            }
            json.writeEndArray();
        } else if (parameter instanceof RuleParameter.Count count) {
            json.writeNumberField("count", count.count());
        } else if (parameter instanceof RuleParameter.Caps caps) {
            json.writeArrayFieldStart("caps");
            for (SubsidyCap cap : caps.byPolicy().values()) {
                writeCap(json, cap);
            }
            json.writeEndArray();
        } else if (parameter instanceof RuleParameter.Exclusive exclusive) {
            json.writeArrayFieldStart("exclusive");
            for (ExclusivePolicies set : exclusive.sets()) {
                json.writeStartObject();
                json.writeArrayFieldStart("policies");
                for (String policy : Ordering.natural().immutableSortedCopy(set.policies())) {
                    json.writeString(PlainTexts.whole(policy));
                }
                json.writeEndArray();
                writeSource(json, set.source());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }

    private static void writeCap(JsonGenerator json, SubsidyCap cap) throws IOException {
        json.writeStartObject();
        writeText(json, "policy", cap.policy());
        writeText(json, "per", cap.per().name());
        if (cap.unit() != null) {
            writeText(json, "unit", cap.unit());
        }
        writeText(json, "each", cap.each().name());
        json.writeNumberField("yuan", cap.amount().in(MoneyUnit.YUAN));
        writeText(json, "from", cap.validity().from());
        writeText(json, "to", cap.validity().to());
        writeSource(json, cap.source());
        json.writeEndObject();
    }

    private static void writeSource(JsonGenerator json, Source source) throws IOException {
        writeText(json, "document", source.document());
        writeText(json, "article", source.article());
    }

    private static void writeText(JsonGenerator json, String name, @Nullable Object value) throws IOException {
        if (value == null) {
            json.writeNullField(name);
        } else {
            json.writeStringField(name, PlainTexts.whole(value.toString()));
        }
    }

    /** Something that writes JSON. */
    private interface Writing {
        void to(JsonGenerator json) throws IOException;
    }

    private static String written(Writing writing) {
        StringBuilder text = new StringBuilder();
        try (JsonGenerator json = FACTORY.createGenerator(CharStreams.asWriter(text))) {
            writing.to(json);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return text.toString();
    }
}
