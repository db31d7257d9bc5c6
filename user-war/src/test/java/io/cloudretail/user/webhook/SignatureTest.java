package io.cloudretail.user.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignatureTest {
    private static final Instant AT = Instant.ofEpochSecond(1_614_265_330);
    private static final SigningSecret SECRET = new SigningSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    @Test
    void signs_as_the_example_of_standard_webhooks_does() {
        assertThat(Signature.of("msg_p5jXN8AQM9LWM0D4loKWxJek", AT, "{\"test\": 2432232314}", List.of(SECRET)))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void signs_with_each_secret_while_one_takes_over_from_the_other() {
        SigningSecret next = SigningSecret.random();

        assertThat(Signature.of("id", AT, "{}", List.of(next, SECRET)))
                .isEqualTo(Signature.of("id", AT, "{}", List.of(next)) + " "
                        + Signature.of("id", AT, "{}", List.of(SECRET)));
    }

    @Test
    void a_secret_is_new_each_time_has_256_bits_and_is_not_printed() {
        SigningSecret secret = SigningSecret.random();

        assertThat(secret.text()).startsWith("whsec_");
        assertThat(secret.key()).hasSize(32);
        assertThat(SigningSecret.random().key()).isNotEqualTo(secret.key());
        assertThat(secret).hasToString("whsec_…");
    }
}
