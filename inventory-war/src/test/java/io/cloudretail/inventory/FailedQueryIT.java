package io.cloudretail.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudretail.testkit.container.Deployment;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The kit's part of every service with a database. */
@ExtendWith(ArquillianExtension.class)
class FailedQueryIT {
    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(FailedQueryIT.class);
    }

    @Inject
    EntityManager entityManager;

    @Inject
    UserTransaction transaction;

    @Test
    void a_query_that_fails_in_a_transaction_fails_at_once_and_is_not_repeated() throws Exception {
        transaction.begin();
        long start = System.nanoTime();
        try {
            assertThatThrownBy(() ->
                            entityManager.createNativeQuery("SELECT 1 / 0").getResultList())
                    .isInstanceOf(PersistenceException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        } finally {
            transaction.rollback();
        }
    }
}
