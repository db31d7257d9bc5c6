package io.cloudretail.system.security.token;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudretail.devstack.Service;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** A token in the making: what the shop would issue, until it is changed. */
public final class Token {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final ObjectNode header = JSON.objectNode();
    private final ObjectNode claims = JSON.objectNode();

    private Token(String subject, String audience, long seconds, String... groups) {
        long now = Instant.now().getEpochSecond();
        header.put("alg", "RS256").put("typ", "JWT").put("kid", ActiveKey.now().kid());
        claims.put("iss", "https://cloudretail.example")
                .put("sub", subject)
                .put("upn", subject)
                .put("aud", audience)
                .put("jti", UUID.randomUUID().toString())
                .put("iat", now)
                .put("exp", now + seconds);
        for (String group : groups) {
            claims.withArray("groups").add(group);
        }
    }

    /** As somebody gets it who logs in. */
    public static Token of(String user, String... roles) {
        return new Token(user, "shop-api", 900, roles)
                .claim("sid", UUID.randomUUID().toString())
                .claim("auth_time", Instant.now().getEpochSecond());
    }

    /** As a service gets it for calls to this one. */
    public static Token forCallsTo(Service audience) {
        return forCallsTo(audience.id());
    }

    public static Token forCallsTo(String audience) {
        return new Token("order", audience, 300, "service");
    }

    public Token claim(String name, Object value) {
        claims.putPOJO(name, value);
        return this;
    }

    public Token claim(String name, JsonNode value) {
        claims.set(name, value);
        return this;
    }

    /** A time, so many seconds from now. */
    public Token time(String claim, long seconds) {
        return claim(claim, Instant.now().getEpochSecond() + seconds);
    }

    public Token without(String claim) {
        claims.remove(claim);
        return this;
    }

    public Token header(String name, Object value) {
        header.putPOJO(name, value);
        return this;
    }

    public Token withoutHeader(String name) {
        header.remove(name);
        return this;
    }

    public String subject() {
        return claims.path("sub").asText();
    }

    /** As the shop signs. */
    public String signed() {
        return signed("SHA256withRSA", ActiveKey.now().secret());
    }

    /** As the shop signs, but over these claims. */
    String signed(String claims) {
        String content = encoded(header) + "." + BASE64.encodeToString(claims.getBytes(StandardCharsets.UTF_8));
        return content + "." + signature("SHA256withRSA", ActiveKey.now().secret(), content);
    }

    String signed(String algorithm, PrivateKey key) {
        return content() + "." + signature(algorithm, key, content());
    }

    private static String signature(String algorithm, PrivateKey key, String content) {
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    String withSignature(byte[] signature) {
        return content() + "." + BASE64.encodeToString(signature);
    }

    /** Header and claims, as they are signed. */
    String content() {
        return encoded(header) + "." + encoded(claims);
    }

    private static String encoded(JsonNode json) {
        return BASE64.encodeToString(json.toString().getBytes(StandardCharsets.UTF_8));
    }
}
