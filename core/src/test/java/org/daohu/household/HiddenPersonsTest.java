package org.daohu.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daohu.household.People.KEY;
import static org.daohu.household.People.ZHANG;
import static org.daohu.household.People.entry;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a heap dump of a register lists: walks all that can be reached from it, and looks for the people put in. */
class HiddenPersonsTest {

    private static final String NAME = "欧阳建国";
    private static final String PASSPORT = "E87654321";

    private final CompactRegister.Builder builder = CompactRegister.builder(KEY);

    HiddenPersonsTest() {
        IntStream.range(0, 40).forEach(i -> builder.add(entry("R" + i, "H" + i / 4, NAME, ZHANG, "2018-01-01", "")));
        builder.add(entry("R50", "H50", NAME, IdentityType.PASSPORT, PASSPORT, "2018-01-01", ""));
        builder.add(entry("R51", "H51", NAME, IdentityType.DISABILITY_CERTIFICATE, ZHANG + "43", "2018-01-01", ""));
    }

    @Test
    void aRegisterHoldsNumbersOnlyAndNoneOfThemIsAPersons() {
        List<Object> reached = reachableFrom(builder.build());

        assertThat(reached)
                .noneMatch(
                        found -> found instanceof char[] || found instanceof byte[] || found instanceof RegisterEntry);
        // The mark of the key, which every person key begins with.
        assertThat(reached)
                .filteredOn(CharSequence.class::isInstance)
                .hasSize(1)
                .allMatch(mark -> mark.toString().matches("[0-9a-f]{8}"));
        assertThat(reached).filteredOn(long[].class::isInstance).hasSizeGreaterThan(8);
        assertNobodyIsIn(reached);
    }

    @Test
    void aBuilderThatIsBeingFilledHoldsNobodyEither() {
        assertNobodyIsIn(reachableFrom(builder));
    }

    @Test
    void theWalkFindsWhoIsThere() {
        record Leak(List<Object> kept) {}

        for (Object leak : new Object[] {
            ZHANG,
            NAME.toCharArray(),
            NAME.getBytes(StandardCharsets.UTF_8),
            NAME.getBytes(StandardCharsets.UTF_16BE),
            new long[] {11010519491231002L * 11 + 10},
            CharBuffer.wrap(PASSPORT)
        }) {
            assertThat(found(reachableFrom(new Leak(List.of(leak)))))
                    .as(leak.getClass().getSimpleName())
                    .isNotEmpty();
        }
    }

    private static void assertNobodyIsIn(List<Object> reached) {
        assertThat(found(reached)).isEmpty();
    }

    private static List<Object> found(List<Object> reached) {
        return reached.stream().filter(HiddenPersonsTest::showsSomebody).toList();
    }

    private static boolean showsSomebody(Object found) {
        if (found instanceof CharSequence text) {
            return shows(text.toString());
        }
        if (found instanceof char[] characters) {
            return shows(new String(characters));
        }
        if (found instanceof byte[] bytes) {
            return showsBytes(bytes);
        }
        if (found instanceof long[] words) {
            ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * words.length).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asLongBuffer().put(words);
            // A resident ID as a number: 17 digits, with and without the check character.
            return showsBytes(bytes.array())
                    || contains(bytes.array(), littleEndian(11010519491231002L))
                    || contains(bytes.array(), littleEndian(11010519491231002L * 11 + 10));
        }
        return false;
    }

    private static boolean shows(String text) {
        return List.of(ZHANG, ZHANG.substring(6, 17), NAME, PASSPORT).stream().anyMatch(text::contains);
    }

    private static boolean showsBytes(byte[] bytes) {
        return List.of(ZHANG, ZHANG.substring(6, 17), NAME, PASSPORT).stream()
                .anyMatch(text -> contains(bytes, text.getBytes(StandardCharsets.UTF_8))
                        || contains(bytes, text.getBytes(StandardCharsets.UTF_16LE))
                        || contains(bytes, text.getBytes(StandardCharsets.UTF_16BE)));
    }

    private static byte[] littleEndian(long number) {
        return ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(number)
                .array();
    }

    private static boolean contains(byte[] all, byte[] part) {
        return Collections.indexOfSubList(list(all), list(part)) >= 0;
    }

    private static List<Byte> list(byte[] bytes) {
        List<Byte> list = new ArrayList<>(bytes.length);
        for (byte b : bytes) {
            list.add(b);
        }
        return list;
    }

    /** All objects that fields lead to; of those of the JDK what is in collections and arrays. */
    private static List<Object> reachableFrom(Object root) {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Object next = open.pop();
            if (!seen.add(next)) {
                continue;
            }
            if (next instanceof Collection<?> collection) {
                collection.forEach(open::push);
            } else if (next instanceof Object[] array) {
                IntStream.range(0, Array.getLength(array))
                        .filter(i -> array[i] != null)
                        .forEach(i -> open.push(array[i]));
            } else if (next.getClass().getName().startsWith("org.daohu")) {
                fieldsOf(next).forEach(open::push);
            }
        }
        return List.copyOf(seen);
    }

    private static List<Object> fieldsOf(Object owner) {
        List<Object> values = new ArrayList<>();
        for (Class<?> type = owner.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                field.setAccessible(true);
                try {
                    Object value = Modifier.isStatic(field.getModifiers()) ? null : field.get(owner);
                    if (value != null) {
                        values.add(value);
                    }
                } catch (IllegalAccessException closed) {
                    throw new IllegalStateException(closed);
                }
            }
        }
        return values;
    }
}
