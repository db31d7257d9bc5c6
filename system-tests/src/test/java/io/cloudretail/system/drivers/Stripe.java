package io.cloudretail.system.drivers;

import io.cloudretail.system.stack.RunningShop;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The payment provider, and those who would like to be taken for it, telling the shop of a payment. */
public final class Stripe {
    private Stripe() {}

    /** What Stripe says when it has taken the money for an order. */
    public static String paid(String event, PlacedOrder order) {
        return "{\"id\":\"" + event
                + "\",\"object\":\"event\",\"type\":\"payment_intent.succeeded\",\"data\":{\"object\":"
                + "{\"id\":\"pi_1\",\"object\":\"payment_intent\",\"metadata\":{\"order\":\"" + order.id() + "\"}}}}";
    }

    /** Signed as Stripe signs, just now. */
    public static Response tells(String body) {
        return send(body, signature(Instant.now(), body, RunningShop.WEBHOOK_SECRET));
    }

    /** Signed as Stripe signed it at some other time. */
    public static Response tellsAt(Instant when, String body) {
        return send(body, signature(when, body, RunningShop.WEBHOOK_SECRET));
    }

    /** Signed by somebody who does not know the secret. */
    public static Response isImitated(String body) {
        return send(body, signature(Instant.now(), body, "whsec_guessed"));
    }

    /** Another body under Stripe's own signature. */
    public static Response isMisquoted(String body, String instead) {
        return send(instead, signature(Instant.now(), body, RunningShop.WEBHOOK_SECRET));
    }

    private static Response send(String body, String signature) {
        return Gateway.request()
                .header("Stripe-Signature", signature)
                .body(body)
                .post("/api/v1/payments/webhooks/stripe");
    }

    private static String signature(Instant when, String body, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] signed = mac.doFinal((when.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8));
            return "t=" + when.getEpochSecond() + ",v1=" + HexFormat.of().formatHex(signed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
