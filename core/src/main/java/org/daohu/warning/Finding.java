package org.daohu.warning;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import org.daohu.Mask;
import org.daohu.Money;
import org.jspecify.annotations.Nullable;

/**
 * 疑点内容 – what a rule found: sentences, facts, and the money concerned. The words may be written only when somebody asks for
 * them ({@link #of(Explanation, Money)}); two findings that say the same are equal, however they were made. Immutable and
 * thread-safe.
 */
public final class Finding {

    private final Explanation explanation;
    private final @Nullable Money amount;

    private Finding(Explanation explanation, @Nullable Money amount) {
        this.explanation = Objects.requireNonNull(explanation, "explanation");
        this.amount = amount;
    }

    /**
     * A finding in words that are there already.
     *
     * @param sentenceZh the doubt in one Chinese sentence with its figures, persons masked; resident IDs are masked in any case
     * @param sentenceEn the same in English
     * @param facts the facts it rests on, each with its origin; not empty
     * @param amount 涉及金额, the money concerned, or null where the rule concerns none
     * @throws IllegalArgumentException if a sentence is blank or there is no fact
     */
    public Finding(String sentenceZh, String sentenceEn, ImmutableList<Fact> facts, @Nullable Money amount) {
        this(new Written(sentenceZh, sentenceEn, facts), amount);
    }

    /**
     * A finding in words that {@code explanation} writes when asked. It keeps what the explanation keeps.
     *
     * @param amount 涉及金额, the money concerned, or null where the rule concerns none
     */
    public static Finding of(Explanation explanation, @Nullable Money amount) {
        return new Finding(explanation, amount);
    }

    /** The doubt in one Chinese sentence. @throws IllegalStateException if its {@link Explanation} writes none */
    public String sentenceZh() {
        return written(explanation.sentenceZh());
    }

    /** The doubt in one English sentence. @throws IllegalStateException if its {@link Explanation} writes none */
    public String sentenceEn() {
        return written(explanation.sentenceEn());
    }

    /** The facts it rests on. @throws IllegalStateException if its {@link Explanation} names none */
    public ImmutableList<Fact> facts() {
        ImmutableList<Fact> facts = explanation.facts();
        if (facts.isEmpty()) {
            throw new IllegalStateException("an explanation names no fact: " + explanation.getClass());
        }
        return facts;
    }

    /** What an explanation wrote, without resident IDs that its author let pass (L11). */
    private String written(String sentence) {
        if (sentence.isBlank()) {
            throw new IllegalStateException("an explanation has a blank sentence: " + explanation.getClass());
        }
        return explanation instanceof Written ? sentence : Mask.residentIds(sentence);
    }

    /** 涉及金额, or null. */
    public @Nullable Money amount() {
        return amount;
    }

    /** Whether {@code other} is a finding with the same sentences, facts and amount. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Finding that
                        && Objects.equals(amount, that.amount)
                        && sentenceZh().equals(that.sentenceZh())
                        && sentenceEn().equals(that.sentenceEn())
                        && facts().equals(that.facts()));
    }

    @Override
    public int hashCode() {
        return Objects.hash(sentenceZh(), sentenceEn(), facts(), amount);
    }

    /** Sentences, facts and amount, as they may be shown. */
    @Override
    public String toString() {
        return "Finding[sentenceZh=" + sentenceZh() + ", sentenceEn=" + sentenceEn() + ", facts=" + facts()
                + ", amount=" + amount + "]";
    }

    /** Words that are there already. */
    private record Written(String sentenceZh, String sentenceEn, ImmutableList<Fact> facts) implements Explanation {
        Written {
            if (sentenceZh.isBlank() || sentenceEn.isBlank() || facts.isEmpty()) {
                throw new IllegalArgumentException("a finding has a sentence in both languages and facts");
            }
            sentenceZh = Mask.residentIds(sentenceZh);
            sentenceEn = Mask.residentIds(sentenceEn);
        }
    }
}
