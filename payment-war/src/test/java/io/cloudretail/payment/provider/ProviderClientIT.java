package io.cloudretail.payment.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudretail.kit.money.Money;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.patience.Await;
import jakarta.inject.Inject;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The circuit to the provider. */
@ExtendWith(ArquillianExtension.class)
class ProviderClientIT {
    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(ProviderClientIT.class);
    }

    @Inject
    ProviderClient provider;

    @Test
    void a_declined_card_or_a_question_never_opens_the_circuit_but_five_failures_do_and_an_answer_closes_it()
            throws Exception {
        for (int i = 0; i < 20; i++) {
            assertThat(provider.authorise(charge("tok_confirm"))).isInstanceOf(Outcome.ActionRequired.class);
            assertThat(provider.authorise(charge("tok_declined"))).isInstanceOf(Outcome.Declined.class);
        }
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> provider.authorise(charge("tok_error_once")))
                    .isInstanceOf(ProviderFailure.class);
        }
        assertThatThrownBy(() -> provider.authorise(charge("tok_visa")))
                .isInstanceOf(CircuitBreakerOpenException.class);

        Await.untilPasses(
                () -> assertThat(provider.authorise(charge("tok_visa"))).isInstanceOf(Outcome.Authorised.class));
    }

    private static Charge charge(String token) {
        return new Charge(UUID.randomUUID().toString(), Money.of(1, "GBP"), token);
    }
}
