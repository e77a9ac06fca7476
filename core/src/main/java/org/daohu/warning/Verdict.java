package org.daohu.warning;

import java.util.Objects;

/**
 * 判定 – a rule's answer for one subject, under the law of the date that {@link Rule#lawDate} names. Most subjects are clear, so
 * that {@link #CLEAR} and {@link #NOT_IN_FORCE} are one object each. Immutable and thread-safe.
 */
public sealed interface Verdict {

    /** 正常. */
    Verdict CLEAR = new Clear();

    /** 未施行. */
    Verdict NOT_IN_FORCE = new NotInForce();

    /** 疑点 – there is cause to doubt. */
    record Raised(Finding finding) implements Verdict {
        public Raised {
            Objects.requireNonNull(finding, "finding");
        }
    }

    /** 正常 – every fact needed was there and none gives cause to doubt. */
    record Clear() implements Verdict {}

    /** 未施行 – no threshold row covers the law date. */
    record NotInForce() implements Verdict {}

    /**
     * 无法判定 – a fact it needs is missing or unusable.
     *
     * @param missing the missing fact's name, e.g. {@code RECEIVED_DATE} or {@code register.csv}
     */
    record Indeterminate(String missing) implements Verdict {
        public Indeterminate {
            Objects.requireNonNull(missing, "missing");
        }
    }
}
