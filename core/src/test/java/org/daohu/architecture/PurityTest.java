package org.daohu.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Core reads no clock, draws no lot, does no I/O and knows no framework: the same facts give the same answer. */
final class PurityTest {

    /** Besides the JDK, whose own bans are below. */
    private static final List<String> LIBRARIES =
            List.of("org.daohu", "com.google.common", "jakarta.validation", "org.jspecify.annotations");

    /** Text encodings are no I/O; of the rest of java.nio nothing is needed. */
    private static final List<String> IMPURE_PACKAGES = List.of(
            "java.io",
            "java.nio",
            "java.net",
            "java.sql",
            "java.util.logging",
            "java.util.random",
            "com.google.common.io",
            "com.google.common.eventbus");

    private static final Set<String> PURE_EXCEPTIONS = Set.of("java.io.Serializable");

    private static final Set<String> IMPURE_CLASSES = Set.of(
            "java.lang.Process",
            "java.lang.ProcessBuilder",
            "java.lang.Runtime",
            "java.lang.Thread",
            "java.lang.ThreadLocal",
            "java.security.SecureRandom",
            "java.time.Clock",
            "java.time.InstantSource",
            "java.util.Calendar",
            "java.util.Date",
            "java.util.GregorianCalendar",
            "java.util.Random",
            "java.util.SplittableRandom",
            "java.util.TimeZone",
            "java.util.Timer",
            "java.util.concurrent.ThreadLocalRandom",
            "com.google.common.base.Stopwatch",
            "com.google.common.base.Ticker",
            "jakarta.validation.Validation");

    private static final Set<String> IMPURE_CALLS = Set.of(
            "java.lang.Math.random",
            "java.lang.StrictMath.random",
            "java.time.ZoneId.systemDefault",
            "java.util.Collections.shuffle",
            "java.util.Locale.getDefault",
            "java.util.UUID.randomUUID");

    private static final JavaClasses IMPURE = CoreClasses.fixture("impure");

    @Test
    void coreRestsOnTheJdkAndItsThreeLibrariesOnly() {
        onlyKnownLibraries().check(CoreClasses.MAIN);
    }

    @Test
    void coreTouchesNothingImpure() {
        noImpureClass().check(CoreClasses.MAIN);
        noImpureCall().check(CoreClasses.MAIN);
    }

    @Test
    void aForeignLibraryIsFound() {
        assertThat(CoreClasses.violations(onlyKnownLibraries(), IMPURE))
                .isNotEmpty()
                .allMatch(violation -> violation.contains("org.assertj"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"java.io.PrintStream", "java.nio.file.Path", "java.net.URI", "java.util.Random", "Clock"})
    void anImpureClassIsFound(String name) {
        assertThat(CoreClasses.violations(noImpureClass(), IMPURE)).anyMatch(violation -> violation.contains(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LocalDate.now(",
                "Instant.now(",
                "System.currentTimeMillis(",
                "System.nanoTime(",
                "System.getProperty(",
                "System.out>",
                "Math.random(",
                "UUID.randomUUID("
            })
    void anImpureCallIsFound(String call) {
        assertThat(CoreClasses.violations(noImpureCall(), IMPURE)).anyMatch(violation -> violation.contains(call));
    }

    @Test
    void copyingArraysAndEncodingTextIsPure() {
        assertThat(CoreClasses.violations(noImpureClass(), CoreClasses.fixture("pure")))
                .isEmpty();
        assertThat(CoreClasses.violations(noImpureCall(), CoreClasses.fixture("pure")))
                .isEmpty();
    }

    private static ArchRule onlyKnownLibraries() {
        return noClasses()
                .should()
                .dependOnClassesThat(describe("belong to neither the JDK nor a library of core", (JavaClass target) -> {
                    JavaClass base = target.getBaseComponentType();
                    return !base.isPrimitive()
                            && !in("java", base)
                            && LIBRARIES.stream().noneMatch(known -> in(known, base));
                }));
    }

    private static ArchRule noImpureClass() {
        return noClasses()
                .should()
                .dependOnClassesThat(describe(
                        "know a clock, chance, threads or the world outside",
                        (JavaClass target) -> IMPURE_CLASSES.contains(target.getName())
                                || (IMPURE_PACKAGES.stream().anyMatch(impure -> in(impure, target))
                                        && !in("java.nio.charset", target)
                                        && !PURE_EXCEPTIONS.contains(target.getName()))));
    }

    private static ArchRule noImpureCall() {
        return noClasses()
                .should()
                .accessTargetWhere(describe("it belongs to a clock, chance or the system", PurityTest::isImpure));
    }

    /** Calls, method references and fields alike. */
    private static boolean isImpure(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String name = access.getTarget().getName();
        boolean now = name.equals("now") && in("java.time", owner);
        boolean system = owner.getName().equals("java.lang.System") && !name.equals("arraycopy");
        return now || system || IMPURE_CALLS.contains(owner.getName() + "." + name);
    }

    private static boolean in(String packageName, JavaClass target) {
        return target.getPackageName().equals(packageName)
                || target.getPackageName().startsWith(packageName + ".");
    }
}
