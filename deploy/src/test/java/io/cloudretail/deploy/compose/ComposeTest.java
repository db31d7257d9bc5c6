package io.cloudretail.deploy.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudretail.deploy.MadeSecrets;
import io.cloudretail.deploy.YamlFiles;
import io.cloudretail.deploy.configuration.Neighbours;
import io.cloudretail.deploy.configuration.Required;
import io.cloudretail.deploy.configuration.Variable;
import io.cloudretail.deploy.configuration.Variables;
import io.cloudretail.devstack.Service;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ComposeTest {
    private static final JsonNode COMPOSE = YamlFiles.read("compose.yaml");
    private static final String INSIDE = "8080";

    @ParameterizedTest
    @EnumSource(Service.class)
    void a_service_is_told_what_it_reads_and_nothing_else(Service service) {
        Set<String> told = new TreeSet<>(secretsOf(service).keySet());
        container(service).path("environment").fieldNames().forEachRemaining(told::add);

        assertThat(Variables.of(service).keySet()).containsAll(told);
        assertThat(told).containsAll(Required.of(service));
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void a_service_knows_the_addresses_of_those_it_calls(Service service) {
        JsonNode environment = container(service).path("environment");

        assertThat(Neighbours.of(service)).allSatisfy(called -> assertThat(environment
                        .path(called.id().toUpperCase(Locale.ROOT) + "_URL")
                        .asText())
                .isEqualTo("http://" + called.id() + ":" + INSIDE));
        assertThat(environment.path("DB_HOST").isMissingNode()).isEqualTo(!service.hasDatabase());
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void no_secret_stands_in_the_file(Service service) {
        assertThat(Variables.of(service).values())
                .filteredOn(Variable::isSecret)
                .allSatisfy(secret -> assertThat(
                                container(service).path("environment").has(secret.name()))
                        .as(secret.name())
                        .isFalse());
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void a_service_has_the_port_it_has_without_containers(Service service) {
        String port = Variables.of(service).get("HTTP_PORT").standard().orElseThrow();
        String bound = service == Service.GATEWAY ? "" : "127.0.0.1:";

        assertThat(YamlFiles.texts(container(service).path("ports"))).containsExactly(bound + port + ":" + INSIDE);
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void a_service_can_write_only_where_it_must_and_gains_no_rights(Service service) {
        JsonNode container = container(service);

        assertThat(container.path("read_only").asBoolean()).isTrue();
        assertThat(YamlFiles.texts(container.path("cap_drop"))).containsExactly("ALL");
        assertThat(YamlFiles.texts(container.path("security_opt"))).containsExactly("no-new-privileges:true");
        assertThat(YamlFiles.texts(container.path("tmpfs")))
                .extracting(mount -> mount.split(":")[0])
                .containsExactlyInAnyOrder("/tmp", "/logs", "/opt/ol/wlp/output");
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void a_service_is_built_from_its_module(Service service) {
        assertThat(container(service).at("/build/args/SERVICE").asText()).isEqualTo(service.war());
        assertThat(container(service).at("/build/target").asText()).isEqualTo("service");
    }

    @Test
    void those_who_serve_pages_know_who_takes_the_payments() {
        String provider = "/environment/PAYMENT_PROVIDER";

        assertThat(List.of("gateway", "web")).allSatisfy(page -> assertThat(
                        COMPOSE.path("services").path(page).at(provider).asText())
                .isEqualTo(container(Service.PAYMENT).at(provider).asText()));
    }

    @Test
    void whoever_waits_for_another_waits_until_it_is_well() {
        COMPOSE.path("services").properties().forEach(container -> container
                .getValue()
                .path("depends_on")
                .properties()
                .forEach(needed -> {
                    String condition = needed.getValue().path("condition").asText();
                    JsonNode other = COMPOSE.path("services").path(needed.getKey());
                    assertThat(other.isMissingNode()).as(needed.getKey()).isFalse();
                    if (!condition.equals("service_completed_successfully")) {
                        assertThat(condition).isEqualTo("service_healthy");
                        assertThat(other.has("healthcheck")).as(needed.getKey()).isTrue();
                    }
                }));
    }

    @Test
    void everything_comes_back_by_itself_within_its_memory() {
        COMPOSE.path("services").properties().forEach(container -> {
            assertThat(container.getValue().path("restart").asText())
                    .as(container.getKey())
                    .isIn("unless-stopped", "on-failure");
            if (!container.getKey().equals("topics")) {
                assertThat(container
                                .getValue()
                                .at("/deploy/resources/limits/memory")
                                .asText())
                        .as(container.getKey())
                        .matches("\\d+[MG]");
            }
        });
    }

    @Test
    void every_secret_is_made_used_and_from_a_file(@TempDir Path folder) {
        Set<String> declared = new TreeSet<>();
        COMPOSE.path("secrets").properties().forEach(secret -> {
            declared.add(secret.getKey());
            assertThat(secret.getValue().path("file").asText()).isEqualTo("${SECRETS:-./secrets}/" + secret.getKey());
        });
        Set<String> used = new TreeSet<>();
        COMPOSE.path("services")
                .forEach(container -> used.addAll(sources(container).values()));

        assertThat(declared).isEqualTo(MadeSecrets.in(folder).names()).isEqualTo(used);
    }

    @Test
    void the_user_service_knows_the_secret_of_each_who_proves_themselves() {
        Map<String, String> known = secretsOf(Service.USER);

        for (Service service : Service.values()) {
            String own = secretsOf(service).get("SERVICE_CLIENT_SECRET");
            assertThat(known.get("SERVICE_SECRET_" + service.id().toUpperCase(Locale.ROOT)))
                    .as(service.id())
                    .isEqualTo(own);
        }
    }

    @Test
    void the_gateway_believes_the_pages_server_and_nobody_else() {
        String web = COMPOSE.at("/services/web/networks/front/ipv4_address").asText();

        assertThat(container(Service.GATEWAY).at("/environment/TRUSTED_PROXIES").asText())
                .isEqualTo(web + "/32");
    }

    @Test
    void numbers_are_no_part_of_the_shop_unless_asked_for() {
        for (String part : List.of("prometheus", "grafana", "collector", "jaeger")) {
            assertThat(YamlFiles.texts(COMPOSE.path("services").path(part).path("profiles")))
                    .containsExactly("observability");
        }
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void a_service_tells_what_it_does_only_if_asked_to_and_then_the_collector(Service service) {
        JsonNode environment = container(service).path("environment");
        String listening = YamlFiles.read("deploy/otel/collector.yaml")
                .at("/receivers/otlp/protocols/http/endpoint")
                .asText();

        assertThat(environment.path("TELEMETRY").asText())
                .isEqualTo("${TELEMETRY:-"
                        + Variables.of(service).get("TELEMETRY").standard().orElseThrow() + "}");
        assertThat(environment.path("OTLP_ENDPOINT").asText())
                .isEqualTo("http://collector:" + listening.substring(listening.indexOf(':') + 1));
    }

    @Test
    void traces_are_kept_without_the_addresses_of_those_who_asked() {
        JsonNode collector = YamlFiles.read("deploy/otel/collector.yaml");
        String dropping = "attributes/without-addresses";

        assertThat(YamlFiles.texts(collector.at("/service/pipelines/traces/processors")))
                .containsSubsequence(dropping, "batch");
        assertThat(collector.path("processors").path(dropping).path("actions"))
                .extracting(action -> action.path("action").asText() + " "
                        + action.path("key").asText())
                .containsExactly("delete client.address", "delete network.peer.address");
    }

    @Test
    void only_pages_and_gateway_are_open_to_other_machines() {
        List<String> open = new ArrayList<>();
        COMPOSE.path("services")
                .properties()
                .forEach(container -> YamlFiles.texts(container.getValue().path("ports")).stream()
                        .filter(port -> !port.startsWith("127.0.0.1:"))
                        .forEach(port -> open.add(container.getKey())));

        assertThat(open).containsExactlyInAnyOrder("gateway", "web");
    }

    private static JsonNode container(Service service) {
        return COMPOSE.path("services").path(service.id());
    }

    /** The variables that a service gets from files, with the secret behind each. */
    private static Map<String, String> secretsOf(Service service) {
        return sources(container(service));
    }

    private static Map<String, String> sources(JsonNode container) {
        Map<String, String> sources = new HashMap<>();
        container.path("secrets").forEach(secret -> {
            if (secret.isTextual()) {
                sources.put(secret.asText(), secret.asText());
            } else {
                sources.put(
                        secret.path("target").asText(), secret.path("source").asText());
            }
        });
        return sources;
    }
}
