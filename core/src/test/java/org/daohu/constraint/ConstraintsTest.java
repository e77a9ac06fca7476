package org.daohu.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Configuration;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.daohu.Division;
import org.daohu.MoneyUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConstraintsTest {

    private static final ValidatorFactory FACTORY = Validation.buildDefaultValidatorFactory();
    private static final Validator VALIDATOR = FACTORY.getValidator();

    /** A host's own class, with every constraint. */
    private record Applicant(
            @ResidentIdNumber String identity,
            @DisabilityCertificateNumber String certificate,
            @CreditCode String firm,
            @DocumentNumber String document,
            @DivisionCode String anyDivision,
            @DivisionCode(Division.CodeSystem.FINANCE) CharSequence financeDivision,
            @WholeFen(MoneyUnit.WAN_YUAN) String planned,
            @WholeFen(MoneyUnit.YUAN) BigDecimal paid,
            List<@ResidentIdNumber String> members) {}

    private static final Applicant LAWFUL = new Applicant(
            "11010519491231002X",
            "11010519491231002X43",
            "91110108059291623Q",
            "达市财农[2024]3号",
            "610102",
            "610102000",
            "4.218",
            new BigDecimal("0.01"),
            List.of("440524188001010014"));

    private static final Applicant BROKEN = new Applicant(
            "110105194912310021",
            "11010519491231002143",
            "91110108059291623R",
            "达市财农（2024）3号",
            "61010",
            "610102",
            "4.2180001",
            new BigDecimal("0.001"),
            List.of("440524188001010015"));

    @AfterAll
    static void close() {
        FACTORY.close();
    }

    @Test
    void lawfulValuesPass() {
        assertThat(VALIDATOR.validate(LAWFUL)).isEmpty();
    }

    @Test
    void everyBrokenValueIsFound() {
        assertThat(messages(VALIDATOR.validate(BROKEN)))
                .containsOnlyKeys(
                        "identity",
                        "certificate",
                        "firm",
                        "document",
                        "anyDivision",
                        "financeDivision",
                        "planned",
                        "paid",
                        "members[0].<list element>");
    }

    @Test
    void nullIsValid() {
        assertThat(VALIDATOR.validate(new Applicant(null, null, null, null, null, null, null, null, null)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000"})
    void blankIsNotValid(String blank) {
        Applicant applicant = new Applicant(blank, blank, blank, blank, blank, blank, blank, null, List.of(blank));

        assertThat(VALIDATOR.validate(applicant)).hasSize(8);
    }

    @ParameterizedTest
    @CsvSource({"1E+999999999", "92233720368547758.08", "-0.001"})
    void anAmountOutOfRangeOrFinerThanAFenIsNotValid(BigDecimal amount) {
        assertThat(VALIDATOR.validateValue(Applicant.class, "paid", amount)).hasSize(1);
    }

    private record AllowsNothing(@DivisionCode({}) String division) {}

    @Test
    void aDivisionConstraintWithoutASystemIsAMistakeAndNotAnOpenDoor() {
        assertThatThrownBy(() -> VALIDATOR.validate(new AllowsNothing("610102")))
                .isInstanceOf(ValidationException.class);
    }

    @Test
    void messagesComeInEnglish() {
        assertThat(messages(validatorFor(Locale.ENGLISH).validate(BROKEN)))
                .containsEntry("identity", "must be a valid resident ID number")
                .containsEntry("certificate", "must be a valid disability certificate number")
                .containsEntry("firm", "must be a valid unified social credit code")
                .containsEntry("document", "must be a document number: issuer word, year in 〔〕, numeral, 号")
                .containsEntry("anyDivision", "must be a division code of an allowed system")
                .containsEntry("paid", "must be an amount in whole fen, within range");
    }

    @Test
    void messagesComeInChinese() {
        assertThat(messages(validatorFor(Locale.SIMPLIFIED_CHINESE).validate(BROKEN)))
                .containsEntry("identity", "不是有效的公民身份号码")
                .containsEntry("certificate", "不是有效的残疾人证号")
                .containsEntry("firm", "不是有效的统一社会信用代码")
                .containsEntry("document", "文号不规范，应为“机关代字〔年份〕序号号”")
                .containsEntry("anyDivision", "不是所允许体系的行政区划代码")
                .containsEntry("paid", "金额须精确到分且不超出范围");
    }

    @Test
    void englishIsEnglishOnAChineseMachineAndTheOtherWayRound() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
            assertThat(messages(validatorFor(Locale.ENGLISH).validate(BROKEN)))
                    .containsEntry("identity", "must be a valid resident ID number");
            Locale.setDefault(Locale.US);
            assertThat(messages(validatorFor(Locale.SIMPLIFIED_CHINESE).validate(BROKEN)))
                    .containsEntry("identity", "不是有效的公民身份号码");
        } finally {
            Locale.setDefault(before);
        }
    }

    static Stream<Locale> locales() {
        return Stream.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE, Locale.ROOT);
    }

    @ParameterizedTest
    @MethodSource("locales")
    void l11_noViolationShowsTheValue(Locale locale) {
        Set<ConstraintViolation<Applicant>> violations = validatorFor(locale).validate(BROKEN);

        assertThat(violations).hasSize(9).allSatisfy(violation -> {
            String value = String.valueOf(violation.getInvalidValue());
            assertThat(violation.getMessage()).doesNotContain(value).doesNotContain("{", "org.daohu");
            assertThat(violation.toString()).doesNotContain(value);
        });
    }

    private static Validator validatorFor(Locale locale) {
        Configuration<?> configuration = Validation.byDefaultProvider().configure();
        MessageInterpolator usual = configuration.getDefaultMessageInterpolator();
        return configuration
                .messageInterpolator(new InOneLocale(usual, locale))
                .buildValidatorFactory()
                .getValidator();
    }

    /** The provider's own interpolator, asked for one locale whatever the machine's is. */
    private record InOneLocale(MessageInterpolator usual, Locale fixed) implements MessageInterpolator {
        @Override
        public String interpolate(String template, Context context) {
            return usual.interpolate(template, context, fixed);
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return usual.interpolate(template, context, fixed);
        }
    }

    private static Map<String, String> messages(Set<ConstraintViolation<Applicant>> violations) {
        Map<String, String> messages = new TreeMap<>();
        violations.forEach(violation -> messages.put(violation.getPropertyPath().toString(), violation.getMessage()));
        return messages;
    }
}
