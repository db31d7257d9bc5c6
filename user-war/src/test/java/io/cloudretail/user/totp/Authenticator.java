package io.cloudretail.user.totp;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import io.cloudretail.testkit.container.Server;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** An app of the test's own that makes codes, and the recovery codes that came with it. */
record Authenticator(String secret, List<String> recoveryCodes) {
    private static final String TOTP = "/api/v1/users/me/totp";

    /** Sets a second factor up and activates it. */
    static Authenticator activatedBy(UUID account) {
        String secret = Server.asUser(account, "customer").post(TOTP).path("secret");
        List<String> codes = Server.asUser(account, "customer")
                .body(Map.of("code", code(secret)))
                .post(TOTP + "/activate")
                .then()
                .statusCode(200)
                .extract()
                .path("recoveryCodes");
        return new Authenticator(secret, codes);
    }

    static String code(String secret) {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(
                            new SecretKeySpec(new Base32().decode(secret), "HmacSHA1"), Instant.now());
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
