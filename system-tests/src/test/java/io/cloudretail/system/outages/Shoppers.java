package io.cloudretail.system.outages;

import io.cloudretail.system.security.wire.KeptConnection;
import io.cloudretail.system.security.wire.RawAnswers;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A few people who read the catalogue, one page after another, until nobody is there to show it. */
final class Shoppers {
    private final URI gateway;
    private final ExecutorService threads;
    private final AtomicInteger served = new AtomicInteger();
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();

    private Shoppers(URI gateway, int count) {
        this.gateway = gateway;
        this.threads = Executors.newFixedThreadPool(count);
    }

    static Shoppers at(URI gateway, int count) {
        Shoppers shoppers = new Shoppers(gateway, count);
        for (int i = 0; i < count; i++) {
            shoppers.threads.execute(shoppers::read);
        }
        shoppers.threads.shutdown();
        return shoppers;
    }

    int served() {
        return served.get();
    }

    /** What they got other than a page, once the gateway is gone. */
    Queue<String> complaints() throws InterruptedException {
        if (!threads.awaitTermination(30, TimeUnit.SECONDS)) {
            complaints.add("The gateway still takes connections");
        }
        return complaints;
    }

    private void read() {
        try {
            while (readOverOneConnection()) {
                continue;
            }
        } catch (IOException broken) {
            complaints.add(broken.toString());
        }
    }

    /** As long as the gateway wants it; false when it takes no connection any more. */
    private boolean readOverOneConnection() throws IOException {
        try (KeptConnection connection = KeptConnection.to(gateway)) {
            for (int read = 0; ; read++) {
                RawAnswers answer =
                        connection.begin("GET", "/api/v1/categories").answer();
                boolean closedBeforeItWasAsked = answer.text().isEmpty() && read > 0;
                if (closedBeforeItWasAsked) {
                    return true;
                }
                if (!answer.text().startsWith("HTTP/1.1 200 ")) {
                    complaints.add(read + ": " + answer);
                    return true;
                }
                served.incrementAndGet();
                if (answer.sayClose()) {
                    return true;
                }
            }
        } catch (ConnectException gone) {
            return false;
        }
    }
}
