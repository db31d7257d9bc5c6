package io.cloudretail.testkit.container;

import io.cloudretail.devstack.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Ports that are free and stay so until they are used a while later: each is given out once, and a locked file keeps it
 * from the tests of other builds on this machine until this one closes or ends.
 */
final class FreePorts implements AutoCloseable {
    /**
     * Between the ports of open shops, which go up to some 10,000, and the first of those that the shops of tests have.
     * Far below those that the system takes for outgoing connections, which may be in use without a listener.
     */
    private static final int FIRST = 12_000;

    private static final int BEYOND = 20_000;

    private final Path folder;
    private final Iterator<Integer> candidates;
    private final List<FileChannel> held = new ArrayList<>();

    /** @param folder where those who share the machine tell each other which ports they have */
    FreePorts(int first, int beyond, Path folder) {
        this.folder = folder;
        List<Integer> shuffled =
                IntStream.range(first, beyond).boxed().collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(shuffled);
        this.candidates = shuffled.iterator();
    }

    static FreePorts ofThisMachine() {
        String folder = "cloudretail-test-ports-" + System.getProperty("user.name");
        return new FreePorts(FIRST, BEYOND, Path.of(System.getProperty("java.io.tmpdir"), folder));
    }

    int next() {
        while (candidates.hasNext()) {
            int port = candidates.next();
            if (hold(port) && Ports.isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("No port is free");
    }

    /** Also true for one that turns out to be taken by somebody who knows nothing of the files. */
    private boolean hold(int port) {
        FileChannel channel = null;
        try {
            Files.createDirectories(folder);
            channel = FileChannel.open(
                    folder.resolve(String.valueOf(port)), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock != null) {
                held.add(channel);
                return true;
            }
            channel.close();
            return false;
        } catch (OverlappingFileLockException heldInThisJvm) {
            close(channel);
            return false;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The locks end with the channels; the files stay, since somebody else may be about to lock them. */
    @Override
    public void close() {
        held.forEach(FreePorts::close);
        held.clear();
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
