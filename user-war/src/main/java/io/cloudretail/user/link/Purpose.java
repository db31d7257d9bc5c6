package io.cloudretail.user.link;

import java.time.Duration;

/** What a link is for, how long it is good, and what its mail says. */
public enum Purpose {
    VERIFY_EMAIL(
            Duration.ofDays(1),
            "account/verify-email",
            "Confirm your e-mail address",
            "Somebody, most likely you, opened an account at CloudRetail with this address.\n"
                    + "Open this page to confirm that it is yours:"),
    RESET_PASSWORD(
            Duration.ofMinutes(30),
            "account/reset-password",
            "Choose a new password",
            "Somebody, most likely you, asked for a new password for your account at CloudRetail.\n"
                    + "Open this page within half an hour to choose one:"),
    INVITATION(
            Duration.ofDays(7),
            "account/invitation",
            "Your account at CloudRetail",
            "There is an account for you at CloudRetail. Open this page within a week to choose a password for it:"),
    CHANGE_EMAIL(
            Duration.ofDays(1),
            "account/change-email",
            "Confirm your new e-mail address",
            "Somebody, most likely you, wants to use this address for an account at CloudRetail.\n"
                    + "Open this page to confirm that it is yours:");

    private static final String CLOSE = "If it was not you, do nothing: without this link nothing changes.";

    private final Duration lifetime;
    private final String page;
    private final String subject;
    private final String opening;

    Purpose(Duration lifetime, String page, String subject, String opening) {
        this.lifetime = lifetime;
        this.page = page;
        this.subject = subject;
        this.opening = opening;
    }

    Duration lifetime() {
        return lifetime;
    }

    String subject() {
        return subject;
    }

    /** The token goes behind a #, which no browser sends to a server: it is in no log and no Referer. */
    String text(String shop, String token) {
        return opening + "\n\n" + shop + "/" + page + "#" + token + "\n\n" + CLOSE + "\n";
    }
}
