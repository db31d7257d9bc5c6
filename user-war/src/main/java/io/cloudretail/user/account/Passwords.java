package io.cloudretail.user.account;

import at.favre.lib.crypto.bcrypt.BCrypt;
import io.cloudretail.kit.problem.Unavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hashes and checks passwords with bcrypt, few at a time, so that a flood of logins never takes every core. */
@ApplicationScoped
public class Passwords {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 64;
    private static final int BCRYPT_BYTES = 72;
    private static final int LONGEST_QUEUE = 20;

    private int cost;
    private Duration wait;
    private Semaphore turns;
    private String nobodysHash;

    Passwords() {}

    @Inject
    Passwords(
            @ConfigProperty(name = "cloudretail.user.password.cost") int cost,
            @ConfigProperty(name = "cloudretail.user.password.parallel") int parallel,
            @ConfigProperty(name = "cloudretail.user.password.wait") Duration wait) {
        this.cost = cost;
        this.wait = wait;
        this.turns = new Semaphore(parallel, true);
        this.nobodysHash = BCrypt.withDefaults().hashToString(cost, "nobody's password".toCharArray());
    }

    /** What is wrong with a new password, if anything is. */
    public static Optional<String> objection(String password) {
        int characters = password.codePointCount(0, password.length());
        if (characters < SHORTEST || characters > LONGEST) {
            return Optional.of("must have 8 to 64 characters");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > BCRYPT_BYTES) {
            return Optional.of("must not be longer than 72 bytes in UTF-8");
        }
        return CommonPasswords.contain(password)
                ? Optional.of("is among the passwords that are guessed first")
                : Optional.empty();
    }

    public String hash(String password) {
        return inTurn(() -> BCrypt.withDefaults().hashToString(cost, password.toCharArray()));
    }

    /** Takes as long for an account that does not exist ({@code hash} empty) as for one that does. */
    public boolean matches(String password, Optional<String> hash) {
        if (password.getBytes(StandardCharsets.UTF_8).length > BCRYPT_BYTES) {
            return matches("too long to be anybody's", Optional.empty());
        }
        return inTurn(() -> BCrypt.verifyer().verify(password.toCharArray(), hash.orElse(nobodysHash)).verified)
                && hash.isPresent();
    }

    <T> T inTurn(Supplier<T> work) {
        boolean mine = false;
        try {
            // Whoever waits holds a thread here and a place at the gateway, which others need who do not log in
            mine = turns.getQueueLength() < LONGEST_QUEUE && turns.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS);
            if (!mine) {
                throw new Unavailable("Too many people are logging in right now.", Duration.ofSeconds(5), null);
            }
            return work.get();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Unavailable("The server is stopping.", Duration.ofSeconds(5), stopping);
        } finally {
            if (mine) {
                turns.release();
            }
        }
    }
}
