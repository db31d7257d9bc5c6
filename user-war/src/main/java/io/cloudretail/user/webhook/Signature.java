package io.cloudretail.user.webhook;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

/** Signs by Standard Webhooks: HMAC-SHA256 over id, time and body, once with each secret that is good now. */
final class Signature {
    private Signature() {}

    static String of(String id, Instant at, String body, List<SigningSecret> secrets) {
        String signed = id + "." + at.getEpochSecond() + "." + body;
        return secrets.stream()
                .map(secret -> new HmacUtils(HmacAlgorithms.HMAC_SHA_256, secret.key()).hmac(signed))
                .map(mac -> "v1," + Base64.getEncoder().encodeToString(mac))
                .collect(Collectors.joining(" "));
    }
}
