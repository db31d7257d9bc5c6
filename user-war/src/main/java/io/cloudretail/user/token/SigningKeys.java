package io.cloudretail.user.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.user.vault.KeyVault;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The keys of tokens: one ACTIVE that signs, one NEXT that is published before it does, and RETIRED ones until their tokens are dead. */
@Shared
@Transactional
class SigningKeys {
    private static final int BITS = 2048;
    private static final int ONE_MAKER = 0x5e75;
    private static final List<String> FIRST = List.of("ACTIVE", "NEXT");

    private final EntityManager entityManager;
    private final KeyVault vault;

    private final Duration published;
    private final Duration retired;

    @Inject
    SigningKeys(
            EntityManager entityManager,
            KeyVault vault,
            @ConfigProperty(name = "cloudretail.user.signing-key.published") Duration published,
            @ConfigProperty(name = "cloudretail.user.signing-key.retired") Duration retired) {
        this.entityManager = entityManager;
        this.vault = vault;
        this.published = published;
        this.retired = retired;
    }

    boolean areThere() {
        return FIRST.stream().noneMatch(state -> kidsIn(state).isEmpty());
    }

    /**
     * Takes these for the first keys, once, however many instances start at the same time. Making keys takes seconds on a busy
     * machine, so they are made before: the others wait for what is written alone.
     */
    void begin(RSAKey active, RSAKey next) {
        lock();
        if (kidsIn("ACTIVE").isEmpty()) {
            insert("ACTIVE", active);
        }
        if (kidsIn("NEXT").isEmpty()) {
            insert("NEXT", next);
        }
    }

    /** Rotates if the active key has signed for so long and its successor was published long enough. */
    boolean rotateIfDue(Duration age) {
        lock();
        boolean due = is("ACTIVE", "activated_at", age) && is("NEXT", "created_at", published);
        if (due) {
            turn();
        }
        return due;
    }

    /** Retires the active key and lets the next one sign. */
    void rotate() {
        lock();
        if (!is("NEXT", "created_at", published)) {
            throw new NextKeyTooYoung(published);
        }
        turn();
    }

    /** Withdraws keys that retired so long ago that no token they signed is alive. */
    int withdraw() {
        return entityManager
                .createNativeQuery("DELETE FROM signing_key WHERE state = 'RETIRED'"
                        + " AND retired_at < now() - ?1 * interval '1 second'")
                .setParameter(1, retired.toSeconds())
                .executeUpdate();
    }

    List<SigningKeyView> all() {
        List<?> rows = entityManager
                .createNativeQuery("SELECT kid, state, created_at, activated_at, retired_at FROM signing_key"
                        + " ORDER BY created_at DESC, kid")
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(SigningKeyView::of).toList();
    }

    private void turn() {
        entityManager
                .createNativeQuery("UPDATE signing_key SET state = 'RETIRED', retired_at = now(), private_jwk = NULL"
                        + " WHERE state = 'ACTIVE'")
                .executeUpdate();
        entityManager
                .createNativeQuery("UPDATE signing_key SET state = 'ACTIVE', activated_at = now() WHERE state = 'NEXT'")
                .executeUpdate();
        insert("NEXT", generated());
    }

    private boolean is(String state, String since, Duration atLeast) {
        return !entityManager
                .createNativeQuery("SELECT kid FROM signing_key WHERE state = ?1 AND " + since
                        + " <= now() - ?2 * interval '1 second'")
                .setParameter(1, state)
                .setParameter(2, atLeast.toSeconds())
                .getResultList()
                .isEmpty();
    }

    private void lock() {
        entityManager
                .createNativeQuery("SELECT CAST(pg_advisory_xact_lock(" + ONE_MAKER + ") AS text)")
                .getResultList();
    }

    RSAKey active() {
        byte[] locked = (byte[]) entityManager
                .createNativeQuery("SELECT private_jwk FROM signing_key WHERE state = 'ACTIVE'")
                .getSingleResult();
        try {
            return RSAKey.parse(vault.open(locked));
        } catch (ParseException broken) {
            throw new IllegalStateException("A stored key cannot be read", broken);
        }
    }

    /** The public parts of all keys, whatever their state. */
    JWKSet published() {
        List<JWK> keys = new ArrayList<>();
        for (Object json : entityManager
                .createNativeQuery("SELECT public_jwk FROM signing_key ORDER BY created_at, kid")
                .getResultList()) {
            try {
                keys.add(JWK.parse((String) json));
            } catch (ParseException broken) {
                throw new IllegalStateException("A stored key cannot be read", broken);
            }
        }
        return new JWKSet(keys);
    }

    private List<?> kidsIn(String state) {
        return entityManager
                .createNativeQuery("SELECT kid FROM signing_key WHERE state = ?1")
                .setParameter(1, state)
                .getResultList();
    }

    private void insert(String state, RSAKey key) {
        entityManager
                .createNativeQuery("INSERT INTO signing_key (kid, state, public_jwk, private_jwk, activated_at)"
                        + " VALUES (?1, ?2, ?3, ?4, CASE WHEN CAST(?2 AS text) = 'ACTIVE' THEN now() END)")
                .setParameter(1, key.getKeyID())
                .setParameter(2, state)
                .setParameter(3, key.toPublicJWK().toJSONString())
                .setParameter(4, vault.lock(key.toJSONString()))
                .executeUpdate();
    }

    static RSAKey generated() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
