package io.cloudretail.user.session;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.user.account.Account;
import io.cloudretail.user.account.Accounts;
import io.cloudretail.user.token.Tokens;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Opens a session after a login, and goes on with it whenever an access token has run out. */
@Shared
public class KeepLoggedIn {
    private final Sessions sessions;
    private final Accounts accounts;
    private final Tokens tokens;
    private final Clock clock;

    @Inject
    KeepLoggedIn(Sessions sessions, Accounts accounts, Tokens tokens, Clock clock) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Empty when the account is no longer as it was when its password was checked. */
    public Optional<Access> open(Account account) {
        UUID session = UUID.randomUUID();
        return sessions.start(session, account)
                .map(token -> new Access(tokens.forUser(account, session, clock.instant()), token));
    }

    /** Roles are read again: what an admin took away is gone with the next access token. */
    Access goOn(RefreshToken token) {
        Sessions.Continued session = sessions.goOn(token).orElseThrow(SessionEnded::new);
        Account account = accounts.find(session.account())
                .filter(found -> !found.isLocked())
                .orElseThrow(SessionEnded::new);
        return new Access(tokens.forUser(account, session.session(), session.startedAt()), session.next());
    }
}
