package org.daohu.examples.countymonth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.daohu.json.PolicyPacks;
import org.daohu.policy.PolicyPack;
import org.daohu.warning.RuleBook;

/** 政策包参数 – the policy pack that a name or a file stands for. */
final class PackOption {

    private PackOption() {}

    /**
     * The shipped pack of that name, else the pack in that file.
     *
     * @throws IllegalArgumentException if it is neither, or the pack is faulty
     * @throws IOException if the file cannot be read
     */
    static PolicyPack read(String nameOrFile, RuleBook book) throws IOException {
        if (PolicyPacks.names().contains(nameOrFile)) {
            return PolicyPacks.shipped(nameOrFile, book);
        }
        Path file = Path.of(nameOrFile);
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("没有该政策包 no such policy pack: " + nameOrFile + "; 随附 shipped: "
                    + String.join(", ", PolicyPacks.names()));
        }
        return PolicyPacks.read(file, book);
    }
}
