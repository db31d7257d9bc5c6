package io.cloudretail.user.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The mail server, by SMTP. Every wait has an end. A connection serves all mails that go out one after another, by one thread. */
@ApplicationScoped
class Smtp {
    private static final System.Logger LOG = System.getLogger(Smtp.class.getName());
    private static final String PATIENCE_MILLIS = "5000";

    private Session session;
    private Transport transport;
    private String from;

    Smtp() {}

    @Inject
    Smtp(
            @ConfigProperty(name = "cloudretail.mail.host") String host,
            @ConfigProperty(name = "cloudretail.mail.port") int port,
            @ConfigProperty(name = "cloudretail.mail.starttls") boolean startTls,
            @ConfigProperty(name = "cloudretail.mail.from") String from,
            @ConfigProperty(name = "cloudretail.mail.user") Optional<String> user,
            @ConfigProperty(name = "cloudretail.mail.password") Optional<String> password) {
        Properties settings = new Properties();
        settings.put("mail.smtp.host", host);
        settings.put("mail.smtp.port", String.valueOf(port));
        settings.put("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
        settings.put("mail.smtp.timeout", PATIENCE_MILLIS);
        settings.put("mail.smtp.writetimeout", PATIENCE_MILLIS);
        settings.put("mail.smtp.starttls.enable", String.valueOf(startTls));
        settings.put("mail.smtp.starttls.required", String.valueOf(startTls));
        settings.put("mail.smtp.ssl.checkserveridentity", "true");
        settings.put("mail.smtp.auth", String.valueOf(user.isPresent()));
        settings.put("mail.mime.allowutf8", "true");
        this.session = Session.getInstance(settings, authenticator(user, password));
        this.from = from;
    }

    /** @param id stays the same however often a mail is tried, so that its reader's program can tell a copy */
    void send(UUID id, Mail mail) throws MessagingException {
        InternetAddress sender = new InternetAddress(from, true);
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + id + "@" + domainOf(sender) + ">");
            }
        };
        message.setFrom(sender);
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(new Date());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setText(mail.text(), StandardCharsets.UTF_8.name());
        message.saveChanges();
        try {
            connected().sendMessage(message, message.getAllRecipients());
        } catch (MessagingException failure) {
            hangUp();
            throw failure;
        }
    }

    private Transport connected() throws MessagingException {
        if (transport == null || !transport.isConnected()) {
            hangUp();
            transport = session.getTransport("smtp");
            transport.connect();
        }
        return transport;
    }

    /** Nothing more is to be sent for now. */
    void hangUp() {
        if (transport != null) {
            try {
                transport.close();
            } catch (MessagingException goneAlready) {
                LOG.log(System.Logger.Level.DEBUG, "The mail server hung up first", goneAlready);
            }
            transport = null;
        }
    }

    private static String domainOf(InternetAddress address) {
        return address.getAddress().substring(address.getAddress().lastIndexOf('@') + 1);
    }

    private static Authenticator authenticator(Optional<String> user, Optional<String> password) {
        return new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return user.map(name -> new PasswordAuthentication(name, password.orElse("")))
                        .orElse(null);
            }
        };
    }
}
