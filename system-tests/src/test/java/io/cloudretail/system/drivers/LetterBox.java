package io.cloudretail.system.drivers;

import static io.restassured.RestAssured.given;

import io.cloudretail.system.stack.RunningShop;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** The mail that the shop sent to somebody, read where a person on a laptop reads it. */
public final class LetterBox {
    private static final Pattern LINK = Pattern.compile("(https?://\\S+?)#(\\S+)");

    /** A link in a mail: the page it leads to, and the token behind the #. */
    public record Link(String page, String token) {}

    private LetterBox() {}

    /** The link in the newest mail to somebody under this subject; waits for it. */
    public static Link link(String address, String subject) {
        Matcher link = LINK.matcher(mail(address, subject));
        if (!link.find()) {
            throw new AssertionError("There is no link in the mail");
        }
        return new Link(link.group(1), link.group(2));
    }

    /** The text of the newest mail to somebody under this subject; waits for it. */
    public static String mail(String address, String subject) {
        return Awaitility.await("mail '" + subject + "' to " + address)
                .atMost(Duration.ofSeconds(40))
                .until(() -> texts(address, subject), texts -> !texts.isEmpty())
                .get(0);
    }

    private static List<String> texts(String address, String subject) {
        return given().queryParam("to", address)
                .get(RunningShop.get().mailServer().page().resolve("messages"))
                .jsonPath()
                .param("subject", subject)
                .getList("findAll { it.subject == subject }.text", String.class);
    }
}
