package io.cloudretail.devstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NewestMailsTest {
    private final GreenMail mails = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final NewestMails newest = new NewestMails(mails, 10);

    @Test
    void of_too_many_mails_the_oldest_are_forgotten_whoever_they_were_for() {
        IntStream.range(0, 30).forEach(number -> deliver("reader-" + number % 3 + "@shop.example", number));

        newest.keep();

        assertThat(subjects())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(20, 30).mapToObj(String::valueOf).toList());
    }

    @Test
    void a_few_more_than_are_kept_are_not_looked_through() {
        IntStream.range(0, 11).forEach(number -> deliver("reader@shop.example", number));

        newest.keep();

        assertThat(subjects()).hasSize(11);
    }

    private void deliver(String to, int number) {
        mails.setUser(to, "secret")
                .deliver(GreenMailUtil.createTextEmail(
                        to,
                        "shop@shop.example",
                        String.valueOf(number),
                        "text",
                        mails.getSmtp().getServerSetup()));
        long arrived = System.currentTimeMillis();
        while (System.currentTimeMillis() == arrived) {
            // the next one is later
            Thread.onSpinWait();
        }
    }

    private String[] subjects() {
        return Arrays.stream(mails.getReceivedMessages())
                .map(NewestMailsTest::subject)
                .toArray(String[]::new);
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
