package io.cloudretail.testkit.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import java.util.function.Consumer;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestTemplate;

/** The conditions that ArchUnit has no words for. */
final class Conditions {
    private Conditions() {}

    static ArchCondition<JavaClass> nameRolesOnEveryEndpoint() {
        return each("name the roles of every endpoint", (type, violation) -> type.getMethods().stream()
                .filter(Conditions::isEndpoint)
                .filter(method ->
                        !method.isAnnotatedWith(RolesAllowed.class) && !method.isAnnotatedWith(PermitAll.class))
                .forEach(method -> violation.accept(method.getFullName() + " names no role")));
    }

    static ArchCondition<JavaClass> bearTimeoutBreakerAndBulkheadOnEveryCall() {
        return each(
                "bear @Timeout, @CircuitBreaker and @Bulkhead on every call",
                (type, violation) -> type.getMethods().stream()
                        .filter(Conditions::isCall)
                        .filter(method -> !(method.isAnnotatedWith(Timeout.class)
                                && method.isAnnotatedWith(CircuitBreaker.class)
                                && method.isAnnotatedWith(Bulkhead.class)))
                        .forEach(method -> violation.accept(method.getFullName() + " is a call without all three")));
    }

    static ArchCondition<JavaClass> haveNoPrimitiveComponents() {
        return each("have no primitive component", (type, violation) -> type.getFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> field.getRawType().isPrimitive())
                .forEach(field -> violation.accept(field.getFullName() + " is primitive")));
    }

    static ArchCondition<JavaClass> repeatNoTestInTheContainer() {
        return each("repeat no test in the container", (type, violation) -> {
            if (!isContainerTest(type) || type.isAnnotatedWith(RunAsClient.class)) {
                return;
            }
            type.getMethods().stream()
                    .filter(Conditions::isRepeated)
                    .filter(method -> !method.isAnnotatedWith(RunAsClient.class))
                    .forEach(method -> violation.accept(method.getFullName() + " is repeated in the container"));
        });
    }

    private static boolean isContainerTest(JavaClass type) {
        return type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(Deployment.class));
    }

    /** Parameterised, repeated or made by a factory. */
    private static boolean isRepeated(JavaMethod method) {
        return method.isMetaAnnotatedWith(TestTemplate.class) || method.isAnnotatedWith(TestFactory.class);
    }

    private static boolean isEndpoint(JavaMethod method) {
        return method.getAnnotations().stream()
                .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class));
    }

    private static boolean isCall(JavaMethod method) {
        return !method.getModifiers().contains(JavaModifier.PRIVATE)
                && !method.getModifiers().contains(JavaModifier.STATIC)
                && !method.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    private interface Check {
        void look(JavaClass type, Consumer<String> violation);
    }

    private static ArchCondition<JavaClass> each(String description, Check check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.look(type, message -> events.add(SimpleConditionEvent.violated(type, message)));
            }
        };
    }
}
