package io.cloudretail.testkit.container;

import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/** Brings the container tests together that share a deployment, the largest company first. */
public final class ByDeployment implements ClassOrderer {
    @Override
    public void orderClasses(ClassOrdererContext context) {
        ContainerTests tests = ContainerTests.ofThisModule();
        Comparator<ClassDescriptor> byCompany =
                Comparator.comparingInt(descriptor -> -tests.company(descriptor.getTestClass()));
        context.getClassDescriptors()
                .sort(byCompany
                        .thenComparing(descriptor -> tests.wish(descriptor.getTestClass()))
                        .thenComparing(descriptor -> descriptor.getTestClass().getName()));
    }
}
