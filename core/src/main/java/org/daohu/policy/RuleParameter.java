package org.daohu.policy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;

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
     * @param codes not empty
     */
    record Codes(ImmutableSet<String> codes) implements RuleParameter {
        public Codes {
            if (codes.isEmpty()) {
                throw new IllegalArgumentException("an empty set of codes would turn the control off");
            }
        }
    }

    /**
     * 进度节点 – shares due by days of the year.
     *
     * @param steps not empty, by date, no date twice
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
            }
        }
    }
}
