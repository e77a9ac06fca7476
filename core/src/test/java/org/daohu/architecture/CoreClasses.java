package org.daohu.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.daohu.Money;

/** The classes that the rules are held against: core's own, and small fixtures that break each rule. */
final class CoreClasses {

    static final String ROOT = "org.daohu";

    /** Where core's main classes were compiled to. */
    static final Path DIRECTORY = directoryOf(Money.class);

    /** Core's main classes, nothing from the tests. */
    static final JavaClasses MAIN = new ClassFileImporter().importPath(DIRECTORY);

    private CoreClasses() {}

    /** The classes of one fixture package, with its subpackages. */
    static JavaClasses fixture(String name) {
        return new ClassFileImporter().importPath(fixtureDirectory(name));
    }

    static String fixtureRoot(String name) {
        return CoreClasses.class.getPackageName() + ".fixture." + name;
    }

    static Path fixtureDirectory(String name) {
        return directoryOf(CoreClasses.class).resolve(fixtureRoot(name).replace('.', '/'));
    }

    /** What the rule finds wrong, one line each; a rule that meets no class fails by itself. */
    static List<String> violations(ArchRule rule, JavaClasses classes) {
        return rule.evaluate(classes).getFailureReport().getDetails();
    }

    /** The class files below a directory, in a stable order. */
    static List<Path> classFiles(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Class<?> load(JavaClass javaClass) {
        return load(javaClass.getName());
    }

    static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException("imported, but not on the class path: " + name, gone);
        }
    }

    private static Path directoryOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException malformed) {
            throw new IllegalStateException(malformed);
        }
    }
}
