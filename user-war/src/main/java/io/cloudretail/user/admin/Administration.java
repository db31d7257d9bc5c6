package io.cloudretail.user.admin;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.InvalidRequest;
import io.cloudretail.kit.problem.NotFound;
import io.cloudretail.kit.security.Roles;
import io.cloudretail.user.account.Account;
import io.cloudretail.user.account.Accounts;
import io.cloudretail.user.account.EmailAddress;
import io.cloudretail.user.account.EmailTaken;
import io.cloudretail.user.audit.Action;
import io.cloudretail.user.audit.AuditLog;
import io.cloudretail.user.guard.FreshLogin;
import io.cloudretail.user.link.Links;
import io.cloudretail.user.link.Purpose;
import io.cloudretail.user.link.SendLink;
import io.cloudretail.user.session.Sessions;
import io.cloudretail.user.totp.ManageSecondFactor;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Changes other people's accounts, and says in the audit log who did it. */
@Shared
@Transactional
public class Administration {
    private final Accounts accounts;
    private final Sessions sessions;
    private final Links links;
    private final SendLink sendLink;
    private final ManageSecondFactor secondFactor;
    private final FreshLogin freshLogin;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    Administration(
            Accounts accounts,
            Sessions sessions,
            Links links,
            SendLink sendLink,
            ManageSecondFactor secondFactor,
            FreshLogin freshLogin,
            AuditLog audit,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.links = links;
        this.sendLink = sendLink;
        this.secondFactor = secondFactor;
        this.freshLogin = freshLogin;
        this.audit = audit;
        this.clock = clock;
    }

    Account grant(UUID admin, Optional<Instant> loggedInAt, UUID id, Set<String> roles) {
        requireFreshFor(roles, loggedInAt);
        Account account = accounts.grant(id, roles).orElseThrow(Administration::notFound);
        audit.add(Action.ROLES_CHANGED, admin, id, String.join(" ", account.roles()));
        return account;
    }

    /** The sessions end; an access token that is still held runs out within 15 minutes. */
    Account lock(UUID admin, UUID id) {
        accounts.requireAnotherAdmin(id);
        Account account =
                accounts.change(id, found -> found.lock(clock.instant())).orElseThrow(Administration::notFound);
        links.drop(id, Purpose.CHANGE_EMAIL);
        sessions.endAll(id);
        audit.add(Action.LOCKED, admin, id, null);
        return account;
    }

    Account unlock(UUID admin, UUID id) {
        Account account = accounts.change(id, Account::unlock).orElseThrow(Administration::notFound);
        audit.add(Action.UNLOCKED, admin, id, null);
        return account;
    }

    /** Its owner lost what the codes come from, and has shown outside of the shop who they are. */
    void takeSecondFactorAway(UUID admin, Optional<Instant> loggedInAt, UUID id) {
        if (admin.equals(id)) {
            throw new OwnSecondFactor();
        }
        freshLogin.require(loggedInAt);
        Account account = accounts.find(id).orElseThrow(Administration::notFound);
        if (secondFactor.takeAway(account)) {
            audit.add(Action.SECOND_FACTOR_OFF, admin, id, null);
        }
    }

    Account invite(UUID admin, Optional<Instant> loggedInAt, String email, String displayName, Set<String> roles) {
        requireFreshFor(roles, loggedInAt);
        EmailAddress address =
                EmailAddress.of(email).orElseThrow(() -> InvalidRequest.field("email", "is not an e-mail address"));
        Account account = Account.invited(address, displayName, roles, clock.instant());
        if (!accounts.add(account)) {
            throw new EmailTaken();
        }
        sendLink.send(account.id(), address, Purpose.INVITATION);
        audit.add(Action.INVITED, admin, account.id(), null);
        return account;
    }

    /** Sends the link once more. */
    void inviteAgain(UUID admin, UUID id) {
        Account account = accounts.find(id).orElseThrow(Administration::notFound);
        if (account.passwordHash().isPresent()) {
            throw new InvitationAccepted();
        }
        sendLink.send(id, account.emailAddress(), Purpose.INVITATION);
        audit.add(Action.INVITED, admin, id, "again");
    }

    /** Whoever makes an admin makes somebody who can do all that admins can, for good. */
    private void requireFreshFor(Set<String> roles, Optional<Instant> loggedInAt) {
        if (roles.contains(Roles.ADMIN)) {
            freshLogin.require(loggedInAt);
        }
    }

    private static NotFound notFound() {
        return new NotFound("There is no such account.");
    }
}
