package io.cloudretail.deploy.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudretail.deploy.YamlFiles;
import io.cloudretail.devstack.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be known of a template without an account: that it is whole, and fits the shop. */
class TemplatesTest {
    private static final Pattern PLACE = Pattern.compile("\\$\\{([^}!]+)}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]+");
    private static final JsonNode SMALL = YamlFiles.read("deploy/aws/small.yaml");
    private static final JsonNode LARGE = YamlFiles.read("deploy/aws/large.yaml");

    @ParameterizedTest
    @ValueSource(strings = {"small", "large"})
    void whatever_is_referred_to_is_there_and_every_parameter_is_used(String layout) {
        JsonNode template = YamlFiles.read("deploy/aws/" + layout + ".yaml");
        Set<String> known = new TreeSet<>();
        template.path("Resources").fieldNames().forEachRemaining(known::add);
        Set<String> parameters = new TreeSet<>();
        template.path("Parameters").fieldNames().forEachRemaining(parameters::add);
        Set<String> referred = referred(template);

        assertThat(known).allMatch(name -> NAME.matcher(name).matches());
        known.addAll(parameters);
        assertThat(known).containsAll(referred);
        assertThat(referred).containsAll(parameters);
    }

    @ParameterizedTest
    @ValueSource(strings = {"small", "large"})
    void whatever_holds_data_is_encrypted_and_outlives_a_mistake(String layout) {
        JsonNode resources = YamlFiles.read("deploy/aws/" + layout + ".yaml").path("Resources");
        JsonNode database = resources.path("Database");

        assertThat(database.path("DeletionPolicy").asText()).isEqualTo("Snapshot");
        assertThat(database.at("/Properties/StorageEncrypted").asBoolean()).isTrue();
        assertThat(database.at("/Properties/DeletionProtection").asBoolean()).isTrue();
        assertThat(database.at("/Properties/ManageMasterUserPassword").asBoolean())
                .isTrue();
        assertThat(database.at("/Properties/BackupRetentionPeriod").asInt()).isGreaterThanOrEqualTo(14);
        resources.forEach(resource ->
                assertThat(resource.findValuesAsText("PubliclyAccessible")).doesNotContain("true"));
    }

    @Test
    void nothing_but_the_shop_is_open_to_the_internet() {
        List<Integer> open = new ArrayList<>();
        for (JsonNode template : List.of(SMALL, LARGE)) {
            template.path("Resources").forEach(resource -> resource.at("/Properties/SecurityGroupIngress")
                    .forEach(door -> {
                        if (!door.has("SourceSecurityGroupId")) {
                            open.add(door.path("FromPort").asInt());
                        }
                    }));
        }

        assertThat(open).containsExactlyInAnyOrder(80, 443);
    }

    @Test
    void there_is_a_repository_for_each_image() {
        Set<String> repositories = new TreeSet<>();
        SMALL.path("Resources").forEach(resource -> {
            if (resource.path("Type").asText().equals("AWS::ECR::Repository")) {
                repositories.add(resource.at("/Properties/RepositoryName").asText());
            }
        });
        Set<String> images = new TreeSet<>(Set.of("cloudretail/web"));
        for (Service service : Service.values()) {
            images.add("cloudretail/" + service.id());
        }

        assertThat(repositories).isEqualTo(images);
    }

    @Test
    void the_database_takes_the_connections_of_all_instances() {
        int services = (int)
                List.of(Service.values()).stream().filter(Service::hasDatabase).count();
        int most = LARGE.at("/Resources/DatabaseSettings/Properties/Parameters/max_connections")
                .asInt();

        // Ten instances, each with a pool of ten; the product service has a second pool, for the replica
        assertThat(most).isGreaterThanOrEqualTo(services * 10 * 10 + 50);
    }

    @Test
    void policies_of_the_cluster_name_the_subnets_of_what_it_stands_on() {
        Set<String> named = new TreeSet<>();
        YamlFiles.all("deploy/kubernetes/overlays/production/outside.yaml")
                .forEach(policy -> policy.findValuesAsText("cidr").forEach(named::add));
        List<String> data = new ArrayList<>();
        for (String zone : List.of("DataA", "DataB", "DataC")) {
            data.add(LARGE.at("/Resources/" + zone + "/Properties/CidrBlock").asText());
        }

        assertThat(named).contains("10.0.128.0/18");
        assertThat(data).allMatch(subnet -> {
            int third = Integer.parseInt(subnet.split("\\.")[2]);
            return subnet.startsWith("10.0.") && third >= 128 && third < 192;
        });
    }

    private static Set<String> referred(JsonNode node) {
        Set<String> names = new TreeSet<>();
        if (node.isObject()) {
            node.properties().forEach(field -> {
                switch (field.getKey()) {
                    case "Ref" -> names.add(field.getValue().asText());
                    case "Fn::GetAtt" -> names.add(field.getValue().path(0).asText());
                    case "Fn::Sub" ->
                        PLACE.matcher(field.getValue().asText())
                                .results()
                                .forEach(place -> names.add(place.group(1).split("\\.")[0]));
                    case "DependsOn" -> {
                        if (field.getValue().isTextual()) {
                            names.add(field.getValue().asText());
                        } else {
                            names.addAll(YamlFiles.texts(field.getValue()));
                        }
                    }
                    default -> names.addAll(referred(field.getValue()));
                }
            });
        } else if (node.isArray()) {
            node.forEach(item -> names.addAll(referred(item)));
        }
        names.removeIf(name -> name.startsWith("AWS::"));
        return names;
    }
}
