package io.cloudretail.deploy.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.deploy.YamlFiles;
import io.cloudretail.deploy.configuration.Sources;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Pages are as safe behind nginx as they are behind the gateway. */
class HeadersTest {
    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern HEADER = Pattern.compile("(?m)^add_header (\\S+) \"([^\"]*)\" always;$");
    private static final Pattern STRIPES = Pattern.compile("(?m)^    stripe \"([^\"]*)\";$");

    @Test
    void nginx_tells_browsers_what_the_gateway_tells_them() {
        List<String> literals = literals(gateway().replaceAll("(?s)^.*?Map\\.of\\(|\\);.*$", ""));
        Map<String, String> told = new TreeMap<>();
        for (int i = 0; i < literals.size(); i += 2) {
            told.put(literals.get(i), literals.get(i + 1));
        }

        Map<String, String> tells = new TreeMap<>();
        Matcher header = HEADER.matcher(read("deploy/web/headers.conf"));
        while (header.find()) {
            tells.put(header.group(1), header.group(2).replaceAll("\\$stripes_\\w+", ""));
        }

        assertThat(tells).hasSizeGreaterThan(5).isEqualTo(told);
    }

    @Test
    void where_cards_are_paid_with_at_stripe_nginx_lets_in_what_the_gateway_does() {
        List<String> lets = STRIPES.matcher(read("deploy/web/web.conf.template"))
                .results()
                .map(value -> value.group(1))
                .toList();

        assertThat(lets).hasSize(2).allSatisfy(each -> assertThat(literals(gateway()))
                .contains(each));
        assertThat(read("deploy/web/headers.conf"))
                .contains("script-src 'self'$stripes_scripts;", "frame-ancestors 'none'$stripes_fields\"");
    }

    @Test
    void uploads_may_be_as_large_as_at_the_gateway() {
        String template = read("deploy/web/web.conf.template");
        String routes = read("gateway-war/src/main/resources/META-INF/microprofile-config.properties");

        assertThat(routes).contains("/api/v1/products/imports product body=100m", "/images product body=5m");
        assertThat(template)
                .contains("client_max_body_size 100m;", "client_max_body_size 5m;", "client_max_body_size 1m;");
    }

    @Test
    void pages_are_at_the_port_that_is_published() {
        assertThat(read("deploy/web/web.conf.template")).contains("listen 3000;");
        assertThat(YamlFiles.texts(YamlFiles.read("compose.yaml").at("/services/web/ports")))
                .containsExactly("3000:3000");
    }

    /** With each text in one piece. */
    private static String gateway() {
        return read("gateway-war/src/main/java/io/cloudretail/gateway/shield/SecurityHeaders.java")
                .replaceAll("\"\\s*\\+\\s*\"", "");
    }

    private static List<String> literals(String source) {
        return LITERAL.matcher(source)
                .results()
                .map(literal -> literal.group(1))
                .toList();
    }

    private static String read(String file) {
        return Sources.read(Sources.root().resolve(file));
    }
}
