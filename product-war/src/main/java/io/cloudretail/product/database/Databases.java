package io.cloudretail.product.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Duration;
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
    Databases(
            @ConfigProperty(name = "cloudretail.product.replica.host") Optional<String> host,
            @ConfigProperty(name = "cloudretail.product.replica.rest") Duration rest) {
        boolean replicated = host.filter(name -> !name.isBlank()).isPresent();
        this.primary = new Database(at("jdbc/shop"));
        this.replica = replicated ? new Database(at("jdbc/replica"), new StandIn(primary, rest)) : primary;
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

    private static DataSource at(String name) {
        try {
            return (DataSource) new InitialContext().lookup(name);
        } catch (NamingException missing) {
            throw new IllegalStateException("The server has no data source " + name, missing);
        }
    }
}
