package io.cloudretail.testkit.container;

import org.junit.jupiter.api.ClassOrderer;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Prepares the service's surroundings before the first container test. Only where the build names a WAR
 * ({@code it.war}): unit tests need none of it.
 */
public class ContainerSession implements LauncherSessionListener {
    private ServiceUnderTest service;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        String war = System.getProperty("it.war");
        if (war == null) {
            return;
        }
        try {
            service = ServiceUnderTest.prepare(war);
            System.setProperty(ClassOrderer.DEFAULT_ORDER_PROPERTY_NAME, ByDeployment.class.getName());
        } catch (Exception failure) {
            throw new IllegalStateException("The surroundings of " + war + " did not start", failure);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (service != null) {
            service.close();
        }
    }
}
