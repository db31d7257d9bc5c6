package io.cloudretail.devstack;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** A mail server that delivers to nobody and shows everything, in a JVM of its own. What it has taken is lost when it stops. */
public final class MailServer extends Part {
    private final int smtp;
    private final int page;

    public MailServer(Place place, int smtp, int page) {
        super("mail", place);
        this.smtp = smtp;
        this.page = page;
    }

    /** Where its mails can be read by people; below it, {@code messages?to=…} by programs. */
    public URI page() {
        return URI.create("http://localhost:" + page + "/");
    }

    @Override
    Child.Launch launch() {
        Folders.create(place.data(name));
        List<String> command = List.of(
                Jvm.java(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                MailNode.class.getName(),
                Integer.toString(smtp),
                Integer.toString(page));
        return new Child.Launch(
                name,
                command,
                Map.of("CLASSPATH", Jvm.classPath()),
                place.data(name),
                place.consoleLog(name),
                pidFile(),
                "TERM");
    }

    @Override
    boolean answers() {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) page().resolve("messages?to=").toURL().openConnection();
            connection.setConnectTimeout(500);
            connection.setReadTimeout(500);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }
}
