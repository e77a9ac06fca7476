package org.daohu.policy;

import com.google.common.collect.ImmutableSet;
import java.util.Objects;

/**
 * 互斥补贴 – policies of which a household may have only one at a time. Two different policies are lawful unless a document says
 * this of them. Immutable and thread-safe.
 *
 * @param policies codes, at least two
 * @param source the document that says so
 */
public record ExclusivePolicies(ImmutableSet<String> policies, Source source) {
    public ExclusivePolicies {
        if (policies.size() < 2) {
            throw new IllegalArgumentException("at least two policies exclude each other");
        }
        Objects.requireNonNull(source, "source");
    }
}
