package org.daohu.javalin.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import org.daohu.Division;
import org.daohu.Money;

/** How bodies are read and written: nothing unknown, doubled or missing passes; money, days and divisions are their text. */
final class Json {

    /** The media type of a {@link Problem}. */
    static final String PROBLEM = "application/problem+json";

    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .addModule(new SimpleModule("daohu-server")
                    .addSerializer(Money.class, ToStringSerializer.instance)
                    .addSerializer(Division.class, ToStringSerializer.instance)
                    .addSerializer(LocalDate.class, ToStringSerializer.instance)
                    .addSerializer(Instant.class, ToStringSerializer.instance))
            .build();

    private Json() {}

    /** The body as {@code type}; a 400 that quotes nothing if it is none. */
    static <T> T body(Context ctx, Class<T> type) {
        try {
            T read = MAPPER.readValue(ctx.bodyAsBytes(), type);
            if (read != null) {
                return read;
            }
        } catch (JsonProcessingException notSo) {
            // Told below; the cause can quote what was sent.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw ProblemException.malformed("请求体不是规定的 JSON", "The body is not the JSON that is asked for.");
    }

    /** {@code text}, which this library wrote, as a tree. */
    static JsonNode tree(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored JSON cannot be read", e);
        }
    }

    /** Javalin's way to write JSON. */
    static io.javalin.json.JsonMapper javalin() {
        return new io.javalin.json.JsonMapper() {
            @Override
            public String toJsonString(Object value, Type type) {
                try {
                    return MAPPER.writeValueAsString(value);
                } catch (JsonProcessingException e) {
                    throw new IllegalStateException("an answer cannot be written: " + e.getOriginalMessage());
                }
            }
        };
    }

    /** Ends {@code ctx} with {@code problem}. */
    static void problem(Context ctx, Problem problem) {
        ctx.status(problem.status());
        ctx.result(bytes(problem));
        ctx.contentType(PROBLEM);
    }

    /** {@code problem} as it is sent. */
    static byte[] bytes(Problem problem) {
        try {
            return MAPPER.writeValueAsBytes(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem cannot be written: " + e.getOriginalMessage());
        }
    }
}
