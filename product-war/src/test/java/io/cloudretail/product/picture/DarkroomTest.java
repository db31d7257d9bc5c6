package io.cloudretail.product.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudretail.kit.problem.Unavailable;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DarkroomTest {
    private final Darkroom darkroom = new Darkroom(2, 6, Duration.ofSeconds(3));

    @Test
    void a_picture_gets_the_sizes_that_are_shown_and_is_never_enlarged() {
        Developed wide = developed(Samples.png(1600, 800));
        assertThat(widths(wide)).containsExactly(320, 640, 1280, 1600);
        assertThat(wide.width()).isEqualTo(1600);
        assertThat(wide.height()).isEqualTo(800);

        assertThat(widths(developed(Samples.jpeg(100, 50)))).containsExactly(100, 100, 100, 100);
        assertThat(widths(developed(Samples.jpeg(4500, 30)))).containsExactly(320, 640, 1280, 2048);
        assertThat(developed(Samples.jpeg(30, 4500)).height()).isEqualTo(2048);
    }

    @Test
    void what_is_made_is_jpeg_whatever_came() {
        List<byte[]> uploads = List.of(Samples.jpeg(400, 200), Samples.png(400, 200));
        for (byte[] upload : uploads) {
            Developed picture = developed(upload);

            assertThat(picture.files().values()).allMatch(Kind.JPEG::begins);
            BufferedImage small = Samples.decoded(picture.files().get(PictureSize.SMALL));
            assertThat(Samples.colour(small, 80, 80)).isEqualTo("red");
            assertThat(Samples.colour(small, 240, 80)).isEqualTo("blue");
        }
    }

    @Test
    void webp_is_read_lossy_lossless_and_see_through() {
        for (String webp : Samples.WEBP) {
            Developed picture = developed(Base64.getDecoder().decode(webp));

            assertThat(picture.files().get(PictureSize.SMALL)).matches(Kind.JPEG::begins);
            assertThat(picture.width()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, red blue, 200, 100",
        "2, blue red, 200, 100",
        "3, blue red, 200, 100",
        "4, red blue, 200, 100",
        "5, red above blue, 100, 200",
        "6, red above blue, 100, 200",
        "7, blue above red, 100, 200",
        "8, blue above red, 100, 200"
    })
    void a_picture_stands_upright_however_the_camera_was_held(int orientation, String seen, int width, int height) {
        Developed picture = developed(Samples.taken(200, 100, orientation));

        BufferedImage image = Samples.decoded(picture.files().get(PictureSize.ORIGINAL));
        assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(width, height);
        String far = Samples.colour(image, width - 20, height - 20);
        assertThat(Samples.colour(image, 20, 20) + (width > height ? " " : " above ") + far)
                .isEqualTo(seen);
    }

    @Test
    void nothing_of_the_metadata_is_left() {
        byte[] upload = Samples.taken(200, 100, 6);
        assertThat(text(upload)).contains("Exif", "GPS", "Ada");

        developed(upload).files().values().forEach(file -> assertThat(text(file))
                .doesNotContain("Exif", "GPS", "Ada"));
    }

    @Test
    void what_is_see_through_becomes_white() {
        Developed picture = developed(Samples.seeThroughPng(200, 100));

        BufferedImage image = Samples.decoded(picture.files().get(PictureSize.ORIGINAL));
        assertThat(Samples.colour(image, 20, 20)).isEqualTo("red");
        assertThat(Samples.colour(image, 20, 80)).isEqualTo("white");
    }

    @Test
    void the_same_upload_is_the_same_picture_and_another_is_not() {
        Developed first = developed(Samples.jpeg(200, 100));

        assertThat(first.hash()).matches("[0-9a-f]{64}");
        assertThat(developed(Samples.jpeg(200, 100)).hash()).isEqualTo(first.hash());
        assertThat(developed(Samples.taken(200, 100, 1)).hash()).isEqualTo(first.hash());
        assertThat(developed(Samples.taken(200, 100, 3)).hash()).isNotEqualTo(first.hash());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "GIF89a...........",
                "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
                "<html></html>",
                "\u00ff\u00d8\u00ff",
                "\u00ff\u00d8\u00ff\u00e0 and then no picture at all",
                "\u0089PNG\r\n\u001a\n",
                "RIFF....WEBP",
                "RIFF....WEBPVP8L....no picture at all"
            })
    void what_is_no_picture_is_refused(String upload) {
        assertThatThrownBy(() -> developed(upload.getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(UnreadablePicture.class);
    }

    @Test
    void half_a_picture_is_refused_or_shown_but_breaks_nothing() {
        for (byte[] whole : List.of(Samples.jpeg(300, 300), Samples.png(300, 300), Samples.webp())) {
            for (int length = 1; length < whole.length; length += 1 + whole.length / 40) {
                byte[] half = Arrays.copyOf(whole, length);
                try {
                    assertThat(developed(half).width()).isPositive();
                } catch (UnreadablePicture refused) {
                    assertThat(refused.status()).isEqualTo(400);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"30000, 30000", "50000, 2", "2, 50000", "19999, 19999", "2147483647, 2147483647"})
    @Timeout(2)
    void a_bomb_is_refused_before_it_is_decoded(int width, int height) {
        assertThatThrownBy(() -> developed(Samples.bomb(width, height))).isInstanceOf(PictureTooLarge.class);
    }

    @Test
    @Timeout(5)
    void a_jpeg_of_a_thousand_passes_is_refused() {
        byte[] jpeg = Samples.jpeg(16, 16);
        byte[] scan = {(byte) 0xff, (byte) 0xda, 0, 3, 0};
        byte[] many = Arrays.copyOf(jpeg, jpeg.length + scan.length * 1000);
        for (int i = 0; i < 1000; i++) {
            System.arraycopy(scan, 0, many, jpeg.length + i * scan.length, scan.length);
        }

        assertThatThrownBy(() -> developed(many)).isInstanceOf(UnreadablePicture.class);
    }

    @Test
    void more_than_five_mebibytes_are_refused_without_reading_them_all() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 0xff;
            }
        };

        assertThatThrownBy(() -> darkroom.develop(endless)).isInstanceOf(PictureTooLarge.class);
    }

    @Test
    @Timeout(10)
    void who_comes_while_as_many_uploads_are_on_their_way_as_may_be_is_asked_to_come_back() throws Exception {
        Darkroom small = new Darkroom(1, 1, Duration.ofMillis(50));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        InputStream slow = new ByteArrayInputStream(Samples.jpeg(8, 8)) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                begun.countDown();
                try {
                    goOn.await();
                } catch (InterruptedException interrupted) {
                    throw new IllegalStateException(interrupted);
                }
                return super.read(into, offset, length);
            }

            @Override
            public byte[] readNBytes(int length) {
                byte[] bytes = new byte[length];
                return Arrays.copyOf(bytes, Math.max(0, read(bytes, 0, length)));
            }
        };
        CompletableFuture<Developed> first = CompletableFuture.supplyAsync(() -> small.develop(slow));
        begun.await();

        assertThatThrownBy(() -> small.develop(new ByteArrayInputStream(Samples.jpeg(8, 8))))
                .isInstanceOfSatisfying(
                        Unavailable.class, busy -> assertThat(busy.headers()).containsEntry("Retry-After", "5"));

        goOn.countDown();
        assertThat(first.join().width()).isEqualTo(8);
        assertThat(small.develop(new ByteArrayInputStream(Samples.jpeg(8, 8))).width())
                .isEqualTo(8);
    }

    private Developed developed(byte[] upload) {
        return darkroom.develop(new ByteArrayInputStream(upload));
    }

    private static List<Integer> widths(Developed picture) {
        return Arrays.stream(PictureSize.values())
                .map(size -> Samples.decoded(picture.files().get(size)).getWidth())
                .toList();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
