package org.daohu.files.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.daohu.files.CountyFolder;
import org.daohu.files.Fault;
import org.daohu.files.RegisterFile;
import org.daohu.household.CompactRegister;
import org.daohu.household.RegisterKey;
import org.daohu.household.RegisterSnapshotException;
import org.daohu.ledger.Dataset;

/**
 * 已存名册 – a register that was built and saved before, in the place of the one in the county's folder: of the nation or a
 * province, say, which every county's check asks. Immutable and thread-safe.
 *
 * @param file the snapshot, as {@link RegisterFile#save} wrote it
 * @param key the key under which it was saved
 */
public record SavedRegister(Path file, RegisterKey key) {

    private static final Fault.Allowed SNAPSHOT = new Fault.Allowed(
            "完好的名册快照及写入时所用的密钥", "a whole snapshot of a register, and the key that it was saved under");
    private static final Fault.Allowed READABLE = new Fault.Allowed("可读取的普通文件", "a regular file that can be read");
    private static final Fault.Allowed ONE_REGISTER =
            new Fault.Allowed("register 文件与已存名册只能有一个", "either a register in the folder or a saved one, not both");

    public SavedRegister {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(key, "key");
    }

    /** The file's name, without its folder. */
    String name() {
        return String.valueOf(file.getFileName());
    }

    /** The register. @throws Unusable if {@code folder} has one too, or none is to be had of the file */
    CompactRegister openBeside(CountyFolder folder) throws Unusable {
        if (!folder.absent().contains(Dataset.REGISTER)) {
            throw new Unusable(new Fault("register", Fault.WHOLE_FILE, "", name(), ONE_REGISTER, true));
        }
        try {
            return RegisterFile.open(file, key);
        } catch (RegisterSnapshotException refused) {
            String found = refused.reason().zh() + " / " + refused.reason().en();
            throw new Unusable(new Fault(name(), Fault.WHOLE_FILE, "", found, SNAPSHOT, true));
        } catch (IOException failed) {
            throw new Unusable(new Fault(name(), Fault.WHOLE_FILE, "", "", READABLE, true));
        }
    }

    /** Says that no register can be had, and why. */
    static final class Unusable extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Fault fault;

        private Unusable(Fault fault) {
            super(fault.sentenceEn());
            this.fault = fault;
        }

        Fault fault() {
            return fault;
        }
    }
}
