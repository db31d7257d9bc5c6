package io.cloudretail.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudretail.deploy.configuration.Sources;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** YAML with its anchors and merges resolved, as the programs that read it see it. */
public final class YamlFiles {
    private static final ObjectMapper JSON = new ObjectMapper();

    private YamlFiles() {}

    public static JsonNode read(String file) {
        return all(file).get(0);
    }

    public static List<JsonNode> all(String file) {
        return documents(Sources.read(Sources.root().resolve(file)));
    }

    public static List<JsonNode> documents(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(500);
        List<JsonNode> documents = new ArrayList<>();
        new Yaml(new SafeConstructor(options)).loadAll(text).forEach(document -> {
            if (Objects.nonNull(document)) {
                documents.add(JSON.valueToTree(document));
            }
        });
        return documents;
    }

    /** The texts of an array; none of what is missing. */
    public static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    static Path file(String name) {
        return Sources.root().resolve(name);
    }
}
