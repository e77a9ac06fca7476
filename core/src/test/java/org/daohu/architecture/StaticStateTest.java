package org.daohu.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableMap;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Core keeps no state between calls: a static field is final and what it holds cannot change. */
final class StaticStateTest {

    private static final JavaClasses STATEFUL = CoreClasses.fixture("state");

    @Test
    void coreKeepsNoStaticState() {
        keepNoStaticState().check(CoreClasses.MAIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"count", "WEIGHTS", "NAMES", "BY_NAME", "BUFFER", "CACHE"})
    void mutableStaticStateIsFound(String field) {
        assertThat(CoreClasses.violations(keepNoStaticState(), STATEFUL))
                .anyMatch(violation -> violation.contains("Stateful." + field));
    }

    @Test
    void constantsAreLawful() {
        assertThat(CoreClasses.violations(keepNoStaticState(), STATEFUL))
                .noneMatch(violation -> violation.contains("Stateful.FIXED"));
    }

    private static ArchRule keepNoStaticState() {
        return classes().should(new ArchCondition<>("keep no mutable static state") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaField field : type.getFields()) {
                    if (isChosenStatic(field) && isMutable(field)) {
                        events.add(SimpleConditionEvent.violated(
                                field,
                                field.getFullName()
                                        + " is mutable static state; use List.of, Map.copyOf, ImmutableIntArray …"));
                    }
                }
            }
        });
    }

    /** Static and not the compiler's own, such as an enum's array of constants. */
    private static boolean isChosenStatic(JavaField field) {
        return field.getModifiers().contains(JavaModifier.STATIC)
                && !field.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    private static boolean isMutable(JavaField field) {
        return !field.getModifiers().contains(JavaModifier.FINAL)
                || field.getRawType().isArray()
                || isMutable(value(field));
    }

    private static boolean isMutable(Object value) {
        String type = value.getClass().getName();
        if (value instanceof Collection || value instanceof Map) {
            return !(value instanceof ImmutableCollection
                    || value instanceof ImmutableMap
                    || type.startsWith("java.util.ImmutableCollections$")
                    || type.startsWith("java.util.Collections$Unmodifiable")
                    || type.startsWith("java.util.Collections$Empty")
                    || type.startsWith("java.util.Collections$Singleton"));
        }
        return value instanceof Appendable
                || value instanceof ThreadLocal
                || type.startsWith("java.util.concurrent.")
                || type.startsWith("com.google.common.cache.");
    }

    private static Object value(JavaField field) {
        try {
            Field reflected = field.reflect();
            reflected.setAccessible(true);
            return reflected.get(null);
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException(closed);
        }
    }
}
