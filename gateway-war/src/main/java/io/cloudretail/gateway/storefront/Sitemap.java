package io.cloudretail.gateway.storefront;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The sitemap as it was made last. It takes many questions to the catalogue, so one thread of its own makes it anew, when
 * somebody asks for it and it is old; nobody waits for that.
 */
@Singleton
public class Sitemap {
    private static final System.Logger LOG = System.getLogger(Sitemap.class.getName());

    /** Whoever asks while the catalogue is away starts no more passes than this lets through. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private record Made(SitemapParts parts, Instant at) {}

    private final Addresses addresses;
    private final URI shop;
    private final Duration age;
    private final Clock clock;
    private final ExecutorService maker = Executors.newSingleThreadExecutor(work -> new Thread(work, "sitemap"));
    private final AtomicBoolean making = new AtomicBoolean();
    private volatile Made last;
    private volatile Instant begun = Instant.EPOCH;

    @Inject
    Sitemap(
            Addresses addresses,
            @ConfigProperty(name = "cloudretail.gateway.shop.url") URI shop,
            @ConfigProperty(name = "cloudretail.gateway.sitemap.age") Duration age,
            Clock clock) {
        this.addresses = addresses;
        this.shop = shop;
        this.age = age;
        this.clock = clock;
    }

    /** Empty while the first is being made. */
    Optional<SitemapParts> current() {
        Made made = last;
        Instant now = clock.instant();
        boolean isOld = made == null || made.at().plus(age).isBefore(now);
        if (isOld && begun.plus(PAUSE).isBefore(now) && making.compareAndSet(false, true)) {
            begun = now;
            maker.execute(this::make);
        }
        return Optional.ofNullable(made).map(Made::parts);
    }

    private void make() {
        try {
            last = new Made(SitemapParts.of(shop, addresses.all()), clock.instant());
        } catch (Catalogue.Silent away) {
            LOG.log(System.Logger.Level.INFO, "The sitemap stays as it is: " + away.getMessage());
        } catch (RuntimeException unforeseen) {
            LOG.log(System.Logger.Level.WARNING, "The sitemap cannot be made", unforeseen);
        } finally {
            making.set(false);
        }
    }

    @PreDestroy
    void close() {
        maker.shutdownNow();
    }
}
