package org.daohu.javalin.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.daohu.json.PolicyPacks;
import org.daohu.policy.PolicyPack;
import org.daohu.warning.standard.StandardRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A month that brings its caps along. */
class MonthCapsTest {

    private static final Path COUNTY = Path.of("../../examples/county-month/data/county");
    private static final LocalDate AS_OF = LocalDate.of(2020, 7, 31);
    private static final PolicyPack PACK = PolicyPacks.shipped("national-2018");
    private static final String HEADER = "补贴政策,上限口径,上限周期,上限金额(元),起始日期,依据文件\n";

    @TempDir
    Path folder;

    @Test
    void theCapsOfTheMonthAreHeldAgainstItsLists() throws IOException {
        CountyMonth without = month("");
        String policy = without.rows().get(0).policy();
        CountyMonth with = month(HEADER + policy + ",每人,每次,0.01,,示例县补贴标准\n");

        assertThat(overCap(without)).isEmpty();
        assertThat(overCap(with))
                .contains("row:" + with.rows().get(0).reference())
                .hasSizeLessThanOrEqualTo((int) with.rows().stream()
                        .filter(row -> row.policy().equals(policy))
                        .count());
        assertThat(with.faults().total()).isEqualTo(without.faults().total());
    }

    @Test
    void capsThatCollideAreToldWithTheFaultsOfTheMonth() throws IOException {
        CountyMonth month =
                month(HEADER + "BT01,每人,每次,1,2020-01-01,示例县补贴标准\nBT01,每人,每次,2,2020-02-01,另一文件\nBT01,每户,每次,2,,另一文件\n");

        assertThat(month.faults().kept())
                .filteredOn(fault -> fault.file().equals("caps.csv"))
                .extracting(fault -> fault.row())
                .containsExactly(3L);
    }

    private CountyMonth month(String caps) throws IOException {
        Path month = folder.resolve("month" + caps.length());
        ImportFolder.copy(COUNTY, month);
        if (!caps.isEmpty()) {
            Files.writeString(month.resolve("caps.csv"), caps);
        }
        return Objects.requireNonNull(CountyMonth.read(month, PACK).month());
    }

    private static List<String> overCap(CountyMonth month) {
        return new Snapshot(month, AppliedCommands.NONE)
                .evaluation(StandardRules.book(), PACK, AS_OF).doubts().stream()
                        .map(Doubt::warning)
                        .filter(warning -> warning.rule().equals("over-cap"))
                        .map(warning -> warning.subject().toString())
                        .toList();
    }
}
