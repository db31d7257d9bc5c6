package io.cloudretail.testkit.container;

import org.jboss.arquillian.container.test.spi.client.deployment.ApplicationArchiveProcessor;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.shrinkwrap.api.Archive;

/** Lets Arquillian deploy once for all test classes that want the same, instead of once for each. */
public class SharedDeployments implements LoadableExtension {
    @Override
    public void register(ExtensionBuilder builder) {
        builder.service(ApplicationArchiveProcessor.class, WithItsLikes.class).observer(StandingDeployment.class);
    }

    static class WithItsLikes implements ApplicationArchiveProcessor {
        @Override
        public void process(Archive<?> archive, TestClass test) {
            ContainerTests.ofThisModule().addTheLikesOf(test.getJavaClass(), archive);
        }
    }
}
