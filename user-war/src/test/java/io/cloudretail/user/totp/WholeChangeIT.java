package io.cloudretail.user.totp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.privacy.Database;
import io.cloudretail.user.account.Passwords;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A change of a second factor that cannot be written into the audit log does not happen, nor does any part of it. */
@ExtendWith(ArquillianExtension.class)
class WholeChangeIT {
    private static final String PASSWORD = "correct horse battery";

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(WholeChangeIT.class).addClass(Database.class);
    }

    @Inject
    ManageSecondFactor manage;

    @Inject
    SecondFactor secondFactor;

    @Inject
    Passwords passwords;

    private final UUID id = UUID.randomUUID();
    private Database database;
    private String secret;

    @BeforeEach
    void somebody_new_with_a_session_and_a_secret_that_does_not_count_yet() throws Exception {
        database = new Database();
        database.change(
                "INSERT INTO account (id, email, display_name, password_hash, created_at, version)"
                        + " VALUES (?::uuid, ?, 'Ada', ?, now(), 1)",
                id,
                id + "@example.org",
                passwords.hash(PASSWORD));
        database.change(
                "INSERT INTO session (id, account_id, expires_at, ends_at) VALUES (gen_random_uuid(), ?::uuid,"
                        + " now() + interval '1 hour', now() + interval '1 hour')",
                id);
        secret = manage.setUp(id, Optional.of(Instant.now())).secret();
    }

    @AfterEach
    void take_entries_again() {
        refuseNothing();
    }

    @Test
    void without_its_entry_nothing_is_activated() {
        refuse("second-factor-on");

        assertThatThrownBy(() -> manage.activate(id, code(), Optional.empty())).isNotNull();

        assertThat(secondFactor.isOn(id)).isFalse();
        assertThat(secondFactor.recoveryCodesLeft(id)).isZero();
        assertThat(openSessions()).isEqualTo(1L);
        refuseNothing();
        assertThat(manage.activate(id, code(), Optional.empty())).hasSize(10);
        assertThat(secondFactor.isOn(id)).isTrue();
        assertThat(openSessions()).isEqualTo(0L);
    }

    @Test
    void without_its_entry_no_code_is_replaced_or_used_up_and_nothing_is_switched_off() {
        List<RecoveryCode> codes = manage.activate(id, code(), Optional.empty());
        Object kept = codesKept();

        refuse("recovery-codes-replaced");
        assertThatThrownBy(() -> manage.replaceCodes(id, PASSWORD, codes.get(0).text()))
                .isNotNull();
        refuse("second-factor-off");
        assertThatThrownBy(() -> manage.switchOff(id, PASSWORD, codes.get(1).text(), Optional.empty()))
                .isNotNull();
        refuse("recovery-code-used");
        assertThatThrownBy(() -> manage.switchOff(id, PASSWORD, codes.get(2).text(), Optional.empty()))
                .isNotNull();

        assertThat(secondFactor.isOn(id)).isTrue();
        assertThat(codesKept()).isEqualTo(kept);
        assertThat(secondFactor.recoveryCodesLeft(id))
                .as("the two that were shown, and noted, are used up")
                .isEqualTo(8);
        refuseNothing();
        manage.switchOff(id, PASSWORD, codes.get(2).text(), Optional.empty());
        assertThat(secondFactor.isOn(id)).isFalse();
    }

    /** No entry of this kind about this account can be written from now on, as if the log were broken. */
    private void refuse(String action) {
        refuseNothing();
        database.change("ALTER TABLE audit_entry ADD CONSTRAINT takes_no_entry CHECK (account_id IS DISTINCT FROM '"
                + id + "' OR action <> '" + action + "') NOT VALID");
    }

    private void refuseNothing() {
        database.change("ALTER TABLE audit_entry DROP CONSTRAINT IF EXISTS takes_no_entry");
    }

    private String code() {
        return OneTimeCodes.codeAt(secret, Instant.now());
    }

    private Object codesKept() {
        return database.value(
                "SELECT string_agg(encode(hash, 'hex'), ',' ORDER BY hash) FROM recovery_code WHERE account_id = ?::uuid",
                id);
    }

    private Object openSessions() {
        return database.value("SELECT count(*) FROM session WHERE account_id = ?::uuid AND ended_at IS NULL", id);
    }
}
