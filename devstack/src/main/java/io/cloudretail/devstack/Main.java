package io.cloudretail.devstack;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Opens the shop, keeps it open until somebody wants it to end, and stops every process again. */
public final class Main {
    private static final System.Logger LOG = System.getLogger(Main.class.getName());

    private Main() {}

    public static void main(String[] arguments) {
        Instant begin = Instant.now();
        OwnClasses.load();
        ConsoleProgress progress = new ConsoleProgress(System.out);
        CountDownLatch endRequested = new CountDownLatch(1);
        Thread main = Thread.currentThread();
        Signals.onRequestToEnd(() -> {
            if (endRequested.getCount() == 0) {
                // Asked twice: the shutdown hook ends what is still there
                Runtime.getRuntime().exit(130);
            }
            progress.note("\nStopping everything ...");
            endRequested.countDown();
            main.interrupt();
        });
        try (Shop shop = open(progress)) {
            progress.note(Summary.of(shop, Duration.between(begin, Instant.now())));
            endRequested.await();
        } catch (InterruptedException e) {
            LOG.log(System.Logger.Level.DEBUG, "Asked to end");
        } catch (RuntimeException e) {
            if (endRequested.getCount() > 0) {
                System.err.println("\nThe shop cannot open. " + explanation(e));
                System.exit(1);
            }
        }
        progress.note("Everything is stopped.");
    }

    private static Shop open(Progress progress) {
        Layout layout = Layout.find();
        String named = System.getProperty("stack.dir", "");
        Path folder = named.isBlank()
                ? layout.shop()
                : Path.of(named).toAbsolutePath().normalize();
        Ports ports = new Ports(Integer.getInteger("port.offset", 0));
        if (isSet("fresh")) {
            StackFolder.clear(folder);
        }
        progress.note("Starting the shop in " + folder);
        return Shop.start(layout, folder, ports, progress, Map.of(), Optional.empty(), Instances.fromProperties());
    }

    private static boolean isSet(String property) {
        String value = System.getProperty(property);
        return value != null && !value.equalsIgnoreCase("false");
    }

    private static String explanation(RuntimeException failure) {
        return failure instanceof StartFailed ? failure.getMessage() : failure.toString();
    }
}
