package io.cloudretail.payment.stripe;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs a webhook as Stripe's documentation says. */
final class Signed {
    static final String SECRET = "whsec_test";

    private Signed() {}

    static String now(String body) {
        return at(Instant.now(), body, SECRET);
    }

    static String at(Instant when, String body, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] signature = mac.doFinal((when.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8));
            return "t=" + when.getEpochSecond() + ",v1=" + HexFormat.of().formatHex(signature);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
