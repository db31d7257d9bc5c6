package io.cloudretail.gateway.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.testkit.patience.Await;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SitemapTest {
    private final AtomicInteger asked = new AtomicInteger();
    private volatile Instant now = Instant.parse("2026-11-25T12:00:00Z");
    private final Sitemap sitemap = new Sitemap(
            new Addresses(
                    address -> {
                        asked.incrementAndGet();
                        throw new Catalogue.Silent("away", null);
                    },
                    10),
            URI.create("http://localhost:8080"),
            Duration.ofHours(1),
            ((InstantSource) () -> now).withZone(ZoneOffset.UTC));

    @AfterEach
    void close() {
        sitemap.close();
    }

    @Test
    void a_catalogue_that_is_away_is_asked_once_a_minute_however_many_want_the_sitemap() {
        for (int i = 0; i < 50; i++) {
            assertThat(sitemap.current()).isEmpty();
        }
        Await.untilPasses(() -> assertThat(asked).hasValue(1));

        now = now.plusSeconds(61);

        Await.untilPasses(() -> {
            sitemap.current();
            assertThat(asked).hasValue(2);
        });
        assertThat(sitemap.current()).isEmpty();
        assertThat(asked).hasValue(2);
    }
}
