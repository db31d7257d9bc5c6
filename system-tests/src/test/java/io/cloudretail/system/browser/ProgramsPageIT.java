package io.cloudretail.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.devstack.Layout;
import io.cloudretail.system.stack.RunningShop;
import io.cloudretail.system.stack.SideBySide;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@SideBySide
class ProgramsPageIT {
    @Test
    void one_page_shows_what_to_ask_the_shop_and_what_it_tells_by_events() throws Exception {
        Path webapp = Layout.find().root().resolve("webapp");
        ProcessBuilder browser = new ProcessBuilder("node", "e2e/programs.mjs")
                .directory(webapp.toFile())
                .redirectErrorStream(true);
        browser.environment().put("SHOP_URL", RunningShop.get().gateway().toString());
        Process steps = browser.start();
        boolean ended = steps.waitFor(2, TimeUnit.MINUTES);
        if (!ended) {
            steps.descendants().forEach(ProcessHandle::destroyForcibly);
            steps.destroyForcibly();
        }
        String report = new String(steps.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(ended).as(report).isTrue();
        assertThat(steps.exitValue()).as(report).isZero();
    }
}
