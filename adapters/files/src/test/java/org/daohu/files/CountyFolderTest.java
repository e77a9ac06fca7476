package org.daohu.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.daohu.Division;
import org.daohu.FiscalYear;
import org.daohu.Money;
import org.daohu.Origin;
import org.daohu.Period;
import org.daohu.household.Grain;
import org.daohu.household.IdentityType;
import org.daohu.household.ListRow;
import org.daohu.household.ListedPerson;
import org.daohu.household.RegisterEntry;
import org.daohu.ledger.Exemption;
import org.daohu.ledger.Project;
import org.daohu.ledger.QuotaRow;
import org.daohu.ledger.TargetRow;
import org.daohu.payment.AccountKind;
import org.daohu.payment.Payment;
import org.daohu.payment.ReturnedPayment;
import org.daohu.policy.CountyStatus;
import org.daohu.policy.Source;
import org.daohu.policy.SubsidyCap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountyFolderTest {

    @TempDir
    private Path folder;

    private CountyFixture county;

    @BeforeEach
    void lawfulCounty() {
        county = new CountyFixture(folder);
    }

    @Test
    void everyCellOfALawfulCountyReachesItsFact() {
        CountyFixture.Contents contents = county.read();

        assertThat(contents.faultLines()).isEmpty();
        assertThat(contents.county().notices()).isEmpty();
        assertThat(contents.county().absent()).isEmpty();
        CountyTables tables = contents.tables();
        assertThat(tables.quotas())
                .containsExactly(new QuotaRow(
                        "Q1",
                        "Q0",
                        new FiscalYear(2020),
                        Division.finance("610102000"),
                        "610102999",
                        "A1",
                        "陕财农〔2020〕1号",
                        "财农〔2020〕2号",
                        "下达资金",
                        LocalDate.of(2020, 3, 1),
                        LocalDate.of(2020, 3, 5),
                        "F1",
                        "P1",
                        false,
                        true,
                        Money.ofFen(100_050),
                        "2130505",
                        "509",
                        "scan.pdf",
                        Exemption.EMERGENCY,
                        true,
                        Origin.file("quotas.csv", 2)));
        assertThat(tables.projects())
                .containsExactly(new Project(
                        "P1",
                        "产业项目",
                        Division.finance("610102000"),
                        "610102001",
                        "610102001201",
                        "产业",
                        "种植",
                        LocalDate.of(2019, 12, 1),
                        LocalDate.of(2020, 4, 1),
                        null,
                        true,
                        Origin.file("projects.csv", 2)));
        assertThat(tables.payments())
                .containsExactly(new Payment(
                        "V1",
                        "Q1",
                        "P1",
                        "某局",
                        "6222020000000000001",
                        "张三丰",
                        "6222020000000000002",
                        AccountKind.PERSON,
                        null,
                        Money.ofFen(50_000),
                        LocalDate.of(2020, 6, 30),
                        "补贴",
                        "1",
                        "2130505",
                        "509",
                        true,
                        Origin.file("payments.csv", 2)));
        assertThat(tables.targets())
                .containsExactly(new TargetRow(
                        "P1",
                        "I1",
                        "受益户数",
                        "≥100",
                        "户",
                        "10",
                        LocalDate.of(2020, 1, 15),
                        "120",
                        LocalDate.of(2021, 1, 10),
                        Origin.file("targets.csv", 2)));
        assertThat(tables.counties())
                .containsExactly(new CountyStatus(
                        Division.finance("610102000"),
                        true,
                        LocalDate.of(2020, 2, 27),
                        LocalDate.of(2020, 11, 20),
                        Origin.file("counties.csv", 2)));
        assertThat(contents.register())
                .containsExactly(new RegisterEntry(
                        "R1",
                        "H1",
                        "张三",
                        IdentityType.RESIDENT_ID,
                        "11010519491231002X",
                        "户主",
                        LocalDate.of(2014, 1, 1),
                        LocalDate.of(2020, 12, 31),
                        "脱贫",
                        Origin.file("register.csv", 2)));
        assertThat(contents.lists())
                .containsExactly(new ListRow(
                        "2020-06.csv",
                        1,
                        "610102001",
                        "610102001201",
                        "张三",
                        IdentityType.RESIDENT_ID,
                        "11010519491231002X",
                        Grain.PERSON,
                        Money.ofFen(50_000),
                        Money.ofFen(50_000),
                        2020,
                        6,
                        "BT01",
                        "V1",
                        "H1",
                        "6222020000000000002",
                        "李四",
                        "51343620000320711X",
                        "王五",
                        "440524188001010014",
                        AccountKind.SOCIAL_CARD,
                        new BigDecimal("3.25"),
                        "亩",
                        Money.ofFen(1_250)));
        assertThat(tables.returns())
                .containsExactly(new ReturnedPayment(
                        "T1",
                        "V1",
                        LocalDate.of(2020, 7, 2),
                        Money.ofFen(50_000),
                        "户名不符",
                        "V9",
                        LocalDate.of(2020, 8, 1),
                        true,
                        Origin.file("returns.csv", 2)));
        assertThat(tables.caps())
                .containsExactly(new CapRow(
                        new SubsidyCap(
                                "BT01",
                                SubsidyCap.Per.UNIT,
                                "亩",
                                SubsidyCap.Each.PAYMENT,
                                Money.ofFen(50_000),
                                new Period(LocalDate.of(2020, 1, 1), LocalDate.of(2021, 1, 1)),
                                new Source("示例县补贴标准", "第二条")),
                        new Origin.FileRow("caps.csv", 2)));
        assertThat(contents.deaths())
                .containsExactly(new ListedPerson(
                        IdentityType.RESIDENT_ID,
                        "110105491231002",
                        LocalDate.of(2020, 5, 1),
                        null,
                        Origin.file("deaths.csv", 2)));
        assertThat(contents.payroll())
                .containsExactly(new ListedPerson(
                        IdentityType.DISABILITY_CERTIFICATE,
                        "51343620000320711X42",
                        LocalDate.of(2015, 1, 1),
                        LocalDate.of(2020, 1, 1),
                        Origin.file("payroll.csv", 2)));
    }

    @Test
    void ofAFolderOpenedForItsRegisterNothingElseIsLookedAt() throws IOException {
        Files.delete(folder.resolve("projects.csv"));
        Files.write(folder.resolve("quotas.csv"), new byte[] {(byte) 0xff, 0});
        CountyFolder register = CountyFolder.openRegister(folder, 2);

        List<RegisterEntry> entries = new ArrayList<>();
        register.readRegister(entries::addAll);

        assertThat(entries).isNotEmpty();
        assertThat(register.faults().kept()).isEmpty();
        assertThat(register.buildRegister(RegisterFile.newKey(), rows -> {}).size())
                .isEqualTo(entries.size());
        assertThatThrownBy(register::readTables).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> register.readLists(rows -> {})).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> register.rereadLists(name -> LongStream.of(1).iterator(), rows -> {}))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aFolderOpenedForItsRegisterMustHaveOne() throws IOException {
        Files.delete(folder.resolve("register.csv"));

        FaultList faults = CountyFolder.openRegister(folder, 1).faults();

        assertThat(faults.stopsTheRun()).isTrue();
        assertThat(faults.kept()).extracting(Fault::file).containsExactly("register.csv");
    }
}
