package io.cloudretail.user.mail;

import io.cloudretail.user.upkeep.Chore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Gives up on what could not be sent for five days, as mail servers do. */
@ApplicationScoped
class GiveUpOldMails implements Chore {
    private static final System.Logger LOG = System.getLogger(GiveUpOldMails.class.getName());

    private MailQueue queue;

    GiveUpOldMails() {}

    @Inject
    GiveUpOldMails(MailQueue queue) {
        this.queue = queue;
    }

    @Override
    public boolean clear() {
        int count = queue.giveUpOld();
        if (count > 0) {
            LOG.log(System.Logger.Level.WARNING, count + " mails could not be sent for five days and were given up");
        }
        return false;
    }
}
