package io.cloudretail.user.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Encrypts the secrets that are kept, of signing keys and second factors: AES-256-GCM under a key from the environment. */
@ApplicationScoped
public class KeyVault {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;

    private SecretKeySpec secret;
    private final SecureRandom random = new SecureRandom();

    KeyVault() {}

    @Inject
    KeyVault(@ConfigProperty(name = "cloudretail.user.signing-key-secret") Optional<String> base64) {
        byte[] key = base64.map(Base64.getDecoder()::decode).orElse(new byte[0]);
        if (key.length != KEY_BYTES) {
            throw new IllegalStateException("SIGNING_KEY_SECRET must be 32 bytes in base64; it has " + key.length);
        }
        secret = new SecretKeySpec(key, "AES");
    }

    public byte[] lock(String text) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] locked = run(Cipher.ENCRYPT_MODE, nonce, text.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(NONCE + locked.length).put(nonce).put(locked).array();
    }

    public String open(byte[] locked) {
        ByteBuffer buffer = ByteBuffer.wrap(locked);
        byte[] nonce = new byte[NONCE];
        buffer.get(nonce);
        byte[] rest = new byte[buffer.remaining()];
        buffer.get(rest);
        return new String(run(Cipher.DECRYPT_MODE, nonce, rest), StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, secret, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException wrongSecret) {
            throw new IllegalStateException("SIGNING_KEY_SECRET does not fit what is stored", wrongSecret);
        }
    }
}
