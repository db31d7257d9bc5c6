package io.cloudretail.devstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerDirectoryTest {
    @TempDir
    Path root;

    @BeforeEach
    void build() throws IOException {
        write("liberty-config/target/config/jvm.options", "-Xmx256m");
        write("liberty-config/target/config/lib/global/driver.jar", "driver");
        write("liberty-config/target/config/configDropins/defaults/platform.xml", "<server/>");
        write("order-war/src/main/liberty/config/server.xml", "<server/>");
        write("order-war/target/order-war.war", "first");
    }

    @Test
    void a_server_is_the_shared_configuration_its_own_and_its_war() throws IOException {
        Path config = stage().config();
        assertThat(config).isEqualTo(root.resolve("stack/usr/order-war/servers/order-war"));
        assertThat(config.resolve("jvm.options")).hasContent("-Xmx256m");
        assertThat(config.resolve("lib/global/driver.jar")).exists();
        assertThat(config.resolve("configDropins/defaults/platform.xml")).exists();
        assertThat(config.resolve("server.xml")).exists();
        assertThat(config.resolve("apps/order-war.war")).hasContent("first");
    }

    @Test
    void staging_again_takes_the_new_war_and_leaves_no_file_of_the_old_build() throws IOException {
        stage();
        write("order-war/target/order-war.war", "second");
        Files.delete(root.resolve("liberty-config/target/config/lib/global/driver.jar"));
        Path config = stage().config();
        assertThat(config.resolve("apps/order-war.war")).hasContent("second");
        assertThat(config.resolve("lib/global/driver.jar")).doesNotExist();
    }

    @Test
    void a_build_does_not_touch_what_is_staged() throws IOException {
        Path config = stage().config();
        write("order-war/target/order-war.war", "second");
        assertThat(config.resolve("apps/order-war.war")).hasContent("first");
    }

    @Test
    void a_missing_war_is_named() throws IOException {
        Files.delete(root.resolve("order-war/target/order-war.war"));
        assertThatThrownBy(this::stage)
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("order-war.war")
                .hasMessageContaining("build it first");
    }

    @Test
    void the_command_line_carries_the_options_of_the_server_in_one_process() {
        assertThat(new LibertyCommand(root.resolve("wlp"), stage()).line())
                .startsWith(Jvm.java())
                .contains("-Xmx256m")
                .endsWith("-jar", root.resolve("wlp/bin/tools/ws-server.jar").toString(), "order-war");
    }

    private ServerDirectory stage() {
        return ServerDirectory.stage(new Layout(root), "order-war", root.resolve("stack/usr/order-war"));
    }

    private void write(String path, String content) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
