package io.cloudretail.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.devstack.Layout;
import io.cloudretail.system.stack.RunningShop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Somebody who uses the shop in a browser, with a large window and a phone at once; webapp/e2e has their steps. */
record Person(String name) {
    private static final int PATIENCE_MINUTES = 5;

    static Person called(String name) {
        return new Person(name);
    }

    void goesThroughTheShop() {
        Path report = Path.of("target", "browser", name + ".txt").toAbsolutePath();
        try {
            Files.createDirectories(report.getParent());
            Process steps = start(report);
            boolean ended = steps.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
            if (!ended) {
                steps.descendants().forEach(ProcessHandle::destroyForcibly);
                steps.destroyForcibly();
            }
            List<String> lines = Files.readAllLines(report, StandardCharsets.UTF_8);
            assertThat(ended).as(String.join("\n", lines)).isTrue();
            assertThat(steps.exitValue()).as(String.join("\n", lines)).isZero();
            assertThat(lines).anyMatch(line -> line.startsWith("ok"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    private Process start(Path report) throws IOException {
        ProcessBuilder steps = new ProcessBuilder("node", "e2e/run.mjs", name)
                .directory(Layout.find().root().resolve("webapp").toFile())
                .redirectErrorStream(true)
                .redirectOutput(report.toFile());
        steps.environment().put("SHOP_URL", RunningShop.get().gateway().toString());
        steps.environment()
                .put("MAIL_URL", RunningShop.get().mailServer().page().toString());
        return steps.start();
    }
}
