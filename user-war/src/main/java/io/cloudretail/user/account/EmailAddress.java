package io.cloudretail.user.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An address in the one form in which it is kept and compared: NFC, lower case. */
public record EmailAddress(String text) {
    /** What needs no quotes before the @; the names that may follow it are letters of any script, digits and hyphens. */
    private static final String MAILBOX = "[^\\s@\\p{Cntrl}\"(),:;<>\\[\\]\\\\]{1,64}";

    private static final String LABEL = "[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])?";
    private static final Pattern PLAUSIBLE = Pattern.compile(MAILBOX + "@" + LABEL + "(?:\\." + LABEL + ")+");
    private static final int LONGEST = 254;

    /** Empty when the text cannot be an address. Whether it is one, only a mail can tell. */
    public static Optional<EmailAddress> of(String text) {
        String form = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return form.length() <= LONGEST && PLAUSIBLE.matcher(form).matches()
                ? Optional.of(new EmailAddress(form))
                : Optional.empty();
    }
}
