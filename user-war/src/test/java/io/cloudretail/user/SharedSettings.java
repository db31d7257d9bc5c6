package io.cloudretail.user;

/** Settings that some container tests alone want different. Tests that do not mind each other's have them together: one deployment less. */
public final class SharedSettings {
    /** Hashes that cost what they cost in the shop, and a job that looks at the signing keys all the time. */
    public static final String[] COSTLY_HASHES_AND_A_CLOSE_LOOK_AT_KEYS = {
        "cloudretail.user.password.cost=12", "cloudretail.user.signing-key.look=PT0.2S"
    };

    /** Addresses that must be confirmed, and signing keys that are old enough at once. */
    public static final String[] CONFIRMED_ADDRESSES_AND_KEYS_OF_AGE = {
        "cloudretail.user.email-verification-required=true", "cloudretail.user.signing-key.published=PT0S"
    };

    private SharedSettings() {}
}
