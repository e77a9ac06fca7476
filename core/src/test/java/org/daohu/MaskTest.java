package org.daohu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskTest {

    @ParameterizedTest
    @CsvSource({"张三, 张*", "欧阳娜娜, 欧***", "买买提·吐尔逊, 买******", "王, *", "𠮷某, 𠮷*", "Anna, A***", "' 张三 ', 张*"})
    void ofANameTheFirstCharacterStays(String name, String masked) {
        assertThat(Mask.name(name)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "11010519491231002X, 110105***********X",
        "11010519491231002X43, 110105*************3",
        "110105491231002, 110105********2",
        "1101051949123100, 110105*********0",
        "E1234567890123, *************3",
        "E12345678, ********8",
        "E1234567, *******7",
        "E123456, *******",
        "7, *",
    })
    void ofAnIdentityNumberThePlaceAndTheLastCharacterStay(String number, String masked) {
        assertThat(Mask.identityNumber(number)).isEqualTo(masked);
        assertThat(Mask.identityNumber(number, Mask.Level.INTERNAL)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "6222021001116245702, ***************5702",
        "62220210, ****0210",
        "6222021, *******",
        "1, *",
    })
    void ofAnAccountTheLastFourStay(String account, String masked) {
        assertThat(Mask.account(account)).isEqualTo(masked);
        assertThat(Mask.account(account, Mask.Level.INTERNAL)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "E1234567", "110105491231002", "11010519491231002X", "11010519491231002X43"})
    void forThePublicNeitherTheNumberNorItsLengthStays(String number) {
        assertThat(Mask.identityNumber(number, Mask.Level.PUBLIC)).isEqualTo("******");
        assertThat(Mask.account(number, Mask.Level.PUBLIC)).isEqualTo("******");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000"})
    void blankStaysAsItIs(String blank) {
        assertThat(Mask.name(blank)).isEqualTo(blank);
        assertThat(Mask.inText(blank)).isEqualTo(blank);
        for (Mask.Level level : Mask.Level.values()) {
            assertThat(Mask.identityNumber(blank, level)).isEqualTo(blank);
            assertThat(Mask.account(blank, level)).isEqualTo(blank);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "身份证11010519491231002X的补贴, 身份证******************的补贴",
        "11010519491231002x, ******************",
        "证１１０１０５１９４９１２３１００２Ｘ。, 证******************。",
        "残11010519491231002X43证, 残********************证",
        "老证110105491231002, 老证***************",
        "少一位11010519491231002，, 少一位*****************，",
        "卡6222021001116245702, 卡*******************",
        "卡6222 0210 0111 6245 702, 卡**** **** **** **** ***",
        "证110105-19491231-002X, 证******-********-****",
        "卡6222\u30000210\u30000111\u30006245, 卡****\u3000****\u3000****\u3000****",
        "十二位123456789012, 十二位************",
    })
    void longNumbersInTextAreMasked(String text, String masked) {
        assertThat(Mask.inText(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "达市财农〔2024〕3号危房改造",
                "2020-06-30 2020-07-01",
                "20200630付1876323.90元",
                "1351199265.02",
                "十一位12345678901",
                "6222 0210 0111",
                "2018 2019 2020",
                "X 张三",
            })
    void datesAmountsAndDocumentNumbersInTextStay(String text) {
        assertThat(Mask.inText(text)).isSameAs(text);
    }

    @ParameterizedTest
    @CsvSource({
        "11010519491231002X, 110105***********X",
        "户11010519491231002X。, 户110105***********X。",
        "户１１０１０５１９４９１２３１００２Ｘ, 户１１０１０５***********Ｘ",
        "11010519491231002X/2与11010519491231002X, 110105***********X/2与110105***********X",
        "1101051949123100, 1101051949123100",
        "110105194912310021, 110105194912310021",
        "H110105194912310, H110105194912310",
        "户44052418800101001411, 户440524*************1",
        "4405241880010100149, 440524************9",
        "11010519491231002X11, 110105*************1",
        "440524188001010014111, 440524188001010014111",
        "44052418800101001511, 44052418800101001511",
        "440524800101001, 440524********1",
        "户440524800101001X, 户440524********1X",
        "440524801301001, 440524801301001",
        "200524800101001, 200524800101001",
        "940524800101001, 940524800101001",
        "4405248001010011, 4405248001010011",
    })
    void ofASentenceOnlyResidentIdsAreMasked(String text, String masked) {
        assertThat(Mask.residentIds(text)).isEqualTo(masked);
    }

    @Test
    void digitsBeyondTheBasicPlaneAreDigitsToo() {
        String number = "11010519491231002"
                .chars()
                .mapToObj(digit -> Character.toString(0x1d7ce + digit - '0'))
                .collect(Collectors.joining());

        assertThat(Mask.residentIds("证" + number + "X")).doesNotContain(number);
    }
}
