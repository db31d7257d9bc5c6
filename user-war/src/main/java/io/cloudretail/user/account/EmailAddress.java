package io.cloudretail.user.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An address in the one form in which it is kept and compared: NFC, lower case. */
public record EmailAddress(String text) {
    private static final Pattern PLAUSIBLE =
            Pattern.compile("[^\\s@\\p{Cntrl}]{1,64}@[^\\s@.\\p{Cntrl}]+(\\.[^\\s@.\\p{Cntrl}]+)+");
    private static final int LONGEST = 254;

    /** Empty when the text cannot be an address. Whether it is one, only a mail can tell. */
    public static Optional<EmailAddress> of(String text) {
        String form = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return form.length() <= LONGEST && PLAUSIBLE.matcher(form).matches()
                ? Optional.of(new EmailAddress(form))
                : Optional.empty();
    }
}
