package org.daohu.warning.standard;

import java.util.Objects;

/**
 * 消除条件 – what would make a shipped rule answer clear, told to whoever has to put the facts right. Immutable and thread-safe.
 *
 * @param zh in Chinese
 * @param en in English
 */
public record Clearing(String zh, String en) {
    public Clearing {
        Objects.requireNonNull(zh, "zh");
        Objects.requireNonNull(en, "en");
    }
}
