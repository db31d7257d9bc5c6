package io.cloudretail.user.privacy;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.NotFound;
import io.cloudretail.user.account.Account;
import io.cloudretail.user.account.Accounts;
import io.cloudretail.user.address.Addresses;
import io.cloudretail.user.audit.Action;
import io.cloudretail.user.audit.AuditEntries;
import io.cloudretail.user.audit.AuditLog;
import io.cloudretail.user.session.Sessions;
import io.cloudretail.user.totp.SecondFactor;
import io.cloudretail.user.vendor.Applications;
import io.cloudretail.user.webhook.Webhooks;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;

/** Gathers what all services hold about somebody. All of it or nothing: a copy that lacks a part would be a false one. */
@Shared
public class Gather {
    private final Accounts accounts;
    private final SecondFactor secondFactor;
    private final Addresses addresses;
    private final Sessions sessions;
    private final Applications applications;
    private final Webhooks webhooks;
    private final AuditEntries entries;
    private final AuditLog audit;
    private final Neighbours neighbours;
    private final Clock clock;

    @Inject
    Gather(
            Accounts accounts,
            SecondFactor secondFactor,
            Addresses addresses,
            Sessions sessions,
            Applications applications,
            Webhooks webhooks,
            AuditEntries entries,
            AuditLog audit,
            Neighbours neighbours,
            Clock clock) {
        this.accounts = accounts;
        this.secondFactor = secondFactor;
        this.addresses = addresses;
        this.sessions = sessions;
        this.applications = applications;
        this.webhooks = webhooks;
        this.entries = entries;
        this.audit = audit;
        this.neighbours = neighbours;
        this.clock = clock;
    }

    /** To be closed by whoever writes it. */
    PersonalCopy everythingAbout(UUID id, UUID session) {
        Account account = accounts.find(id).orElseThrow(() -> new NotFound("There is no such account."));
        PersonalCopy copy = new PersonalCopy(PersonalData.ofAccount(
                clock.instant(),
                PersonalData.Person.of(account, secondFactor.isOn(id)),
                addresses.of(id),
                sessions.of(id, session),
                applications.of(id),
                webhooks.of(id),
                entries.of(id)));
        try {
            copy.add("order", ask(neighbours.orders()::export, id));
            copy.add("payment", ask(neighbours.payments()::export, id));
            copy.add("product", ask(neighbours.products()::export, id));
            copy.add("inventory", ask(neighbours.inventory()::export, id));
            audit.own(Action.DATA_EXPORTED, id);
        } catch (RuntimeException incomplete) {
            copy.close();
            throw incomplete;
        }
        return copy;
    }

    private static InputStream ask(Function<UUID, InputStream> service, UUID id) {
        try {
            return service.apply(id);
        } catch (RuntimeException away) {
            throw PersonalCopy.incomplete(away);
        }
    }
}
