package org.daohu.json;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.daohu.Division;
import org.daohu.DocumentNumber;
import org.daohu.FiscalYear;
import org.daohu.Mask;
import org.daohu.Money;
import org.daohu.MoneyUnit;
import org.daohu.quota.Command;
import org.daohu.quota.Outcome;
import org.daohu.quota.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * 指令与结果的 JSON – commands in, outcomes out. A command is an object whose {@code command} names the act (receive,
 * allocate-down, allocate-own, refine, mark-per-household, move, recall, carry-over, pay, refund) beside the components of its
 * record; amounts are yuan in a string, divisions and document numbers their text. Nothing unknown, doubled or missing is let
 * pass. Thread-safe.
 */
public final class CommandJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .addMixIn(Command.class, Commands.class)
            .addModule(values())
            .build();

    /** How constructors name a component that must not be null. */
    private static final Pattern NAME = Pattern.compile("[a-zA-Z]+");

    private static final int YEAR_DIGITS = 4;
    private static final int DAY_LENGTH = "2019-06-30".length();

    private CommandJson() {}

    /**
     * The command that {@code json} states.
     *
     * @throws IllegalArgumentException if it is no such JSON; the message says where, with long numbers masked
     */
    public static Command read(String json) {
        try {
            Command command = MAPPER.readValue(json, Command.class);
            if (command == null) {
                throw new IllegalArgumentException("not a command: null");
            }
            return command;
        } catch (JsonProcessingException e) {
            // The cause is left out: it can quote what was read.
            throw new IllegalArgumentException("not a command: " + Mask.inText(why(e)));
        }
    }

    /** What is wrong and where, in words of the command and not of the classes that it is read into. */
    private static String why(JsonProcessingException e) {
        String where = "";
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            where = " at "
                    + mapping.getPath().stream()
                            .map(step ->
                                    step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                            .collect(Collectors.joining("."));
        }
        if (e instanceof ValueInstantiationException && e.getCause() instanceof NullPointerException missing) {
            String name = Objects.requireNonNullElse(missing.getMessage(), "");
            return (NAME.matcher(name).matches() ? name : "a value") + " is missing" + where;
        }
        return e.getOriginalMessage()
                        .replace(Command.class.getPackageName() + ".", "")
                        .replace("Command$", "")
                + where;
    }

    /** The JSON that {@link #read} reads back as an equal command. */
    public static String write(Command command) {
        try {
            return MAPPER.writeValueAsString(command);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a command cannot be written: " + e.getOriginalMessage());
        }
    }

    /**
     * The outcome as an object: {@code outcome} (applied, unchanged, refused), {@code commandId}; if applied {@code asOf} and
     * {@code quotas} with the balance before (null if new) and after; if refused {@code code}, both sentences and the facts.
     */
    public static String outcome(Outcome outcome) {
        ObjectNode json = MAPPER.createObjectNode();
        if (outcome instanceof Outcome.Applied applied) {
            begin(json, "applied", applied).put("asOf", applied.asOf().toString());
            var quotas = json.putArray("quotas");
            for (Outcome.QuotaChange change : applied.quotas()) {
                var before = change.before();
                quotas.addObject()
                        .put("id", change.after().id())
                        .put("before", before == null ? null : before.balance().toString())
                        .put("after", change.after().balance().toString());
            }
        } else if (outcome instanceof Outcome.Refused refused) {
            Refusal refusal = refused.refusal();
            begin(json, "refused", refused)
                    .put("code", refusal.code().name())
                    .put("sentenceZh", refusal.sentenceZh())
                    .put("sentenceEn", refusal.sentenceEn());
            ObjectNode facts = json.putObject("facts");
            refusal.facts().forEach(fact -> facts.put(fact.key(), fact.value().toString()));
        } else {
            begin(json, "unchanged", outcome);
        }
        return json.toString();
    }

    private static ObjectNode begin(ObjectNode json, String kind, Outcome outcome) {
        return json.put("outcome", kind)
                .put("commandId", outcome.command().entry().commandId());
    }

    private static SimpleModule values() {
        SimpleModule module = new SimpleModule("daohu");
        add(module, Money.class, text -> Money.parse(text, MoneyUnit.YUAN));
        add(module, Division.class, Division::parse);
        add(module, FiscalYear.class, text -> new FiscalYear(Integer.parseInt(ofLength(text, YEAR_DIGITS))));
        add(module, LocalDate.class, text -> LocalDate.parse(ofLength(text, DAY_LENGTH)));
        module.addDeserializer(String.class, new PlainText());
        add(
                module,
                DocumentNumber.class,
                text -> DocumentNumber.parse(text)
                        .orElseThrow(() -> new IllegalArgumentException("not a document number")));
        return module;
    }

    /** Years and days have ASCII digits, and no sign in front. */
    private static String ofLength(String text, int length) {
        if (text.length() != length || !text.chars().allMatch(c -> c < 0x80) || text.startsWith("+")) {
            throw new IllegalArgumentException("of another form");
        }
        return text;
    }

    private static <T> void add(SimpleModule module, Class<T> type, Function<String, T> reader) {
        module.addSerializer(type, ToStringSerializer.instance);
        module.addDeserializer(type, new TextDeserializer<>(type, reader));
    }

    /** Reads a value from its text; a text that is none is refused without being quoted. */
    private static final class TextDeserializer<T> extends StdDeserializer<T> {
        private static final long serialVersionUID = 1L;
        private final transient Function<String, T> reader;

        TextDeserializer(Class<T> type, Function<String, T> reader) {
            super(type);
            this.reader = reader;
        }

        @Override
        public @Nullable T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = parser.getValueAsString();
            try {
                if (text != null && parser.currentToken().isScalarValue()) {
                    return reader.apply(text);
                }
            } catch (RuntimeException refused) {
                // Told below, where the type and the place are known.
            }
            return context.reportInputMismatch(
                    this, "no %s at %s", handledType().getSimpleName(), parser.currentName());
        }
    }

    /** Reads ids and codes, which are texts in quotes and nothing else: a mark or a number in their place is another property's. */
    private static final class PlainText extends StdDeserializer<String> {
        private static final long serialVersionUID = 1L;

        PlainText() {
            super(String.class);
        }

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.hasToken(JsonToken.VALUE_STRING) && PlainTexts.isPlain(parser.getText())) {
                return parser.getText();
            }
            return context.reportInputMismatch(
                    this, "no text, or one with control characters, at %s", parser.currentName());
        }
    }

    /** Which act is which command. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "command")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Command.Receive.class, name = "receive"),
        @JsonSubTypes.Type(value = Command.AllocateDown.class, name = "allocate-down"),
        @JsonSubTypes.Type(value = Command.AllocateOwn.class, name = "allocate-own"),
        @JsonSubTypes.Type(value = Command.Refine.class, name = "refine"),
        @JsonSubTypes.Type(value = Command.MarkPerHousehold.class, name = "mark-per-household"),
        @JsonSubTypes.Type(value = Command.Move.class, name = "move"),
        @JsonSubTypes.Type(value = Command.Recall.class, name = "recall"),
        @JsonSubTypes.Type(value = Command.CarryOver.class, name = "carry-over"),
        @JsonSubTypes.Type(value = Command.Pay.class, name = "pay"),
        @JsonSubTypes.Type(value = Command.Refund.class, name = "refund"),
    })
    @JsonIgnoreProperties(ignoreUnknown = false)
    private interface Commands {}
}
