package io.cloudretail.system.drivers;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The app on somebody's telephone that tells the codes of a second factor (RFC 6238). */
public final class Authenticator {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int SECONDS_OF_A_CODE = 30;

    private final byte[] secret;

    /** @param secret as the shop shows it for typing: in base32 */
    public Authenticator(String secret) {
        this.secret = decoded(secret);
    }

    public String code() {
        byte[] hash = hash(Instant.now().getEpochSecond() / SECONDS_OF_A_CODE);
        int place = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash, place, 4).getInt() & 0x7fffffff;
        return String.format("%06d", number % 1_000_000);
    }

    private byte[] hash(long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        } catch (GeneralSecurityException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }

    private static byte[] decoded(String text) {
        byte[] bytes = new byte[text.length()];
        int length = 0;
        int buffer = 0;
        int bits = 0;
        for (char letter : text.replace("=", "").toCharArray()) {
            buffer = buffer << 5 | BASE32.indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[length++] = (byte) (buffer >> bits);
            }
        }
        return Arrays.copyOf(bytes, length);
    }
}
