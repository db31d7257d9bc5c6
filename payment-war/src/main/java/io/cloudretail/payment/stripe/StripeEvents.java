package io.cloudretail.payment.stripe;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.payment.charge.LookAgain;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Webhooks, each taken once, however often Stripe sends it. */
@Shared
@Transactional
class StripeEvents {
    private final EntityManager entityManager;
    private final LookAgain lookAgain;
    private final Duration kept;

    @Inject
    StripeEvents(
            EntityManager entityManager,
            LookAgain lookAgain,
            @ConfigProperty(name = "cloudretail.payment.stripe.webhook.kept") Duration kept) {
        this.entityManager = entityManager;
        this.lookAgain = lookAgain;
        this.kept = kept;
    }

    /**
     * A webhook is a hint and no more: what it is about is asked of Stripe itself, at once instead of in a while. So nothing
     * depends on webhooks that come late, twice, in the wrong order or never.
     */
    void take(StripeEvent event) {
        if (event.isAboutMoney() && event.order().isPresent() && isNews(event)) {
            lookAgain.at(event.order().get());
        }
    }

    private boolean isNews(StripeEvent event) {
        boolean isNews = entityManager
                        .createNativeQuery("INSERT INTO provider_event (id) VALUES (?1) ON CONFLICT DO NOTHING")
                        .setParameter(1, event.id())
                        .executeUpdate()
                == 1;
        if (isNews) {
            entityManager
                    .createNativeQuery("DELETE FROM provider_event WHERE id IN (SELECT id FROM provider_event"
                            + " WHERE received_at < now() - make_interval(secs => ?1) ORDER BY received_at LIMIT 10)")
                    .setParameter(1, (double) kept.toSeconds())
                    .executeUpdate();
        }
        return isNews;
    }
}
