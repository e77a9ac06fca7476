package org.daohu.policy;

import com.google.common.collect.ImmutableSet;
import java.util.Objects;

/**
 * 互斥补贴 – policies of which a household may have only one at a time. Two different policies are lawful unless a document says
 * this of them. Immutable and thread-safe.
 *
 * @param policies codes, 2 to {@value #MOST_POLICIES}, none blank, none with a *; kept folded
 * @param source the document that says so
 */
public record ExclusivePolicies(ImmutableSet<String> policies, Source source) {

    /** The most policies of one set. */
    public static final int MOST_POLICIES = 200;

    public ExclusivePolicies {
        policies = policies.stream().map(CodeText::ofPolicy).collect(ImmutableSet.toImmutableSet());
        if (policies.size() < 2 || policies.size() > MOST_POLICIES) {
            throw new IllegalArgumentException("2 to " + MOST_POLICIES + " policies exclude each other");
        }
        Objects.requireNonNull(source, "source");
    }
}
