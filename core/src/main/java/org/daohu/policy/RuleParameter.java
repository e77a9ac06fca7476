package org.daohu.policy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Multiset;

/** 规则参数 – a typed value of a rule row's parameter. Immutable and thread-safe. */
public sealed interface RuleParameter {

    /**
     * 天数 – calendar days.
     *
     * @param days from 0 to 36,500
     */
    record Days(int days) implements RuleParameter {
        public Days {
            if (days < 0 || days > 36_500) {
                throw new IllegalArgumentException("days from 0 to 36500, found " + days);
            }
        }
    }

    /**
     * 年数 – fiscal years.
     *
     * @param years from 0 to 100
     */
    record Years(int years) implements RuleParameter {
        public Years {
            if (years < 0 || years > 100) {
                throw new IllegalArgumentException("years from 0 to 100, found " + years);
            }
        }
    }

    /**
     * 代码表 – a set of codes; what a code means is the rule's business.
     *
     * @param codes not empty, none blank; kept folded
     */
    record Codes(ImmutableSet<String> codes) implements RuleParameter {
        public Codes {
            codes = codes.stream().map(CodeText::folded).collect(ImmutableSet.toImmutableSet());
            if (codes.isEmpty()) {
                throw new IllegalArgumentException("an empty set of codes would turn the control off");
            }
        }
    }

    /**
     * 进度节点 – shares due by days of the year.
     *
     * @param steps not empty, by date, no date twice, no share below the one before: what was due by June is due in December, too
     */
    record Steps(ImmutableList<ProgressStep> steps) implements RuleParameter {
        public Steps {
            if (steps.isEmpty()) {
                throw new IllegalArgumentException("a progress line needs a step");
            }
            for (int i = 1; i < steps.size(); i++) {
                if (!steps.get(i - 1).due().isBefore(steps.get(i).due())) {
                    throw new IllegalArgumentException("progress steps must rise by date");
                }
                if (steps.get(i - 1).percent().compareTo(steps.get(i).percent()) > 0) {
                    throw new IllegalArgumentException("the share due must not fall from step to step");
                }
            }
        }
    }

    /**
     * 个数 – a number of things; of what, is the rule's business.
     *
     * @param count from 0 to 1,000
     */
    record Count(int count) implements RuleParameter {
        public Count {
            if (count < 0 || count > 1_000) {
                throw new IllegalArgumentException("a count from 0 to 1000, found " + count);
            }
        }
    }

    /**
     * 补贴标准 – caps of subsidy policies. Of one policy, at any date, one cap of each measure can hold, and one that adds up
     * rows.
     *
     * @param byPolicy the caps by their policy, not empty
     */
    record Caps(ImmutableListMultimap<String, SubsidyCap> byPolicy) implements RuleParameter {
        public Caps {
            byPolicy = Multimaps.index(byPolicy.values(), SubsidyCap::policy);
            if (byPolicy.isEmpty()) {
                throw new IllegalArgumentException("no caps would turn the control off");
            }
            byPolicy.asMap().forEach((policy, caps) -> {
                ImmutableList<SubsidyCap> ofPolicy = ImmutableList.copyOf(caps);
                for (int i = 0; i < ofPolicy.size(); i++) {
                    for (SubsidyCap later : ofPolicy.subList(i + 1, ofPolicy.size())) {
                        if (ofPolicy.get(i).collidesWith(later)) {
                            throw new IllegalArgumentException("two caps of policy " + policy + " on one day");
                        }
                    }
                }
            });
        }

        /** These caps. @throws IllegalArgumentException if two of them could be held against one row by the same measure */
        public static Caps of(Iterable<SubsidyCap> caps) {
            return new Caps(Multimaps.index(caps, SubsidyCap::policy));
        }
    }

    /**
     * 互斥补贴 – sets of policies that exclude each other.
     *
     * @param sets not empty; a policy stands in at most {@link #MOST_SETS} of them
     */
    record Exclusive(ImmutableList<ExclusivePolicies> sets) implements RuleParameter {

        /** In how many sets a policy can stand. */
        public static final int MOST_SETS = 2;

        public Exclusive {
            if (sets.isEmpty()) {
                throw new IllegalArgumentException("no sets would turn the control off");
            }
            ImmutableMultiset.Builder<String> counted = ImmutableMultiset.builder();
            sets.forEach(set -> counted.addAll(set.policies()));
            for (Multiset.Entry<String> policy : counted.build().entrySet()) {
                if (policy.getCount() > MOST_SETS) {
                    throw new IllegalArgumentException(
                            "policy " + policy.getElement() + " stands in more than " + MOST_SETS + " sets");
                }
            }
        }
    }
}
