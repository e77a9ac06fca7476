package org.daohu.files;

import java.util.Objects;
import org.daohu.Origin;
import org.daohu.policy.SubsidyCap;

/**
 * 补贴标准行 – a row of {@code caps.csv}. Immutable and thread-safe.
 *
 * @param cap the cap
 * @param origin file and spreadsheet row
 */
public record CapRow(SubsidyCap cap, Origin.FileRow origin) {
    public CapRow {
        Objects.requireNonNull(cap, "cap");
        Objects.requireNonNull(origin, "origin");
    }
}
