package org.daohu.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Money is exact: core holds no double and no float, not even in a local variable or a constant. */
final class FloatingPointTest {

    @Test
    void coreHoldsNoFloatingPoint() {
        List<Path> classFiles = CoreClasses.classFiles(CoreClasses.DIRECTORY);
        assertThat(classFiles).isNotEmpty();
        assertThat(FloatingPointScan.uses(classFiles)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "field",
                "boxed",
                "array",
                "parameter",
                "result",
                "generic",
                "local",
                "call",
                "constant",
                "converted",
                "joined",
                "referenced"
            })
    void eachUseOfFloatingPointIsFound(String member) {
        assertThat(FloatingPointScan.uses(CoreClasses.classFiles(CoreClasses.fixtureDirectory("floating"))))
                .anyMatch(use -> use.contains("Floating." + member));
    }

    @Test
    void wholeNumbersAreLawful() {
        assertThat(FloatingPointScan.uses(CoreClasses.classFiles(CoreClasses.fixtureDirectory("pure"))))
                .isEmpty();
    }
}
