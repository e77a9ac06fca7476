package org.daohu.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.daohu.Division;
import org.daohu.DocumentNumber;
import org.daohu.FiscalYear;
import org.daohu.Money;
import org.daohu.quota.Command;
import org.daohu.quota.Entry;
import org.daohu.quota.Outcome;
import org.daohu.quota.Share;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandJsonTest {

    private static final Division COUNTY = Division.parse("511725000");
    private static final Money TEN = Money.ofFen(1_050);
    private static final Entry ENTRY = new Entry(
            "C1",
            LocalDate.of(2019, 6, 30),
            COUNTY,
            DocumentNumber.parse("达市财农〔2019〕3号").orElseThrow(),
            "clerk",
            null);

    static Stream<Command> everyCommand() {
        return Stream.of(
                new Command.Receive(ENTRY, "Q1", new FiscalYear(2019), "F1", null, true, TEN),
                new Command.AllocateDown(ENTRY, "Q1", List.of(new Share.ToDivision("Q2", COUNTY, null, TEN))),
                new Command.AllocateOwn(ENTRY, "Q1", List.of(new Share.ToAgency("Q2", "A1", "P1", TEN))),
                new Command.Refine(ENTRY, "Q1", List.of(new Share.ToProject("Q2", "P1", TEN))),
                new Command.MarkPerHousehold(ENTRY, "Q1"),
                new Command.Move(ENTRY, "Q1", "Q2", null, "P2", false, TEN),
                new Command.Recall(ENTRY, "Q1", null, TEN),
                new Command.CarryOver(ENTRY, "Q1", "Q2", new FiscalYear(2020), TEN),
                new Command.Pay(ENTRY, "Q1", "V1", new FiscalYear(2019), "F1", "P1", TEN, TEN),
                new Command.Refund(ENTRY, "Q1", "V1", TEN));
    }

    @ParameterizedTest
    @MethodSource("everyCommand")
    void aCommandComesBackAsItWent(Command command) {
        assertThat(CommandJson.read(CommandJson.write(command))).isEqualTo(command);
    }

    @Test
    void everyCommandHasItsName() {
        assertThat(everyCommand().map(Object::getClass))
                .containsExactlyInAnyOrder(Command.class.getPermittedSubclasses());
    }

    @Test
    void aCommandReadsAsAPersonWouldWriteIt() {
        assertThat(CommandJson.write(new Command.Refund(ENTRY, "Q1", "V1", TEN)))
                .isEqualTo("{\"command\":\"refund\",\"entry\":{\"commandId\":\"C1\",\"lawDate\":\"2019-06-30\","
                        + "\"division\":\"511725000\",\"document\":\"达市财农〔2019〕3号\",\"enteredBy\":\"clerk\","
                        + "\"onBehalfOf\":null},\"quotaId\":\"Q1\",\"voucher\":\"V1\",\"amount\":\"10.50\"}");
    }

    private static final String REFUND = CommandJson.write(new Command.Refund(ENTRY, "Q1", "V1", TEN));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"10.50\"|\"10.505\"",
                "\"10.50\"|\"ten\"",
                "\"10.50\"|null",
                "\"10.50\"|[]",
                "\"refund\"|\"bribe\"",
                "\"quotaId\":\"Q1\",|",
                "\"quotaId\"|\"quota\"",
                "\"voucher\":\"V1\"|\"voucher\":\"V1\",\"voucher\":\"V2\"",
                "2019-06-30|2019-06-31",
                "511725000|51172500",
                "达市财农〔2019〕3号|三号文",
                "\"V1\"|5",
                "\"V1\"|true",
                "\"V1\"|\"V\\u0000\"",
                "\"V1\"|\"V\\ud800\"",
                "2019-06-30|+12019-06-30",
                "2019-06-30|２０１９-06-30"
            })
    void whatIsBrokenIsRefused(String change) {
        String[] parts = change.split("\\|", -1);
        assertThat(REFUND).contains(parts[0]);
        assertThatThrownBy(() -> CommandJson.read(REFUND.replace(parts[0], parts[1])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("not a command");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"quotaId\":\"Q1\", | ~~ | not a command: quotaId is missing",
                "\"lawDate\":\"2019-06-30\" | \"lawDate\":null | not a command: lawDate is missing at entry",
                "\"V1\" | 5 | not a command: no text, or one with control characters, at voucher at voucher",
            })
    void aRefusalToReadSaysWhatAndWhere(String whole, String broken, String message) {
        assertThat(REFUND).contains(whole);
        assertThatThrownBy(() -> CommandJson.read(REFUND.replace(whole, broken)))
                .hasMessage(message);
    }

    @Test
    void sharesThatAreMissingAreToldAsThat() {
        String refine =
                CommandJson.write(new Command.Refine(ENTRY, "Q1", List.of(new Share.ToProject("Q2", "P1", TEN))));
        for (String shares : List.of("null", "[null]")) {
            assertThatThrownBy(() -> CommandJson.read(refine.replaceFirst("\\[.*\\]", shares)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("not a command: a value is missing");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"+2019", "２０１９", "20190", "019"})
    void aYearHasFourDigits(String year) {
        String receive =
                CommandJson.write(new Command.Receive(ENTRY, "Q1", new FiscalYear(2019), "F1", null, true, TEN));
        assertThatThrownBy(() -> CommandJson.read(receive.replace("\"2019\"", '"' + year + '"')))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("FiscalYear");
    }

    @Test
    void aMarkThatIsMissingIsNotTakenForNo() {
        String move = CommandJson.write(new Command.Move(ENTRY, "Q1", "Q2", null, "P2", false, TEN));
        assertThatThrownBy(() -> CommandJson.read(move.replace("\"perHousehold\":false,", "")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** L11: no full identity number leaves through an exception. */
    @Test
    void aRefusalToReadQuotesNoIdentityNumber() {
        assertThatThrownBy(() -> CommandJson.read(REFUND.replace("\"10.50\"", "\"11010519491231002X\"")))
                .hasMessageNotContaining("19491231");
    }

    @Test
    void anOutcomeWithoutAChangeNamesItsCommand() {
        assertThat(CommandJson.outcome(new Outcome.Unchanged(new Command.MarkPerHousehold(ENTRY, "Q1"))))
                .isEqualTo("{\"outcome\":\"unchanged\",\"commandId\":\"C1\"}");
    }
}
