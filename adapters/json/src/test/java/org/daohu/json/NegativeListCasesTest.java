package org.daohu.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import org.daohu.Division;
import org.daohu.Origin;
import org.daohu.policy.CountyStatus;
import org.daohu.policy.NegativeListAnswer;
import org.daohu.policy.NegativeListAnswer.Forbidden;
import org.daohu.policy.NegativeListAnswer.Free;
import org.daohu.policy.NegativeListAnswer.NotInForce;
import org.daohu.policy.NegativeListAnswer.Unknown;
import org.daohu.policy.PolicyPack;
import org.daohu.policy.SpendingText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class NegativeListCasesTest {

    private static final Division COUNTY = Division.parse("511725000");
    private static final LocalDate MID_2019 = LocalDate.of(2019, 6, 30);
    private static final CountyStatus STILL_POOR = status(true, null, null);
    private static final PolicyPack NATIONAL = PolicyPacks.shipped("national-2018");
    private static final PolicyPack SICHUAN = PolicyPacks.shipped("sichuan-2019");

    private static CountyStatus status(
            @Nullable Boolean poverty, @Nullable LocalDate delisted, @Nullable LocalDate allVillagesUp) {
        return new CountyStatus(COUNTY, poverty, delisted, allVillagesUp, Origin.file("counties.csv", 2));
    }

    private static SpendingText text(String field, String text) {
        return new SpendingText(null, null, null, ImmutableMap.of(field, text));
    }

    /** The entries that forbid it, without level and number; "" if it is free. */
    private static String forbidding(NegativeListAnswer answer, String level) {
        if (answer instanceof Forbidden forbidden) {
            return forbidden.matches().stream()
                    .map(NegativeListAnswer.Match::entry)
                    .filter(entry -> entry.startsWith(level))
                    .map(entry -> entry.replaceFirst("^[a-z]+-\\d-", ""))
                    .collect(Collectors.joining(" "));
        }
        assertThat(answer).isInstanceOf(Free.class);
        return "";
    }

    @ParameterizedTest
    @CsvFileSource(resources = "national-cases.csv", delimiter = '|', emptyValue = "")
    void theNationsList(String field, String text, @Nullable String entries) {
        NegativeListAnswer answer = NATIONAL.negativeList(text(field, text), COUNTY, STILL_POOR, MID_2019);
        assertThat(forbidding(answer, "central")).isEqualTo(entries == null ? "" : entries);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "sichuan-cases.csv", delimiter = '|', emptyValue = "")
    void sichuansList(String field, String text, @Nullable String entries) {
        NegativeListAnswer answer = SICHUAN.negativeList(text(field, text), COUNTY, STILL_POOR, MID_2019);
        assertThat(forbidding(answer, "sichuan")).isEqualTo(entries == null ? "" : entries);
    }

    @ParameterizedTest
    @CsvSource({"2017-03-30, false", "2017-03-31, true", "2017-04-01, true"})
    void theNationsListBeginsOn31March2017(LocalDate day, boolean inForce) {
        NegativeListAnswer answer = NATIONAL.negativeList(text("USE_DES", "偿还债务"), COUNTY, STILL_POOR, day);
        assertThat(answer).isInstanceOf(inForce ? Forbidden.class : NotInForce.class);
    }

    @Test
    void anAnswerNamesEntryArticleWordAndField() {
        Forbidden answer = (Forbidden) NATIONAL.negativeList(text("USE_DES", "拨付办公经费"), COUNTY, STILL_POOR, MID_2019);
        NegativeListAnswer.Match match = answer.matches().get(0);
        assertThat(match.article()).isEqualTo("行政事业单位基本支出");
        assertThat(match.source()).hasToString("财农〔2017〕8号 负面清单第一项");
        assertThat(match.hits()).containsExactly(new NegativeListAnswer.Hit("USE_DES", "办公经费"));
    }

    @Test
    void anAnswerNamesThePhraseThatSilences() {
        Free answer = (Free) NATIONAL.negativeList(text("USE_DES", "公益性岗位津贴"), COUNTY, STILL_POOR, MID_2019);
        assertThat(answer.silenced()).singleElement().satisfies(match -> {
            assertThat(match.entry()).isEqualTo("central-3-bonus-allowance");
            assertThat(match.exception()).isEqualTo("公益性岗位津贴");
        });
    }

    @Test
    void aLawfulPhraseDoesNotSilenceAnotherHit() {
        NegativeListAnswer answer =
                NATIONAL.negativeList(text("USE_DES", "公益性岗位津贴及干部奖金"), COUNTY, STILL_POOR, MID_2019);
        assertThat(forbidding(answer, "central")).isEqualTo("bonus-allowance");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "true, -, forbidden",
                "true, 2019-06-29, free",
                "true, 2019-06-30, free",
                "true, 2019-07-01, forbidden",
                "false, 2019-06-30, free",
                "-, 2019-07-01, forbidden",
                "false, -, unknown",
                "-, -, unknown",
            })
    void aDelistedCountyMayPutTheLivingEnvironmentInOrder(
            @Nullable Boolean poverty, @Nullable LocalDate delisted, String expected) {
        NegativeListAnswer answer =
                SICHUAN.negativeList(text("PRO_NAME", "农村人居环境整治"), COUNTY, status(poverty, delisted, null), MID_2019);
        assertThat(kind(answer)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2019-06-29, free",
                "2019-06-30, free",
                "2019-07-01, forbidden",
                "-, forbidden",
            })
    void onceAllPoorVillagesAreUpOthersMayBeSupported(@Nullable LocalDate up, String expected) {
        NegativeListAnswer answer =
                SICHUAN.negativeList(text("PRO_NAME", "非贫困村道路硬化"), COUNTY, status(true, null, up), MID_2019);
        assertThat(kind(answer)).isEqualTo(expected);
    }

    @Test
    void aCountyWithoutStatusIsUnknownAndNamesTheMissingFact() {
        NegativeListAnswer answer = SICHUAN.negativeList(text("PRO_NAME", "农村人居环境整治"), COUNTY, null, MID_2019);
        assertThat(((Unknown) answer).missing()).isEqualTo("DELISTED_DATE");
    }

    @Test
    void whatAnotherEntryForbidsIsForbiddenWhateverIsUnknown() {
        NegativeListAnswer answer = SICHUAN.negativeList(text("PRO_NAME", "人居环境整治及偿还债务"), COUNTY, null, MID_2019);
        assertThat(answer).isInstanceOf(Forbidden.class);
    }

    private static String kind(NegativeListAnswer answer) {
        return answer.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
