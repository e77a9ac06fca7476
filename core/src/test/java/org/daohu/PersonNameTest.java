package org.daohu;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "买买提·吐尔逊",
                "买买提•吐尔逊",
                "买买提・吐尔逊",
                "买买提･吐尔逊",
                "买买提‧吐尔逊",
                "买买提∙吐尔逊",
                "买买提⋅吐尔逊",
                "买买提.吐尔逊",
                "买买提．吐尔逊",
                "买买提﹒吐尔逊",
                "买买提。吐尔逊",
                "买买提｡吐尔逊",
                "买买提˙吐尔逊",
                "买买提●吐尔逊",
                "买买提 · 吐尔逊",
                "买买提\u3000吐尔逊",
                "买买提\u00a0吐尔逊",
                "买买提\u200b吐尔逊",
                "\ufeff买买提吐尔逊&#10;",
            })
    void everyInterpunctAndSpaceLeadsToOneKey(String spelling) {
        assertThat(PersonName.key(spelling)).isEqualTo("买买提吐尔逊");
    }

    @ParameterizedTest
    @CsvSource({
        "Ａｎｎａ, ANNA",
        "anna, ANNA",
        "Li  Wei, LIWEI",
        "葛\udb40\udd00某, 葛某",
        "𠮷某, 𠮷某",
        "'', ''",
        "'  ', ''",
        "·, ''"
    })
    void widthCaseAndVariantMarksFold(String name, String key) {
        assertThat(PersonName.key(name)).isEqualTo(key);
    }

    @Test
    void aPlainChineseNameComesBackAsTheSameObject() {
        String name = "张三丰".substring(0, 2);

        assertThat(PersonName.key(name)).isSameAs(name);
    }

    @ParameterizedTest
    @CsvSource({"张三, 张山", "张三, 張三", "李丽, 李莉", "张三, 张三丰"})
    void differentCharactersStayDifferent(String one, String other) {
        assertThat(PersonName.key(one)).isNotEqualTo(PersonName.key(other));
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .withCharRange('\u4e00', '\u9fff')
                .withChars("·•・˙ .．。aZｅé\u3000\u200b\u0301𠮷")
                .ofMaxLength(8);
    }

    /** A letter at the end takes the name the long way; without it, what is left must be the same. */
    @Property
    void namesOfChineseCharactersAndMarksAreReadAsAllOthersAre(@ForAll("markedNames") String name) {
        assertThat(PersonName.key(name) + "Z").isEqualTo(PersonName.key(name + "z"));
    }

    @Provide
    Arbitrary<String> markedNames() {
        return Arbitraries.strings()
                .withCharRange('\u4e00', '\u9fff')
                .withChars("·•・ ．\u3000\u00a0")
                .ofMaxLength(8);
    }

    @Property
    void theKeyOfAKeyIsItself(@ForAll("names") String name) {
        String key = PersonName.key(name);

        assertThat(PersonName.key(key)).isEqualTo(key);
    }

    @Property
    void aNameThatWasFoldedInAFileHasTheSameKey(@ForAll("names") String name) {
        assertThat(PersonName.key(TextFolding.fold(name))).isEqualTo(PersonName.key(name));
    }
}
