package org.daohu.javalin.county;

import java.util.List;

/**
 * 导入结果 – what came of an import, as kept beside its record. Immutable.
 *
 * @param uploaded names of the files handed in
 * @param files rows read and left out, by file; empty if the import was refused
 * @param faults how many there are
 * @param differences quotas that commands have changed and that the import states otherwise
 * @param warnings how many there are after it
 * @param added warnings that came up
 * @param gone warnings that went
 */
public record ImportReport(
        List<String> uploaded,
        List<Tallied> files,
        long faults,
        List<Difference> differences,
        long warnings,
        long added,
        long gone) {

    public ImportReport {
        uploaded = List.copyOf(uploaded);
        files = List.copyOf(files);
        differences = List.copyOf(differences);
    }

    /** 一个文件的行数. */
    public record Tallied(String file, long rows, long leftOut) {}

    /**
     * 与指令台账不一致 – what the ledger of commands and the import say of one quota. What was decided stands.
     *
     * @param quota the quota
     * @param field which figure
     * @param ledger the ledger's
     * @param imported the import's
     */
    public record Difference(String quota, String field, String ledger, String imported) {}
}
