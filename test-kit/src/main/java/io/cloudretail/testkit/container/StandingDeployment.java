package io.cloudretail.testkit.container;

import io.cloudretail.devstack.Folders;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.container.BeforeStart;
import org.jboss.arquillian.container.test.impl.client.deployment.event.GenerateDeployment;
import org.jboss.arquillian.core.api.Event;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.test.spi.annotation.ClassScoped;

/**
 * What is deployed at the moment. It stays when a test class ends, for the next one that wants the same, and goes when one
 * comes that wants something else; the end of the server is its end too.
 */
class StandingDeployment {
    @Inject
    @ClassScoped
    private InstanceProducer<DeploymentScenario> ofTheClass;

    @Inject
    private Event<UnDeployManagedDeployments> takingDown;

    private DeploymentScenario standing;
    private String wish = "";

    /**
     * What stood when the server stopped, it would start with again, and not take what is deployed next: a test that is asked once
     * more would not be there.
     */
    void start(@Observes BeforeStart event) {
        Folders.list(ServiceUnderTest.deployments()).forEach(Folders::delete);
    }

    void generate(@Observes EventContext<GenerateDeployment> event) {
        String wanted = ContainerTests.ofThisModule()
                .wish(event.getEvent().getTestClass().getJavaClass());
        if (standing != null && wanted.equals(wish)) {
            ofTheClass.set(standing);
            return;
        }
        takeDown();
        event.proceed();
        wish = wanted;
    }

    void deploy(@Observes EventContext<DeployManagedDeployments> event) {
        if (!stands()) {
            event.proceed();
            standing = ofTheClass.get();
        }
    }

    void undeploy(@Observes EventContext<UnDeployManagedDeployments> event) {
        if (!stands()) {
            event.proceed();
        }
    }

    private boolean stands() {
        return standing != null && standing == ofTheClass.get();
    }

    private void takeDown() {
        if (standing != null) {
            ofTheClass.set(standing);
            standing = null;
            takingDown.fire(new UnDeployManagedDeployments());
        }
    }
}
