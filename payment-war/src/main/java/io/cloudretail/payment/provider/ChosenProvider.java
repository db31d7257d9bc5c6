package io.cloudretail.payment.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.literal.NamedLiteral;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The provider that the configuration names. */
@ApplicationScoped
public class ChosenProvider {
    private static final System.Logger LOG = System.getLogger(ChosenProvider.class.getName());

    private String name;
    private PaymentProvider provider;

    ChosenProvider() {}

    @Inject
    ChosenProvider(
            @Any Instance<PaymentProvider> all, @ConfigProperty(name = "cloudretail.payment.provider") String name) {
        Instance<PaymentProvider> named = all.select(NamedLiteral.of(name));
        if (!named.isResolvable()) {
            throw new IllegalStateException("There is no payment provider called " + name);
        }
        this.name = name;
        this.provider = named.get();
    }

    /** A shop whose provider is not there, or has no key, says so when it starts and not at its first purchase. */
    void start(@Observes Startup event) {
        LOG.log(System.Logger.Level.INFO, "Payments go through " + name);
    }

    /** How customers pay. */
    public PaymentMethod method() {
        return provider.method();
    }

    PaymentProvider provider() {
        return provider;
    }
}
