package io.cloudretail.user.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.testkit.container.Deployment;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Instances that start beside others. */
@ExtendWith(ArquillianExtension.class)
class FirstKeysIT {
    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(FirstKeysIT.class);
    }

    @Inject
    Signer signer;

    @Inject
    SigningKeys keys;

    @Resource(lookup = "jdbc/shop")
    DataSource database;

    @Test
    void where_there_are_keys_a_start_waits_for_nobody_who_is_at_them() throws SQLException {
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("SELECT pg_advisory_xact_lock(24181)");
            long begin = System.nanoTime();

            signer.start(null);

            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
            other.rollback();
        }
    }

    @Test
    void keys_that_another_instance_made_meanwhile_are_not_made_again() {
        String before = keys.all().toString();

        keys.begin(SigningKeys.generated(), SigningKeys.generated());

        assertThat(keys.all()).hasToString(before);
    }
}
