package io.cloudretail.user.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    @Test
    void case_and_composition_make_no_other_address() {
        assertThat(EmailAddress.of("Ze\u0301@Example.ORG")).isEqualTo(EmailAddress.of("z\u00e9@example.org"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.org",
                "o'hara+shop@mail.example.co.uk",
                "a@b-c.org",
                "who?@example.org",
                "jos\u00e9@b\u00fccher.de"
            })
    void what_may_be_an_address_is_one(String text) {
        assertThat(EmailAddress.of(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a@",
                "@b.org",
                "a@b",
                "a b@c.org",
                "a@b..org",
                "a@b.org\n",
                "a@@b.org",
                "a@b.org?",
                "a@b.org.",
                "a@b.org,c",
                "a@b.org>",
                "a@b.org/",
                "a@-b.org",
                "a@b-.org",
                "a@[192.0.2.1]",
                "<a@b.org",
                "a,b@c.org"
            })
    void what_cannot_be_an_address_is_none(String text) {
        assertThat(EmailAddress.of(text)).isEmpty();
    }
}
