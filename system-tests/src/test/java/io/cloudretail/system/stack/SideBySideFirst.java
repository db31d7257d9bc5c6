package io.cloudretail.system.stack;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Lets the tests that run {@link SideBySide} all end before any other begins. */
public final class SideBySideFirst implements TestExecutionListener, BeforeAllCallback {
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    /** Those that have not ended yet. */
    private static final Set<String> LEFT = ConcurrentHashMap.newKeySet();

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        plan.getRoots().forEach(root -> plan.getDescendants(root).stream()
                .filter(SideBySideFirst::isSideBySide)
                .forEach(test -> LEFT.add(test.getUniqueId())));
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        LEFT.remove(test.getUniqueId());
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        LEFT.remove(test.getUniqueId());
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (!context.getRequiredTestClass().isAnnotationPresent(SideBySide.class)) {
            Awaitility.await("the end of what runs side by side")
                    .atMost(PATIENCE)
                    .until(LEFT::isEmpty);
        }
    }

    private static boolean isSideBySide(TestIdentifier test) {
        return test.getSource()
                .filter(ClassSource.class::isInstance)
                .map(source -> ((ClassSource) source).getJavaClass())
                .filter(type -> type.isAnnotationPresent(SideBySide.class))
                .isPresent();
    }
}
