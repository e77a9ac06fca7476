package org.daohu.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What hosts can name is a committed file, so that a change of it is seen and meant. */
final class ApiSurfaceTest {

    private static final Path COMMITTED = Path.of("src/test/resources/api.txt");
    private static final Path ACTUAL = Path.of("target/api.txt");
    private static final String RENEW = "mvn -B -pl core test -Dtest=ApiSurfaceTest -Ddaohu.api.write=true";

    @Test
    void thePublicSurfaceIsTheCommittedOne() throws IOException {
        Path written = Boolean.getBoolean("daohu.api.write") ? COMMITTED : ACTUAL;
        Files.writeString(written, render(CoreClasses.MAIN));
        assertThat(written)
                .as("the public surface of core; if the change is meant, renew the file and commit it: %s", RENEW)
                .hasSameTextualContentAs(COMMITTED);
    }

    @Test
    void theSurfaceShowsWhatAHostCanName() {
        String rooted = render(CoreClasses.fixture("surface")).replace(CoreClasses.fixtureRoot("surface"), "root");
        assertThat(rooted.replace("java.lang.", "")).isEqualTo("""
                        interface root.Surface<T extends Comparable<? super T>> permits root.Surface$Open
                            T? first(java.util.List<? extends T?> values) throws IllegalStateException
                            default T[] all(T[] values)
                            static final int LIMIT = 7

                        deprecated final class root.Surface$Closed

                        annotation root.Surface$Mark
                            String value() default "none"

                        abstract class root.Surface$Open extends root.Hidden implements root.Surface<String>
                            protected Open()
                            protected abstract void extended()
                            void inherited()

                        enum root.Surface$Order
                            constants SECOND, FIRST

                        record root.Surface$Pair(String? left, java.util.Map<String, Long> right)
                            Pair(String left)
                            static <V extends Number & Comparable<V>> root.Surface$Pair of(V value)
                        """);
    }

    private static String render(JavaClasses classes) {
        List<Class<?>> loaded =
                classes.stream().<Class<?>>map(CoreClasses::load).toList();
        assertThat(loaded).isNotEmpty();
        return ApiSurface.render(loaded);
    }
}
