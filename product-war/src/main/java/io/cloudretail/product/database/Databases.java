package io.cloudretail.product.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Knows the databases there are. Without a replica there is one for all, with one pool. */
@ApplicationScoped
class Databases {
    private Database primary;
    private Database replica;

    Databases() {}

    @Inject
    Databases(@ConfigProperty(name = "cloudretail.product.replica.host") Optional<String> host) {
        boolean replicated = host.filter(name -> !name.isBlank()).isPresent();
        this.primary = at("jdbc/shop");
        this.replica = replicated ? at("jdbc/replica") : primary;
    }

    @Produces
    Database primary() {
        return primary;
    }

    @Produces
    @Replica
    Database replica() {
        return replica;
    }

    private static Database at(String name) {
        try {
            return new Database((DataSource) new InitialContext().lookup(name));
        } catch (NamingException missing) {
            throw new IllegalStateException("The server has no data source " + name, missing);
        }
    }
}
