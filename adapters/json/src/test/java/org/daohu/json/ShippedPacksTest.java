package org.daohu.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.MonthDay;
import org.daohu.Division;
import org.daohu.policy.Handling;
import org.daohu.policy.NegativeListEntry;
import org.daohu.policy.PolicyPack;
import org.daohu.policy.RuleRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedPacksTest {

    private static final Division SICHUAN_COUNTY = Division.parse("511725000");
    private static final Division HENAN_COUNTY = Division.parse("411025000");
    private static final LocalDate MID_2019 = LocalDate.of(2019, 6, 30);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "late-decomposition",
                "pending-unresolved",
                "over-allocated",
                "over-paid",
                "scan-missing",
                "document-number-malformed",
                "slow-spending",
                "idle-funds",
                "paid-from-pending",
                "payment-unlinked",
                "project-not-in-library",
                "target-missing",
                "forbidden-account",
                "suspicious-subject",
                "negative-list",
                "household-list-missing",
                "household-mark-missing",
                "list-row-unlinked",
                "list-voucher-mismatch",
                "person-unregistered",
                "person-name-differs",
                "id-number-invalid",
                "duplicate-payment"
            })
    void everyRuleOfTheFirstVersionIsInForceInBothPacks(String rule) {
        for (String name : PolicyPacks.names()) {
            RuleRow row = PolicyPacks.shipped(name)
                    .row(rule, SICHUAN_COUNTY, MID_2019)
                    .orElseThrow();
            assertThat(row.source().document()).isNotBlank();
            assertThat(row.basis()).isNotBlank();
        }
    }

    @Test
    void theNationalPackHasJustTheRowsOfTheFirstVersion() {
        PolicyPack pack = PolicyPacks.shipped("national-2018");
        assertThat(pack.rows()).hasSize(23);
        assertThat(pack.rules()).hasSize(23);
    }

    @Test
    void thresholdsAreThoseOfTheCatalogue() {
        PolicyPack pack = PolicyPacks.shipped("national-2018");
        assertThat(row(pack, "late-decomposition").days("days")).isEqualTo(30);
        assertThat(row(pack, "pending-unresolved").days("days")).isEqualTo(30);
        assertThat(row(pack, "idle-funds").years("years")).isEqualTo(1);
        assertThat(row(pack, "slow-spending").steps("steps").steps())
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.due()).isEqualTo(MonthDay.of(12, 31));
                    assertThat(step.percent()).isEqualByComparingTo("92");
                });
        assertThat(row(pack, "forbidden-account").codes("kinds").codes()).containsExactly("FISCAL_SPECIAL", "UNIT_OWN");
        assertThat(row(pack, "suspicious-subject").codes("prefixes").codes())
                .containsExactly("202", "203", "204", "227", "230", "232", "233");
        assertThat(row(pack, "person-unregistered").codes("policies").codes()).containsExactly("*");
    }

    private static RuleRow row(PolicyPack pack, String rule) {
        return pack.row(rule, null, MID_2019).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "late-decomposition, 2014-12-31, false",
        "late-decomposition, 2015-01-01, true",
        "late-decomposition, 2015-01-02, true",
        "target-missing, 2017-12-31, false",
        "target-missing, 2018-01-01, true",
        "target-missing, 2018-01-02, true",
        "negative-list, 2017-03-30, false",
        "negative-list, 2017-03-31, true",
        "negative-list, 2017-04-01, true",
    })
    void rowsComeIntoForceOnTheirDay(String rule, LocalDate day, boolean inForce) {
        assertThat(PolicyPacks.shipped("national-2018")
                        .row(rule, HENAN_COUNTY, day)
                        .isPresent())
                .isEqualTo(inForce);
    }

    @ParameterizedTest
    @CsvSource({
        "511725000, 2018-12-31, 92",
        "511725000, 2019-01-01, 97",
        "511725000, 2019-01-02, 97",
        "411025000, 2019-01-01, 92"
    })
    void sichuanAsksForMoreWithinSichuanFrom2019(String division, LocalDate day, String percent) {
        RuleRow row = PolicyPacks.shipped("sichuan-2019")
                .row("slow-spending", Division.parse(division), day)
                .orElseThrow();
        assertThat(row.steps("steps").steps().get(0).percent()).isEqualByComparingTo(percent);
    }

    @ParameterizedTest
    @CsvSource({
        "511725000, 2019-12-30, false",
        "511725000, 2019-12-31, true",
        "511725000, 2020-01-01, true",
        "411025000, 2020-01-01, false"
    })
    void sichuanPaysByCardFromTheEndOf2019(String division, LocalDate day, boolean inForce) {
        assertThat(PolicyPacks.shipped("sichuan-2019")
                        .row("not-by-card", Division.parse(division), day)
                        .isPresent())
                .isEqualTo(inForce);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exclusive-subsidies",
                "deceased-recipient",
                "payroll-recipient",
                "shared-account",
                "over-cap",
                "return-unresolved",
                "zero-payment"
            })
    void whatNoDocumentAtHandSetsIsNotInForceInAnyShippedPack(String rule) {
        for (String name : PolicyPacks.names()) {
            assertThat(PolicyPacks.shipped(name).row(rule, SICHUAN_COUNTY, LocalDate.of(2021, 1, 1)))
                    .isEmpty();
        }
    }

    @Test
    void sichuansListAddsToTheNationsWithinSichuanOnly() {
        PolicyPack pack = PolicyPacks.shipped("sichuan-2019");
        int national = PolicyPacks.shipped("national-2018")
                .negativeListInForce(HENAN_COUNTY, MID_2019)
                .size();
        assertThat(pack.negativeListInForce(HENAN_COUNTY, MID_2019)).hasSize(national);
        assertThat(pack.negativeListInForce(SICHUAN_COUNTY, MID_2019))
                .hasSize(national + 7)
                .extracting(NegativeListEntry::id)
                .contains("sichuan-1-public-facilities", "sichuan-7-non-poor-villages");
    }

    @Test
    void thePacksDigestsDifferAndAreTheSameEachTime() {
        String national = PolicyPacks.shipped("national-2018").digest();
        assertThat(national)
                .matches("[0-9a-f]{64}")
                .isEqualTo(PolicyPacks.shipped("national-2018").digest());
        assertThat(PolicyPacks.shipped("sichuan-2019").digest()).isNotEqualTo(national);
    }

    @Test
    void onlyRulesAtWorkWithMoneyMayIntercept() {
        assertThat(PolicyPacks.shipped("national-2018").rows())
                .filteredOn(row -> row.handling() == Handling.INTERCEPT || row.handling() == Handling.FREEZE)
                .extracting(RuleRow::rule)
                .containsExactlyInAnyOrder("over-allocated", "over-paid", "paid-from-pending", "forbidden-account");
    }

    @Test
    void aNameThatIsNotShippedIsRefused() {
        assertThatThrownBy(() -> PolicyPacks.shipped("hubei-2020"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("hubei-2020");
    }
}
