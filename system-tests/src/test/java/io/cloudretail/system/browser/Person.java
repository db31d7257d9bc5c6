package io.cloudretail.system.browser;

import io.cloudretail.devstack.Layout;
import io.cloudretail.system.stack.RunningShop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Somebody who uses the shop in a browser, with a large window and a phone at once; webapp/e2e has their steps. */
public record Person(String name) {
    public static Person called(String name) {
        return new Person(name);
    }

    void goesThroughTheShop() {
        try (Visit visit = setsOut()) {
            visit.endsWell();
        }
    }

    /** Goes through the shop while others do something to it. */
    public Visit setsOut() {
        Path report = Path.of("target", "browser", name + ".txt").toAbsolutePath();
        try {
            Files.createDirectories(report.getParent());
            return new Visit(start(report), report);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Process start(Path report) throws IOException {
        ProcessBuilder steps = new ProcessBuilder("node", "e2e/run.mjs", name)
                .directory(Layout.find().root().resolve("webapp").toFile())
                .redirectErrorStream(true)
                .redirectOutput(report.toFile());
        steps.environment().remove("SIZE"); // both windows, whatever somebody looks at by hand
        steps.environment().put("SHOP_URL", RunningShop.get().gateway().toString());
        steps.environment()
                .put("MAIL_URL", RunningShop.get().mailServer().page().toString());
        return steps.start();
    }
}
