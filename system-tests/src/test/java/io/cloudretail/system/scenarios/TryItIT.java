package io.cloudretail.system.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cloudretail.devstack.Layout;
import io.cloudretail.system.stack.RunningShop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** What docs/try-it.md tells people to type. */
@MicroShedTest
class TryItIT {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```bash\\R(.*?)^```$");

    @Test
    void all_blocks_together_run_to_their_end() throws IOException, InterruptedException {
        assumeTrue(
                Stream.of("bash", "curl")
                        .allMatch(program -> Stream.of(System.getenv("PATH").split(":"))
                                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)))),
                "There is no bash or no curl on this machine");
        String page = Files.readString(Layout.find().root().resolve("docs/try-it.md"));
        Path script = Path.of("target", "try-it.sh");
        Path output = Path.of("target", "try-it.log");
        Files.writeString(
                script,
                "set -euo pipefail\n"
                        + BLOCK.matcher(page)
                                .results()
                                .map((MatchResult block) -> block.group(1))
                                .collect(Collectors.joining("\n"))
                        + "echo the end\n");

        ProcessBuilder bash = new ProcessBuilder("bash", script.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        bash.environment()
                .put("SHOP", "http://localhost:" + RunningShop.get().ports().gateway());
        Process process = bash.start();
        boolean ended = process.waitFor(3, TimeUnit.MINUTES);
        process.destroyForcibly();

        String said = Files.readString(output);
        assertThat(ended).as(said).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        assertThat(said).contains("\"status\":\"CONFIRMED\"", "payment_declined", "REFUNDED", "/problems/", "the end");
    }
}
