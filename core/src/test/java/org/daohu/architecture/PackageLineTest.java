package org.daohu.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The packages of core are a line: each depends only on those before it. */
final class PackageLineTest {

    /** Below the root package, in order; packages of one stage may use each other. */
    private static final List<Set<String>> LINE = List.of(
            Set.of("", ".constraint"),
            Set.of(".quota"),
            Set.of(".payment"),
            Set.of(".household"),
            Set.of(".policy"),
            Set.of(".ledger"),
            Set.of(".warning"),
            Set.of(".warning.standard"));

    @Test
    void eachPackageOfCoreIsInTheLineAndDependsOnlyOnThoseBeforeIt() {
        followTheLine(CoreClasses.ROOT).check(CoreClasses.MAIN);
    }

    @Test
    void aDependencyOnALaterPackageIsFound() {
        assertThat(lineViolations())
                .filteredOn(violation -> violation.contains("LooksAhead"))
                .isNotEmpty()
                .allSatisfy(violation -> assertThat(violation).contains("later in the line"));
    }

    @Test
    void aPackageOutsideTheLineIsFound() {
        assertThat(lineViolations())
                .filteredOn(violation -> violation.contains("Stray"))
                .singleElement()
                .asString()
                .contains("not in the line");
    }

    @Test
    void aDependencyOnAnEarlierPackageIsLawful() {
        assertThat(lineViolations())
                .allMatch(violation -> violation.contains("LooksAhead") || violation.contains("Stray"));
    }

    private static List<String> lineViolations() {
        return CoreClasses.violations(followTheLine(CoreClasses.fixtureRoot("line")), CoreClasses.fixture("line"));
    }

    private static ArchRule followTheLine(String root) {
        return classes().should(new ArchCondition<>("depend only on packages before theirs in the line") {
            @Override
            public void check(JavaClass origin, ConditionEvents events) {
                int stage = stage(root, origin);
                if (stage < 0) {
                    events.add(SimpleConditionEvent.violated(
                            origin, origin.getName() + " is in a package not in the line"));
                    return;
                }
                for (Dependency dependency : origin.getDirectDependenciesFromSelf()) {
                    if (stage(root, dependency.getTargetClass()) > stage) {
                        events.add(SimpleConditionEvent.violated(
                                origin, "later in the line: " + dependency.getDescription()));
                    }
                }
            }
        });
    }

    /** The class's place in the line, or -1 outside of it. */
    private static int stage(String root, JavaClass javaClass) {
        String name = javaClass.getBaseComponentType().getPackageName();
        if (!name.startsWith(root)) {
            return -1;
        }
        String rest = name.substring(root.length());
        for (int stage = 0; stage < LINE.size(); stage++) {
            if (LINE.get(stage).contains(rest)) {
                return stage;
            }
        }
        return -1;
    }
}
