package org.daohu.policy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Ordering;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.daohu.policy.NegativeListEntry.ExceptionClause;
import org.jspecify.annotations.Nullable;

/**
 * 内容摘要 – SHA-256 over all that a pack says, in one canonical form: every text with its length before it, every list with its
 * size, parameters by name and codes in order. Two packs that say the same have the same digest, however they were written.
 */
final class PackDigest {

    private final Hasher hasher = Hashing.sha256().newHasher();

    private PackDigest() {}

    /** The digest, lower-case hexadecimal. */
    static String of(
            String name, String version, ImmutableList<RuleRow> rows, ImmutableList<NegativeListEntry> entries) {
        PackDigest digest = new PackDigest();
        digest.put(name);
        digest.put(version);
        digest.hasher.putInt(rows.size());
        rows.forEach(digest::put);
        digest.hasher.putInt(entries.size());
        entries.forEach(digest::put);
        return digest.hasher.hash().toString();
    }

    private void put(RuleRow row) {
        put(row.rule());
        put(row.scope());
        put(row.period().from());
        put(row.period().to());
        hasher.putBoolean(row.inForce());
        put(row.severity().name());
        put(row.handling().name());
        hasher.putInt(row.parameters().size());
        for (Map.Entry<String, RuleParameter> parameter :
                ImmutableSortedMap.copyOf(row.parameters()).entrySet()) {
            put(parameter.getKey());
            put(parameter.getValue());
        }
        put(row.source());
        put(row.basis());
    }

    private void put(RuleParameter parameter) {
        if (parameter instanceof RuleParameter.Days days) {
            put("days");
            hasher.putInt(days.days());
        } else if (parameter instanceof RuleParameter.Years years) {
            put("years");
            hasher.putInt(years.years());
        } else if (parameter instanceof RuleParameter.Codes codes) {
            put("codes");
            put(Ordering.natural().immutableSortedCopy(codes.codes()));
        } else if (parameter instanceof RuleParameter.Steps steps) {
            put("steps");
            hasher.putInt(steps.steps().size());
            for (ProgressStep step : steps.steps()) {
                put(step.due());
                put(step.percent().stripTrailingZeros().toPlainString());
            }
        } else if (parameter instanceof RuleParameter.Count count) {
            put("count");
            hasher.putInt(count.count());
        } else if (parameter instanceof RuleParameter.Caps caps) {
            put("caps");
            hasher.putInt(caps.byPolicy().size());
            caps.byPolicy().values().forEach(this::put);
        } else if (parameter instanceof RuleParameter.Exclusive exclusive) {
            put("exclusive");
            hasher.putInt(exclusive.sets().size());
            for (ExclusivePolicies set : exclusive.sets()) {
                put(Ordering.natural().immutableSortedCopy(set.policies()));
                put(set.source());
            }
        }
    }

    private void put(SubsidyCap cap) {
        put(cap.policy());
        put(cap.per());
        put(cap.unit());
        put(cap.each());
        hasher.putLong(cap.amount().fen());
        put(cap.validity().from());
        put(cap.validity().to());
        put(cap.source());
    }

    private void put(NegativeListEntry entry) {
        put(entry.id());
        put(entry.text());
        put(entry.textEn());
        put(entry.scope());
        put(entry.period().from());
        put(entry.period().to());
        hasher.putBoolean(entry.inForce());
        put(entry.source());
        putMatchers(entry.matchers());
        put(entry.lawful());
        hasher.putInt(entry.exceptions().size());
        for (ExceptionClause clause : entry.exceptions()) {
            put(clause.id());
            put(clause.text());
            put(clause.textEn());
            put(clause.source());
            putMatchers(clause.when());
            hasher.putInt(clause.conditions().size());
            Ordering.natural().immutableSortedCopy(clause.conditions()).forEach(this::put);
        }
    }

    private void putMatchers(ImmutableList<NegativeListMatcher> matchers) {
        hasher.putInt(matchers.size());
        for (NegativeListMatcher matcher : matchers) {
            if (matcher instanceof NegativeListMatcher.Words words) {
                put("words");
                put(words.words());
                put(words.with());
                put(Ordering.natural().immutableSortedCopy(words.fields()));
            } else if (matcher instanceof NegativeListMatcher.FunctionPrefixes function) {
                put("function");
                put(function.prefixes());
            } else if (matcher instanceof NegativeListMatcher.EconomicPrefixes economic) {
                put("economic");
                put(economic.prefixes());
            }
        }
    }

    private void put(Source source) {
        put(source.document());
        put(source.article());
    }

    private void put(ImmutableList<String> texts) {
        hasher.putInt(texts.size());
        texts.forEach(this::put);
    }

    /** A text, or a value by its text; null (an open end) is told from every text. */
    private void put(@Nullable Object value) {
        if (value == null) {
            hasher.putInt(-1);
            return;
        }
        byte[] bytes = value.toString().getBytes(StandardCharsets.UTF_8);
        hasher.putInt(bytes.length);
        hasher.putBytes(bytes);
    }
}
