package io.cloudretail.user.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The keys that sign tokens: one ACTIVE, and one NEXT that is published before it is needed. */
@Dependent
@Transactional
class SigningKeys {
    private static final int BITS = 2048;
    private static final int ONE_MAKER = 0x5e75;

    private final EntityManager entityManager;
    private final KeyVault vault;

    @Inject
    SigningKeys(EntityManager entityManager, KeyVault vault) {
        this.entityManager = entityManager;
        this.vault = vault;
    }

    /** Makes the first keys, once, however many instances start at the same time. */
    void ensure() {
        entityManager
                .createNativeQuery("SELECT CAST(pg_advisory_xact_lock(" + ONE_MAKER + ") AS text)")
                .getResultList();
        for (String state : List.of("ACTIVE", "NEXT")) {
            if (kidsIn(state).isEmpty()) {
                insert(state);
            }
        }
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

    private void insert(String state) {
        RSAKey key = generated();
        entityManager
                .createNativeQuery(
                        "INSERT INTO signing_key (kid, state, public_jwk, private_jwk) VALUES (?1, ?2, ?3, ?4)")
                .setParameter(1, key.getKeyID())
                .setParameter(2, state)
                .setParameter(3, key.toPublicJWK().toJSONString())
                .setParameter(4, vault.lock(key.toJSONString()))
                .executeUpdate();
    }

    private static RSAKey generated() {
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
