package io.cloudretail.user.privacy;

import io.cloudretail.kit.problem.NotFound;
import io.cloudretail.kit.problem.Unavailable;
import io.cloudretail.user.account.Account;
import io.cloudretail.user.account.Accounts;
import io.cloudretail.user.address.Addresses;
import io.cloudretail.user.audit.Action;
import io.cloudretail.user.audit.AuditEntries;
import io.cloudretail.user.audit.AuditLog;
import io.cloudretail.user.session.Sessions;
import io.cloudretail.user.vendor.Applications;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;

/** Gathers what all services hold about somebody. All of it or nothing: a copy that lacks a part would be a false one. */
@Dependent
public class Gather {
    private final Accounts accounts;
    private final Addresses addresses;
    private final Sessions sessions;
    private final Applications applications;
    private final AuditEntries entries;
    private final AuditLog audit;
    private final Neighbours neighbours;
    private final Clock clock;

    @Inject
    Gather(
            Accounts accounts,
            Addresses addresses,
            Sessions sessions,
            Applications applications,
            AuditEntries entries,
            AuditLog audit,
            Neighbours neighbours,
            Clock clock) {
        this.accounts = accounts;
        this.addresses = addresses;
        this.sessions = sessions;
        this.applications = applications;
        this.entries = entries;
        this.audit = audit;
        this.neighbours = neighbours;
        this.clock = clock;
    }

    PersonalData everythingAbout(UUID id, UUID session) {
        Account account = accounts.find(id).orElseThrow(() -> new NotFound("There is no such account."));
        PersonalData data = new PersonalData(
                clock.instant(),
                PersonalData.Person.of(account),
                addresses.of(id),
                sessions.of(id, session),
                applications.of(id),
                entries.of(id),
                ask(neighbours.orders()::export, id),
                ask(neighbours.payments()::export, id),
                ask(neighbours.products()::export, id),
                ask(neighbours.inventory()::export, id));
        audit.own(Action.DATA_EXPORTED, id);
        return data;
    }

    private static JsonObject ask(Function<UUID, JsonObject> service, UUID id) {
        try {
            return service.apply(id);
        } catch (RuntimeException away) {
            throw new Unavailable("A part of the data cannot be had right now.", Duration.ofSeconds(30), away);
        }
    }
}
