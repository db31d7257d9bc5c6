package io.cloudretail.user.totp;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Base32;
import org.apache.commons.codec.digest.DigestUtils;

/** Good for one login in place of a code: 80 random bits, of which only the hash is kept. */
record RecoveryCode(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 10;
    private static final int HOW_MANY = 10;

    static List<RecoveryCode> freshSet() {
        return Stream.generate(RecoveryCode::fresh).limit(HOW_MANY).toList();
    }

    private static RecoveryCode fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new RecoveryCode(new Base32().encodeToString(bytes).replaceAll("(.{4})(?!$)", "$1-"));
    }

    /** However it was typed: with or without dashes and spaces, in any case. */
    byte[] hash() {
        String plain = text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return DigestUtils.sha256(plain.getBytes(StandardCharsets.UTF_8));
    }
}
