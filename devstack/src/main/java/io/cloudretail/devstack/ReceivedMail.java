package io.cloudretail.devstack;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** A mail that the shop sent. */
record ReceivedMail(String to, String subject, String text, Instant sentAt) {
    static ReceivedMail of(MimeMessage message) throws MessagingException, IOException {
        InternetAddress to = (InternetAddress) message.getRecipients(Message.RecipientType.TO)[0];
        Date sent = message.getSentDate();
        return new ReceivedMail(
                to.getAddress(),
                message.getSubject(),
                String.valueOf(message.getContent()).replace("\r\n", "\n"),
                sent.toInstant());
    }

    boolean isTo(String address) {
        return to.equalsIgnoreCase(address);
    }

    static String json(List<ReceivedMail> mails) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        mails.forEach(mail -> array.add(Json.createObjectBuilder()
                .add("to", mail.to())
                .add("subject", mail.subject())
                .add("text", mail.text())
                .add("sentAt", mail.sentAt().toString())));
        return array.build().toString();
    }
}
