package io.cloudretail.devstack;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** Random passwords, made when first asked for and kept beside the data they open, readable by the owner alone. */
public final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final Properties kept = new Properties();

    private Secrets(Path file) {
        this.file = file;
    }

    public static Secrets in(Path folder) {
        return new Secrets(folder.resolve("secrets.properties"));
    }

    /** A password for {@code purpose}, the same at each call. */
    public String password(String purpose) {
        return kept(purpose, Base64.getUrlEncoder().withoutPadding(), 24);
    }

    /** A 256-bit key for {@code purpose}, in base64, the same at each call. */
    public String key(String purpose) {
        return kept(purpose, Base64.getEncoder(), 32);
    }

    private String kept(String purpose, Base64.Encoder encoder, int size) {
        synchronized (Secrets.class) {
            // Another part of the stack may have added its own since this file was read
            load();
            String known = kept.getProperty(purpose);
            if (known != null) {
                return known;
            }
            byte[] bytes = new byte[size];
            RANDOM.nextBytes(bytes);
            String fresh = encoder.encodeToString(bytes);
            kept.setProperty(purpose, fresh);
            save();
            return fresh;
        }
    }

    private void load() {
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                kept.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void save() {
        try {
            Folders.create(file.getParent());
            Path draft = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(draft);
            Files.createFile(draft, ownerOnly());
            try (Writer writer = Files.newBufferedWriter(draft)) {
                kept.store(writer, "Secrets of this stack; deleted together with its data");
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
