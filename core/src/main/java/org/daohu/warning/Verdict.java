package org.daohu.warning;

import java.time.LocalDate;
import java.util.Objects;

/**
 * 判定 – a rule's answer for one subject; each names the date whose law was applied. Immutable and thread-safe.
 */
public sealed interface Verdict {

    /** The date whose law applies; the as-of date where that date itself is the missing fact. */
    LocalDate lawDate();

    /** 疑点 – there is cause to doubt. */
    record Raised(LocalDate lawDate, Finding finding) implements Verdict {
        public Raised {
            Objects.requireNonNull(lawDate, "lawDate");
            Objects.requireNonNull(finding, "finding");
        }
    }

    /** 正常 – every fact needed was there and none gives cause to doubt. */
    record Clear(LocalDate lawDate) implements Verdict {
        public Clear {
            Objects.requireNonNull(lawDate, "lawDate");
        }
    }

    /** 未施行 – no threshold row covers the law date. */
    record NotInForce(LocalDate lawDate) implements Verdict {
        public NotInForce {
            Objects.requireNonNull(lawDate, "lawDate");
        }
    }

    /**
     * 无法判定 – a fact it needs is missing or unusable.
     *
     * @param missing the missing fact's name, e.g. {@code RECEIVED_DATE} or {@code register.csv}
     */
    record Indeterminate(LocalDate lawDate, String missing) implements Verdict {
        public Indeterminate {
            Objects.requireNonNull(lawDate, "lawDate");
            Objects.requireNonNull(missing, "missing");
        }
    }
}
