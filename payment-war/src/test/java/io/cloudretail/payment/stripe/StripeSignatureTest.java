package io.cloudretail.payment.stripe;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class StripeSignatureTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final String BODY = "{\"id\":\"evt_1\"}";

    private final StripeSignature signature = with(Optional.of(Signed.SECRET));

    @Test
    void what_is_signed_with_the_secret_a_short_while_ago_is_stripes() {
        assertThatCode(() -> signature.require(Signed.at(NOW.minusSeconds(299), BODY, Signed.SECRET), BODY))
                .doesNotThrowAnyException();
    }

    @Test
    void what_was_signed_too_long_ago_or_with_another_secret_or_for_another_body_is_not() {
        refuses(signature, Signed.at(NOW.minusSeconds(301), BODY, Signed.SECRET), BODY);
        refuses(signature, Signed.at(NOW, BODY, "whsec_other"), BODY);
        refuses(signature, Signed.at(NOW, BODY, Signed.SECRET), BODY + " ");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "t=1", "v1=00", "t=x,v1=00", "t=,v1=", "t=99999999999999999999,v1=00", ",", "=", "t"})
    void what_is_no_signature_is_refused(String header) {
        refuses(signature, header, BODY);
    }

    @Test
    void without_a_secret_nothing_is_stripes() {
        refuses(with(Optional.empty()), Signed.at(NOW, BODY, Signed.SECRET), BODY);
        refuses(with(Optional.of(" ")), Signed.at(NOW, BODY, " "), BODY);
    }

    private static StripeSignature with(Optional<String> secret) {
        return new StripeSignature(secret, Duration.ofMinutes(5), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static void refuses(StripeSignature by, String header, String body) {
        assertThatThrownBy(() -> by.require(header, body)).isInstanceOf(InvalidSignature.class);
    }
}
