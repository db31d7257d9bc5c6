package io.cloudretail.system.security.token;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudretail.devstack.Secrets;
import io.cloudretail.devstack.Service;
import io.cloudretail.system.stack.RunningShop;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.RSAPrivateKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that signs the shop's tokens at the moment. It lies encrypted in the user service's database, under a secret that
 * only the stack knows: with both, a test makes tokens that are wrong in one claim and right in all else.
 */
record ActiveKey(String kid, PublicKey open, PrivateKey secret, Instant readAt) {
    private static final int NONCE = 12;
    private static final Duration FRESH = Duration.ofSeconds(20);
    private static ActiveKey held;

    /** Read again now and then, because keys are rotated. */
    static synchronized ActiveKey now() {
        if (held == null || held.readAt().isBefore(Instant.now().minus(FRESH))) {
            held = read();
        }
        return held;
    }

    private static ActiveKey read() {
        try (Connection connection = RunningShop.get().postgres().superuser(Service.USER.database());
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("SELECT kid, private_jwk FROM signing_key WHERE state = 'ACTIVE'")) {
            row.next();
            return of(row.getString(1), new ObjectMapper().readTree(opened(row.getBytes(2))));
        } catch (SQLException | IOException | GeneralSecurityException broken) {
            throw new IllegalStateException("The active signing key cannot be read", broken);
        }
    }

    private static ActiveKey of(String kid, JsonNode jwk) throws GeneralSecurityException {
        KeyFactory keys = KeyFactory.getInstance("RSA");
        BigInteger modulus = number(jwk, "n");
        return new ActiveKey(
                kid,
                keys.generatePublic(new RSAPublicKeySpec(modulus, number(jwk, "e"))),
                keys.generatePrivate(new RSAPrivateKeySpec(modulus, number(jwk, "d"))),
                Instant.now());
    }

    private static BigInteger number(JsonNode jwk, String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(jwk.path(name).asText()));
    }

    private static byte[] opened(byte[] locked) throws GeneralSecurityException {
        Path stack = RunningShop.get().logs().getParent();
        byte[] secret = Base64.getDecoder().decode(Secrets.in(stack).key("signing.keys"));
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(secret, "AES"), new GCMParameterSpec(128, locked, 0, NONCE));
        return cipher.doFinal(locked, NONCE, locked.length - NONCE);
    }
}
