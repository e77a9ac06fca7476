package org.daohu.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Names say what a thing is; packages state their null contract; what is public is closed or made to be extended. */
final class HouseStyleTest {

    private static final Pattern EMPTY_PACKAGE_NAME =
            Pattern.compile("(^|.*\\.)(internal|impl|utils?|common|misc)(\\..*|$)");
    private static final Pattern EMPTY_CLASS_NAME = Pattern.compile(".*(Manager|Helper|Utils?|Dto|DTO|Impl)");

    /** Public classes that hosts may extend; each with the reason in its Javadoc. */
    private static final Set<String> MADE_FOR_EXTENSION = Set.of();

    @Test
    void eachPackageOfCoreIsNullMarked() {
        assertThat(packagesWithoutNullMarked(CoreClasses.MAIN)).isEmpty();
    }

    @Test
    void namesInCoreSaySomething() {
        bearTellingNames().check(CoreClasses.MAIN);
    }

    @Test
    void publicClassesOfCoreAreClosedOrMadeForExtension() {
        beClosed().check(CoreClasses.MAIN);
    }

    @Test
    void aPackageThatIsNotNullMarkedIsFound() {
        assertThat(packagesWithoutNullMarked(CoreClasses.fixture("unmarked")))
                .containsExactly(CoreClasses.fixtureRoot("unmarked.bare"), CoreClasses.fixtureRoot("unmarked.refused"));
    }

    @Test
    void emptyNamesAreFound() {
        List<String> violations = CoreClasses.violations(bearTellingNames(), CoreClasses.fixture("naming"));
        assertThat(violations).hasSize(3);
        assertThat(violations).anyMatch(violation -> violation.contains("QuotaManager"));
        assertThat(violations).anyMatch(violation -> violation.contains("PaymentDto"));
        assertThat(violations).anyMatch(violation -> violation.contains("naming.util"));
    }

    @Test
    void anOpenPublicClassIsFound() {
        assertThat(CoreClasses.violations(beClosed(), CoreClasses.fixture("naming")))
                .singleElement()
                .asString()
                .contains("naming.open.Open ");
    }

    private static Collection<String> packagesWithoutNullMarked(JavaClasses classes) {
        Set<String> packages =
                classes.stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));
        assertThat(packages).isNotEmpty();
        packages.removeIf(name -> classes.contain(name + ".package-info")
                && CoreClasses.load(name + ".package-info").isAnnotationPresent(NullMarked.class));
        return packages;
    }

    private static ArchRule bearTellingNames() {
        return classes()
                .should(satisfy(
                        "bear telling names",
                        type -> !EMPTY_CLASS_NAME.matcher(type.getSimpleName()).matches()
                                && !EMPTY_PACKAGE_NAME
                                        .matcher(type.getPackageName())
                                        .matches()));
    }

    private static ArchRule beClosed() {
        return classes()
                .that()
                .areTopLevelClasses()
                .or()
                .areMemberClasses()
                .should(satisfy(
                        "be final, sealed, abstract or made for extension, where public", HouseStyleTest::isClosed));
    }

    private static boolean isClosed(JavaClass type) {
        return !type.getModifiers().contains(JavaModifier.PUBLIC)
                || type.getModifiers().contains(JavaModifier.FINAL)
                || type.getModifiers().contains(JavaModifier.ABSTRACT)
                || type.isInterface()
                || type.isEnum()
                || type.reflect().isSealed()
                || MADE_FOR_EXTENSION.contains(type.getName());
    }

    private static ArchCondition<JavaClass> satisfy(String description, Predicate<JavaClass> predicate) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!predicate.test(type)) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " does not " + description));
                }
            }
        };
    }
}
