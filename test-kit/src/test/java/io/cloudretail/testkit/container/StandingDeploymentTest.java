package io.cloudretail.testkit.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandingDeploymentTest {
    @TempDir
    private Path folder;

    @AfterEach
    void forget() {
        System.clearProperty("it.usr");
        System.clearProperty("it.server");
    }

    @Test
    void a_server_that_starts_again_does_not_start_with_what_stood_when_it_stopped() throws IOException {
        System.setProperty("it.usr", folder.toString());
        System.setProperty("it.server", "shop-test");
        Files.createDirectories(ServiceUnderTest.deployments());
        Path left = Files.writeString(ServiceUnderTest.deployments().resolve("shop.war"), "");

        new StandingDeployment().start(null);

        assertThat(left).doesNotExist();
    }
}
