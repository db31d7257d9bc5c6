package io.cloudretail.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.cloudretail.kit.problem.Problem;
import io.cloudretail.kit.problem.Unavailable;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokensTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final String ISSUER = "https://cloudretail.example";
    private static final RSAKey KEY = key("one");
    private static final RSAKey FORGED = key("one");

    private final AccessTokens tokens = tokensAt(NOW);

    private record Refused(String why, String token) {
        @Override
        public String toString() {
            return why;
        }
    }

    @Test
    void a_token_of_the_shop_says_who_is_calling() {
        assertThat(tokens.userOf(bearer(valid()))).contains("ada");
        assertThat(tokens.userOf(bearer(valid()))).contains("ada");
    }

    @Test
    void a_token_is_remembered_once_however_it_is_handed_in() {
        String token = valid();
        for (String authorization : List.of("Bearer " + token, "bearer " + token, "Bearer    " + token + "  ")) {
            assertThat(tokens.userOf(Collections.enumeration(List.of(authorization))))
                    .contains("ada");
        }

        assertThat(tokens.remembered()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "!!!!", "=", "====", "\n", " ", "\u00e9"})
    void what_a_lenient_reader_would_skip_makes_no_second_token(String skipped) {
        String token = valid();
        String longer = token.substring(0, token.length() - 4) + skipped + token.substring(token.length() - 4);
        for (String other : List.of(longer, token + skipped + "!")) {
            assertThatThrownBy(() -> tokens.userOf(bearer(other))).isInstanceOf(InvalidToken.class);
        }
    }

    @Test
    void a_request_without_a_token_is_anybodys() {
        assertThat(tokens.userOf(Collections.emptyEnumeration())).isEmpty();
    }

    @Test
    void two_answers_to_the_question_who_is_calling_are_refused() {
        assertThatThrownBy(
                        () -> tokens.userOf(Collections.enumeration(List.of("Bearer " + valid(), "Bearer " + valid()))))
                .isInstanceOf(Problem.class)
                .extracting(refusal -> ((Problem) refusal).status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic YTpi", "Bearer", "Bearer ", "", "bearer x", "Bearer a.b.c", "Bearer a b"})
    void what_is_no_bearer_token_is_refused(String authorization) {
        assertThatThrownBy(() -> tokens.userOf(Collections.enumeration(List.of(authorization))))
                .isInstanceOf(InvalidToken.class);
    }

    @ParameterizedTest
    @MethodSource
    void forged_and_stale_tokens_are_refused(Refused refused) {
        assertThatThrownBy(() -> tokens.userOf(bearer(refused.token()))).isInstanceOf(InvalidToken.class);
    }

    static Stream<Refused> forged_and_stale_tokens_are_refused() throws JOSEException {
        String[] parts = valid().split("\\.");
        String admin = valid(claims -> claims.claim("groups", List.of("admin")));
        return Stream.of(
                new Refused("unsigned", unsigned("none")),
                new Refused("unsigned in other letters", unsigned("nOnE")),
                new Refused("claims exchanged", parts[0] + "." + admin.split("\\.")[1] + "." + parts[2]),
                new Refused("no signature", parts[0] + "." + parts[1] + "."),
                new Refused(
                        "keyed with the public key",
                        sign(
                                new JWSHeader.Builder(JWSAlgorithm.HS256)
                                        .keyID("one")
                                        .build(),
                                new MACSigner(KEY.toRSAPublicKey().getEncoded()))),
                new Refused("RS512", sign(header(JWSAlgorithm.RS512).build(), new RSASSASigner(KEY))),
                new Refused("PS256", sign(header(JWSAlgorithm.PS256).build(), new RSASSASigner(KEY))),
                new Refused("another key of the same name", sign(header().build(), new RSASSASigner(FORGED))),
                new Refused(
                        "its own key inside",
                        sign(header().jwk(FORGED.toPublicJWK()).build(), new RSASSASigner(FORGED))),
                new Refused(
                        "its own key at an address",
                        sign(
                                header().jwkURL(URI.create("https://evil.example/keys"))
                                        .build(),
                                new RSASSASigner(FORGED))),
                new Refused(
                        "unknown key",
                        sign(
                                new JWSHeader.Builder(JWSAlgorithm.RS256)
                                        .keyID("two")
                                        .build(),
                                new RSASSASigner(KEY))),
                new Refused(
                        "key of a strange name",
                        sign(
                                new JWSHeader.Builder(JWSAlgorithm.RS256)
                                        .keyID("../../dev/null")
                                        .build(),
                                new RSASSASigner(KEY))),
                new Refused(
                        "key without a name",
                        sign(new JWSHeader.Builder(JWSAlgorithm.RS256).build(), new RSASSASigner(KEY))),
                new Refused(
                        "critical and unknown",
                        sign(
                                header().criticalParams(java.util.Set.of("x"))
                                        .customParam("x", 1)
                                        .build(),
                                new RSASSASigner(KEY))),
                refused("expired", claims -> claims.expirationTime(at(-31))),
                refused("not yet", claims -> claims.notBeforeTime(at(31))),
                refused("from the future", claims -> claims.issueTime(at(31))),
                refused("without an end", claims -> claims.expirationTime(null)),
                refused("without a beginning", claims -> claims.issueTime(null)),
                refused("an end in words", claims -> claims.claim("exp", "tomorrow")),
                refused("good for too long", claims -> claims.expirationTime(at(20 * 60 + 1))),
                refused("nobody's", claims -> claims.subject(null)),
                refused("another issuer's", claims -> claims.issuer("https://evil.example")),
                refused("nearly our issuer's", claims -> claims.issuer(ISSUER + "/")),
                refused("no issuer's", claims -> claims.issuer(null)),
                refused("for a service", claims -> claims.audience("order")),
                refused("for two", claims -> claims.audience(List.of("shop-api", "order"))),
                refused("for nobody", claims -> claims.audience((String) null)));
    }

    @Test
    void clocks_may_differ_by_half_a_minute() {
        assertThat(tokens.userOf(bearer(valid(claims -> claims.expirationTime(at(-29))))))
                .contains("ada");
        assertThat(tokens.userOf(bearer(valid(claims -> claims.issueTime(at(29))))))
                .contains("ada");
    }

    @Test
    void a_token_that_was_valid_is_refused_once_it_has_expired() {
        String token = valid();
        MovingClock clock = new MovingClock();
        AccessTokens remembering =
                new AccessTokens(new Verification(new ImmutableJWKSet<>(new JWKSet(KEY)), ISSUER, clock), clock);
        assertThat(remembering.userOf(bearer(token))).contains("ada");

        clock.now = NOW.plus(Duration.ofMinutes(15)).plusSeconds(31);

        assertThatThrownBy(() -> remembering.userOf(bearer(token))).isInstanceOf(InvalidToken.class);
    }

    @Test
    void while_no_key_was_ever_to_be_had_only_those_who_show_a_token_are_put_off() throws Exception {
        KeySet none = new KeySet(
                URI.create("http://localhost:1/keys").toURL(),
                Duration.ofMinutes(5),
                Duration.ofSeconds(5),
                Duration.ofHours(1));
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        AccessTokens waiting = new AccessTokens(new Verification(none, ISSUER, clock), clock);

        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> waiting.userOf(bearer(valid()))).isInstanceOf(Unavailable.class);
        }
        assertThat(waiting.userOf(Collections.emptyEnumeration())).isEmpty();
    }

    private static final class MovingClock extends Clock {
        private Instant now = NOW;

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private static AccessTokens tokensAt(Instant now) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        return new AccessTokens(new Verification(new ImmutableJWKSet<>(new JWKSet(KEY)), ISSUER, clock), clock);
    }

    private static java.util.Enumeration<String> bearer(String token) {
        return Collections.enumeration(List.of("Bearer " + token));
    }

    private static Refused refused(String why, UnaryOperator<JWTClaimsSet.Builder> change) {
        return new Refused(why, valid(change));
    }

    private static String valid() {
        return valid(UnaryOperator.identity());
    }

    private static String valid(UnaryOperator<JWTClaimsSet.Builder> change) {
        try {
            return sign(header().build(), change.apply(claims()).build(), new RSASSASigner(KEY));
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String unsigned(String algorithm) {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        String header = "{\"alg\":\"" + algorithm + "\",\"kid\":\"one\"}";
        return base64.encodeToString(header.getBytes(java.nio.charset.StandardCharsets.UTF_8)) + "."
                + valid().split("\\.")[1] + ".";
    }

    private static String sign(JWSHeader header, JWSSigner signer) throws JOSEException {
        return sign(header, claims().build(), signer);
    }

    private static String sign(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) throws JOSEException {
        SignedJWT token = new SignedJWT(header, claims);
        token.sign(signer);
        return token.serialize();
    }

    private static JWSHeader.Builder header() {
        return header(JWSAlgorithm.RS256);
    }

    private static JWSHeader.Builder header(JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm).keyID("one");
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject("ada")
                .audience("shop-api")
                .issueTime(at(0))
                .expirationTime(at(15 * 60));
    }

    private static Date at(long seconds) {
        return Date.from(NOW.plusSeconds(seconds));
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
