package org.daohu.testkit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs a suite that is expected to fail, by itself, and tells which of its tests did. */
public final class Suites {

    private Suites() {}

    /** Why each test that failed did so, by the name of its method. */
    public static ImmutableSortedMap<String, Throwable> failuresOf(Class<?> suite) {
        // An empty database records nothing: the failures are wanted, and are not to be tried first next time.
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(suite))
                .configurationParameter("jqwik.database", "")
                .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                .build();
        Map<String, Throwable> failures = new ConcurrentHashMap<>();
        LauncherFactory.create().execute(request, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                result.getThrowable().ifPresent(thrown -> failures.put(nameOf(test), thrown));
            }
        });
        return ImmutableSortedMap.copyOf(failures);
    }

    private static String nameOf(TestIdentifier test) {
        return test.getSource()
                .map(source -> source instanceof MethodSource method ? method.getMethodName() : source.toString())
                .orElse(test.getDisplayName());
    }

    /** Fails a property with the smallest sample on which it does, see {@link ShrunkTo}. */
    public static final class TellSample implements AroundPropertyHook {
        @Override
        public PropagationMode propagateTo() {
            return PropagationMode.ALL_DESCENDANTS;
        }

        @Override
        public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
            PropertyExecutionResult result = property.execute();
            return result.shrunkSample()
                    .map(sample -> result.mapToFailed(new ShrunkTo(sample.parameters())))
                    .orElse(result);
        }
    }

    /** The smallest sample on which a property fails. */
    public static final class ShrunkTo extends AssertionError {

        private static final long serialVersionUID = 1L;

        private final transient List<Object> sample;

        ShrunkTo(List<Object> sample) {
            super("fails on " + sample);
            this.sample = sample;
        }

        /** The values of the property's parameters. */
        public List<Object> sample() {
            return sample;
        }
    }
}
