package io.cloudretail.devstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Keeps other processes out of a folder; the system lets go of it when this one ends, however it ends. */
record FolderLock(FileChannel channel) implements AutoCloseable {

    static FolderLock waitFor(Path file) {
        FileChannel channel = open(file);
        try {
            channel.lock();
            return new FolderLock(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty when somebody else has it. */
    static Optional<FolderLock> take(Path file) {
        FileChannel channel = open(file);
        FolderLock lock = new FolderLock(channel);
        try {
            FileLock held = channel.tryLock();
            if (held != null) {
                return Optional.of(lock);
            }
        } catch (OverlappingFileLockException e) {
            // Held by another stack in this JVM
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lock.close();
        return Optional.empty();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileChannel open(Path file) {
        Folders.create(file.getParent());
        try {
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
