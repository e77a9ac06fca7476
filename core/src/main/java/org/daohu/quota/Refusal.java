package org.daohu.quota;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 拒绝 – why a command was refused: the code and the facts, and the sentence that they make in Chinese and English.
 * Immutable and thread-safe. Malformed text is never repeated in a fact, only its field and length, since it may hold
 * anything.
 *
 * @param code the first code, in order of precedence, that applies
 * @param facts what the refusal rests on, in the order of the sentence
 */
public record Refusal(RefusalCode code, List<Fact> facts) {

    public Refusal {
        Objects.requireNonNull(code, "code");
        facts = List.copyOf(facts);
    }

    /**
     * 事实 – one named value.
     *
     * @param key lower camel case, e.g. {@code balance}
     * @param value a String, Integer, Money, LocalDate, FiscalYear, Division, DocumentNumber or {@link Term}
     */
    public record Fact(String key, Object value) {
        public Fact {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(value, "value");
        }
    }

    /** The value of the fact {@code key}, or null if the refusal has none of that name. */
    public @Nullable Object fact(String key) {
        for (Fact fact : facts) {
            if (fact.key().equals(key)) {
                return fact.value();
            }
        }
        return null;
    }

    /** The Chinese sentence, amounts in yuan. */
    public String sentenceZh() {
        return fill(code.templateZh(), true);
    }

    /** The English sentence, amounts in yuan. */
    public String sentenceEn() {
        return fill(code.templateEn(), false);
    }

    /** One pass, so that a value which looks like a placeholder stays as it is. */
    private String fill(String template, boolean chinese) {
        StringBuilder sentence = new StringBuilder(template.length() + 64);
        int at = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', at)) {
            int close = template.indexOf('}', open);
            Object value = fact(template.substring(open + 1, close));
            sentence.append(template, at, open);
            if (value instanceof Term term) {
                sentence.append(chinese ? term.zh() : term.en());
            } else {
                sentence.append(value == null ? template.substring(open, close + 1) : value);
            }
            at = close + 1;
        }
        return sentence.append(template, at, template.length()).toString();
    }
}
