package io.cloudretail.testkit.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Publishes a key set and issues tokens as the user service does; also over HTTP, for tests that run in the container. */
public final class TokenIssuer implements AutoCloseable {
    private static final String ISSUER = "https://cloudretail.example";

    private final RSAKey key;
    private final HttpServer server;

    private TokenIssuer(RSAKey key, HttpServer server) {
        this.key = key;
        this.server = server;
    }

    public static TokenIssuer start() throws IOException, JOSEException {
        RSAKey key = new RSAKeyGenerator(2048).keyID("test").generate();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        TokenIssuer issuer = new TokenIssuer(key, server);
        server.createContext("/.well-known/jwks.json", issuer::keys);
        server.createContext("/internal/tokens", issuer::serviceToken);
        server.createContext("/test/tokens", issuer::testToken);
        server.start();
        return issuer;
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** An access token as a user gets it. */
    public String userToken(UUID user, String... roles) {
        return sign(user.toString(), "shop-api", List.of(roles), 900);
    }

    /** A token as a service gets it for a call to another. */
    public String serviceToken(String audience) {
        return sign("test", audience, List.of("service"), 300);
    }

    public String sign(String subject, String audience, List<String> groups, long seconds) {
        return sign(subject, audience, groups, seconds, Instant.now());
    }

    private String sign(String subject, String audience, List<String> groups, long seconds, Instant loggedInAt) {
        Instant now = Instant.now();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject(subject)
                .audience(audience)
                .jwtID(UUID.randomUUID().toString())
                .claim("upn", subject)
                .claim("groups", groups)
                .claim("auth_time", loggedInAt.getEpochSecond())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(seconds)))
                .build();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(key.getKeyID())
                .type(JOSEObjectType.JWT)
                .build();
        try {
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void keys(HttpExchange exchange) throws IOException {
        answer(exchange, new JWKSet(key.toPublicJWK()).toString());
    }

    private void serviceToken(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        answer(
                exchange,
                "{\"accessToken\":\"" + serviceToken(parameters(form).get("audience"))
                        + "\",\"tokenType\":\"Bearer\",\"expiresIn\":300}");
    }

    private void testToken(HttpExchange exchange) throws IOException {
        Map<String, String> wanted = parameters(exchange.getRequestURI().getRawQuery());
        answer(
                exchange,
                sign(
                        wanted.get("sub"),
                        wanted.get("aud"),
                        List.of(wanted.get("groups").split(",")),
                        900,
                        Optional.ofNullable(wanted.get("auth_time"))
                                .map(Instant::parse)
                                .orElseGet(Instant::now)));
    }

    private static Map<String, String> parameters(String form) {
        return Arrays.stream(form.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
