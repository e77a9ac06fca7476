package org.daohu.examples.countymonth.generate;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** The one source of chance: the same seed throws the same numbers. Not thread-safe. */
final class Dice {

    private final SplittableRandom random;

    Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** A number from {@code min} to {@code max}, both included. */
    int between(int min, int max) {
        return min + random.nextInt(max - min + 1);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    LocalDate day(LocalDate from, LocalDate to) {
        return from.plusDays(between(0, Math.toIntExact(to.toEpochDay() - from.toEpochDay())));
    }

    /** An amount in fen from {@code minYuan} to {@code maxYuan}; every second one in whole yuan. */
    long fen(int minYuan, int maxYuan) {
        return between(minYuan, maxYuan) * 100L - (chance(50) ? 0 : between(0, 99));
    }

    void shuffle(List<?> list) {
        for (int i = list.size() - 1; i > 0; i--) {
            Collections.swap(list, i, random.nextInt(i + 1));
        }
    }
}
