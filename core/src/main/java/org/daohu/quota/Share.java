package org.daohu.quota;

import java.util.Objects;
import org.daohu.Division;
import org.daohu.Money;
import org.jspecify.annotations.Nullable;

/** 份额 – one part of an allocation; it becomes a quota of its own. Immutable and thread-safe. */
public sealed interface Share {

    /** The caller's id of the new quota. */
    String quotaId();

    /** The amount of the part, from 1 fen. */
    Money amount();

    /** PRO_CODE of the project that the part is for; null if the project is not known, and the new quota waits. */
    @Nullable
    String project();

    /**
     * 分配下级 – a part for another division.
     *
     * @param division the division that receives it, not the one that allocates
     */
    record ToDivision(
            String quotaId, Division division, @Nullable String project, Money amount) implements Share {
        public ToDivision {
            Objects.requireNonNull(quotaId, "quotaId");
            Objects.requireNonNull(division, "division");
            Objects.requireNonNull(amount, "amount");
        }
    }

    /**
     * 分配本级 – a part for an agency or township of the own division: executable with a project, pending without (S3).
     *
     * @param agency AGENCY_CODE of the agency or township
     */
    record ToAgency(String quotaId, String agency, @Nullable String project, Money amount) implements Share {
        public ToAgency {
            Objects.requireNonNull(quotaId, "quotaId");
            Objects.requireNonNull(agency, "agency");
            Objects.requireNonNull(amount, "amount");
        }
    }

    /** 细化 – a part for a project. */
    record ToProject(String quotaId, String project, Money amount) implements Share {
        public ToProject {
            Objects.requireNonNull(quotaId, "quotaId");
            Objects.requireNonNull(project, "project");
            Objects.requireNonNull(amount, "amount");
        }
    }
}
