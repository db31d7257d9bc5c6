package io.cloudretail.user.registration;

import io.cloudretail.user.account.Accounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes the first admin from the configuration; there is no default account. Once there is an admin it makes none, whatever
 * became of the first one: erased, or with another address.
 */
@ApplicationScoped
class FirstAdmin {
    private static final System.Logger LOG = System.getLogger(FirstAdmin.class.getName());

    private Accounts accounts;
    private Register register;
    private Optional<String> email = Optional.empty();
    private Optional<String> password = Optional.empty();

    FirstAdmin() {}

    @Inject
    FirstAdmin(
            Accounts accounts,
            Register register,
            @ConfigProperty(name = "cloudretail.user.bootstrap.email") Optional<String> email,
            @ConfigProperty(name = "cloudretail.user.bootstrap.password") Optional<String> password) {
        this.accounts = accounts;
        this.register = register;
        this.email = email;
        this.password = password;
    }

    void make(@Observes Startup event) {
        if (email.isEmpty() || password.isEmpty()) {
            return;
        }
        if (!accounts.haveAnAdmin() && register.admin(email.get(), password.get())) {
            LOG.log(System.Logger.Level.INFO, "The first admin was made from the configuration");
        }
    }
}
