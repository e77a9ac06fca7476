package org.daohu.warning.standard;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.daohu.Money;
import org.daohu.MoneyUnit;
import org.jspecify.annotations.Nullable;

/**
 * The facts cell of a case table: words apart by spaces, {@code key=value} or a bare mark. A word that nobody asked for is a
 * slip in the table, and the case fails.
 */
final class CaseWords {

    private final Map<String, String> words = new LinkedHashMap<>();
    private final Set<String> unread = new LinkedHashSet<>();

    CaseWords(@Nullable String cell) {
        for (String word : cell == null ? new String[0] : cell.strip().split("\\s+")) {
            int equals = word.indexOf('=');
            String key = equals < 0 ? word : word.substring(0, equals);
            if (words.put(key, equals < 0 ? "" : word.substring(equals + 1)) != null) {
                throw new IllegalArgumentException("twice in one case: " + key);
            }
            unread.add(key);
        }
    }

    boolean has(String mark) {
        unread.remove(mark);
        return words.containsKey(mark);
    }

    @Nullable
    String text(String key) {
        unread.remove(key);
        return words.get(key);
    }

    String text(String key, String otherwise) {
        String text = text(key);
        return text == null ? otherwise : text;
    }

    @Nullable
    LocalDate date(String key) {
        String text = text(key);
        return text == null ? null : LocalDate.parse(text);
    }

    Money money(String key, String otherwise) {
        return yuan(text(key, otherwise));
    }

    ImmutableList<String> list(String key) {
        String text = text(key);
        return text == null ? ImmutableList.of() : ImmutableList.copyOf(text.split(","));
    }

    void requireAllRead() {
        if (!unread.isEmpty()) {
            throw new IllegalArgumentException("words that no fact takes: " + unread);
        }
    }

    static Money yuan(String text) {
        return Money.parse(text, MoneyUnit.YUAN);
    }
}
