package org.daohu.quota;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds in which field two commands of one id differ; the values stay unsaid, since they may be anything. */
final class CommandDifference {

    private CommandDifference() {}

    static Refusal refusal(Command earlier, Command command) {
        return Refusals.of(
                RefusalCode.COMMAND_ID_REUSED,
                "command",
                command.entry().commandId(),
                "field",
                earlier.getClass() == command.getClass() ? field("", earlier, command) : "type");
    }

    /** The path of the first component that differs, in the order of declaration, e.g. {@code shares[3].amount}. */
    private static String field(String path, Object one, Object other) {
        for (RecordComponent component : one.getClass().getRecordComponents()) {
            Object left = value(component, one);
            Object right = value(component, other);
            if (!Objects.equals(left, right)) {
                return deeper(path + component.getName(), left, right);
            }
        }
        throw new IllegalArgumentException("equal: " + one);
    }

    private static String deeper(String path, @Nullable Object left, @Nullable Object right) {
        if (left instanceof Entry && right instanceof Entry) {
            return field(path + ".", left, right);
        }
        if (left instanceof List<?> lefts && right instanceof List<?> rights && lefts.size() == rights.size()) {
            for (int i = 0; i < lefts.size(); i++) {
                if (!lefts.get(i).equals(rights.get(i))) {
                    return field(path + "[" + i + "].", lefts.get(i), rights.get(i));
                }
            }
        }
        return path;
    }

    private static @Nullable Object value(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("accessor of a public record: " + component, e);
        }
    }
}
