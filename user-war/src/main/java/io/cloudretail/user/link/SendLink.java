package io.cloudretail.user.link;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.user.account.EmailAddress;
import io.cloudretail.user.mail.Mail;
import io.cloudretail.user.mail.MailQueue;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes a link and writes the mail with it. */
@Shared
@Transactional
public class SendLink {
    /** How long an address is left alone after a link was mailed to it. */
    public static final Duration PAUSE = Duration.ofMinutes(1);

    private final Links links;
    private final MailQueue mails;
    private final String shop;

    @Inject
    SendLink(Links links, MailQueue mails, @ConfigProperty(name = "cloudretail.shop.url") String shop) {
        this.links = links;
        this.mails = mails;
        this.shop = shop.replaceAll("/+$", "");
    }

    /** Within a minute of the last one to this address there is no other: that one is still good. */
    public void send(UUID account, EmailAddress to, Purpose purpose) {
        send(account, to, purpose, null);
    }

    public void send(UUID account, EmailAddress to, Purpose purpose, String detail) {
        if (mails.mayWrite(purpose.name(), to.text(), PAUSE)) {
            String token = links.make(account, purpose, detail);
            mails.add(new Mail(to.text(), purpose.subject(), purpose.text(shop, token)));
        }
    }
}
