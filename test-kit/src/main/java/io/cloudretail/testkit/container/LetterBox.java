package io.cloudretail.testkit.container;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** The mail that the service under test has sent, for tests that run as a client. */
public final class LetterBox {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern TOKEN = Pattern.compile("https?://\\S+#(\\S+)");
    private static GreenMail server;

    private LetterBox() {}

    /** Stops the mail server for a while: whoever calls is hung up on. What it had taken is forgotten. */
    public static void whileAway(Consumer<Absence> test) {
        int port = server.getSmtp().getPort();
        server.stop();
        try (Absence absence = new Absence(port)) {
            test.accept(absence);
        } finally {
            server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            server.start();
        }
    }

    /** Starts the mail server and returns its port. */
    static int open() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
        server.start();
        return server.getSmtp().getPort();
    }

    static void close() {
        if (server != null) {
            server.stop();
        }
    }

    /** The token of the newest link that came to an address under this subject; waits for the mail. */
    public static String tokenFor(String address, String subject) {
        Matcher link = TOKEN.matcher(awaitMail(address, subject));
        if (!link.find()) {
            throw new AssertionError("No link in the mail");
        }
        return link.group(1);
    }

    /** The text of the newest mail to an address under this subject; waits for it. */
    public static String awaitMail(String address, String subject) {
        return Awaitility.await("mail '" + subject + "' to " + address)
                .atMost(PATIENCE)
                .until(() -> texts(address, subject), texts -> !texts.isEmpty())
                .get(0);
    }

    /** The subjects of all mails to an address, oldest first. */
    public static List<String> subjects(String address) {
        return received(address).stream().map(LetterBox::subject).toList();
    }

    private static List<String> texts(String address, String subject) {
        List<MimeMessage> found = received(address);
        Collections.reverse(found);
        return found.stream()
                .filter(mail -> subject(mail).equals(subject))
                .map(LetterBox::text)
                .toList();
    }

    private static List<MimeMessage> received(String address) {
        return new ArrayList<>(Arrays.stream(server.getReceivedMessages())
                .filter(mail -> isTo(mail, address))
                .toList());
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return ((InternetAddress) mail.getRecipients(Message.RecipientType.TO)[0])
                    .getAddress()
                    .equals(address);
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String text(MimeMessage mail) {
        try {
            return String.valueOf(mail.getContent());
        } catch (MessagingException | IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
