package io.cloudretail.kit.docs;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who may call an operation, read from the annotations that the container goes by. */
final class AllowedCallers {
    private AllowedCallers() {}

    /**
     * The roles of which one is needed; none: anyone may call. Empty for a method that does not say, or says two things.
     *
     * @param operationId class and method, joined by an underscore (operationIdStrategy PACKAGE_CLASS_METHOD)
     */
    static Optional<List<String>> of(String operationId) {
        if (operationId == null || operationId.lastIndexOf('_') < 0) {
            return Optional.empty();
        }
        int joint = operationId.lastIndexOf('_');
        String name = operationId.substring(joint + 1);
        List<Optional<List<String>>> answers = methods(operationId.substring(0, joint))
                .filter(method -> method.getName().equals(name))
                .map(AllowedCallers::of)
                .distinct()
                .toList();
        return answers.size() == 1 ? answers.get(0) : Optional.empty();
    }

    private static Stream<Method> methods(String type) {
        try {
            return Arrays.stream(Class.forName(type).getDeclaredMethods()).filter(method -> !method.isSynthetic());
        } catch (ClassNotFoundException notOurs) {
            return Stream.empty();
        }
    }

    private static Optional<List<String>> of(Method method) {
        RolesAllowed roles = method.getAnnotation(RolesAllowed.class);
        if (roles != null) {
            return Optional.of(Arrays.stream(roles.value()).sorted().toList());
        }
        return method.isAnnotationPresent(PermitAll.class) ? Optional.of(List.of()) : Optional.empty();
    }
}
