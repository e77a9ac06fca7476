package org.daohu.javalin.rest;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * 频率上限 – at most so many a minute for each key, evenly refilled, with a burst of a minute's worth. Keys unused for an hour are
 * forgotten, and there are never more than 100,000. Thread-safe.
 */
final class RateLimit {

    private static final long KEYS_MAX = 100_000;
    private static final long NANOS_A_MINUTE = TimeUnit.MINUTES.toNanos(1);

    private final int perMinute;
    private final InstantSource clock;
    private final Cache<String, Bucket> buckets = CacheBuilder.newBuilder()
            .maximumSize(KEYS_MAX)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    RateLimit(int perMinute, InstantSource clock) {
        this.perMinute = perMinute;
        this.clock = clock;
    }

    /** Takes one; false if {@code key} has none left. */
    boolean take(String key) {
        return bucket(key).take(clock.instant(), 1);
    }

    /** Whether {@code key} has one left, without taking it. */
    boolean hasOne(String key) {
        return bucket(key).take(clock.instant(), 0);
    }

    private Bucket bucket(String key) {
        try {
            return buckets.get(key, () -> new Bucket(perMinute, clock.instant()));
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is left, in billionths of one over a minute, so that no fraction is lost. */
    private static final class Bucket {
        private final long perMinute;
        private long left;
        private Instant at;

        Bucket(int perMinute, Instant now) {
            this.perMinute = perMinute;
            this.left = perMinute * NANOS_A_MINUTE;
            this.at = now;
        }

        synchronized boolean take(Instant now, int count) {
            long passed = Math.max(
                    0, Math.min(NANOS_A_MINUTE, Duration.between(at, now).toNanos()));
            left = Math.min(perMinute * NANOS_A_MINUTE, left + passed * perMinute);
            at = now.isAfter(at) ? now : at;
            if (left < NANOS_A_MINUTE) {
                return false;
            }
            left -= count * NANOS_A_MINUTE;
            return true;
        }
    }
}
