package io.cloudretail.devstack;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.Store;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Flags;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Forgets the oldest mails, so that those of a shop under load do not fill the memory: whoever looks for a mail looks for a new one. */
final class NewestMails {
    private static final String EVERY_FOLDER = "*";

    private record Place(MailFolder folder, StoredMessage mail) {}

    private final GreenMail mails;
    private final int most;

    /** @param most are kept, and up to a tenth more before it is worth looking for the oldest */
    NewestMails(GreenMail mails, int most) {
        this.mails = mails;
        this.most = most;
    }

    void keep() {
        int there = mails.getManagers().getImapHostManager().getAllMessages().size();
        if (there <= most + most / 10) {
            return;
        }
        try {
            forget(oldest(there - most));
        } catch (FolderException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private List<Place> oldest(int count) throws FolderException {
        return places().stream()
                .sorted(Comparator.comparing(place -> place.mail().getReceivedDate()))
                .limit(count)
                .toList();
    }

    private List<Place> places() throws FolderException {
        List<Place> places = new ArrayList<>();
        Store store = mails.getManagers().getImapHostManager().getStore();
        for (MailFolder folder : store.listMailboxes(EVERY_FOLDER)) {
            folder.getNonDeletedMessages().forEach(mail -> places.add(new Place(folder, mail)));
        }
        return places;
    }

    private static void forget(List<Place> places) throws FolderException {
        Set<MailFolder> folders = new LinkedHashSet<>();
        for (Place place : places) {
            place.mail().setFlag(Flags.Flag.DELETED, true);
            folders.add(place.folder());
        }
        for (MailFolder folder : folders) {
            folder.expunge();
        }
    }
}
