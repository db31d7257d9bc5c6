package io.cloudretail.devstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailPageTest {
    @Test
    void links_can_be_clicked_and_nothing_else_is_markup() {
        ReceivedMail mail = new ReceivedMail(
                "\"a<b\"@c.example", "<script>", "Open http://localhost:8080/account/x#Ab_-9\n<b>", Instant.EPOCH);

        assertThat(MailPage.of(List.of(mail)))
                .contains("<a href=\"http://localhost:8080/account/x#Ab_-9\">")
                .doesNotContain("<script>", "<b>", "a<b");
    }
}
