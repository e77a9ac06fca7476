package org.daohu.warning;

import java.util.List;
import org.daohu.policy.PackFault;

/**
 * Takes what is wrong with one row or entry of a pack. Not thread-safe.
 *
 * @param file what faults call the pack
 * @param path what they call the row
 * @param faults all of the pack, to which those of the row are added
 */
record RowFaults(String file, String path, List<PackFault> faults) {

    void add(String property, String found, String allowedZh, String allowedEn) {
        faults.add(new PackFault(file, path, property, found, allowedZh, allowedEn));
    }
}
