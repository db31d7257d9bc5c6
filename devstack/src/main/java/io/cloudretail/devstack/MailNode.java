package io.cloudretail.devstack;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The mail server's own JVM: takes mail by SMTP and shows it on a page, to this machine only. */
final class MailNode {
    private static final String LOOPBACK = "127.0.0.1";
    private static final String QUERY = "to=";
    private static final int MOST = 2000;

    private final GreenMail mails;

    private MailNode(GreenMail mails) {
        this.mails = mails;
    }

    public static void main(String[] arguments) throws IOException {
        GreenMail mails =
                new GreenMail(new ServerSetup(Integer.parseInt(arguments[0]), LOOPBACK, ServerSetup.PROTOCOL_SMTP));
        mails.start();
        MailNode node = new MailNode(mails);
        HttpServer page = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[1])), 0);
        page.createContext("/messages", node::list);
        page.createContext("/", node::show);
        page.start();
        NewestMails newest = new NewestMails(mails, MOST);
        Executors.newSingleThreadScheduledExecutor().scheduleWithFixedDelay(newest::keep, 1, 1, TimeUnit.SECONDS);
    }

    private void list(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        String to = query != null && query.startsWith(QUERY)
                ? URLDecoder.decode(query.substring(QUERY.length()), StandardCharsets.UTF_8)
                : "";
        List<ReceivedMail> wanted =
                received().stream().filter(mail -> mail.isTo(to)).toList();
        answer(exchange, "application/json", ReceivedMail.json(wanted));
    }

    private void show(HttpExchange exchange) throws IOException {
        answer(exchange, "text/html; charset=utf-8", MailPage.of(received()));
    }

    /** Newest first. */
    private List<ReceivedMail> received() throws IOException {
        List<ReceivedMail> found = new ArrayList<>();
        try {
            for (MimeMessage message : mails.getReceivedMessages()) {
                found.add(0, ReceivedMail.of(message));
            }
        } catch (MessagingException unreadable) {
            throw new IOException(unreadable);
        }
        return found;
    }

    /** A page elsewhere that leads a name of its own to this machine must not read the mail: only these names are answered. */
    private static void answer(HttpExchange exchange, String type, String text) throws IOException {
        String host = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
        boolean known = host.startsWith("localhost:") || host.startsWith(LOOPBACK + ":");
        byte[] body = (known ? text : "").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders()
                .set(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
        exchange.sendResponseHeaders(known ? 200 : 421, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
