package io.cloudretail.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.deploy.configuration.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages lead to pages and sections that there are. */
class LinksTest {
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|mailto:)([^)#\\s]*)(#[^)\\s]+)?\\)");

    @Test
    void every_link_to_a_file_of_the_project_leads_somewhere() throws IOException {
        List<String> dead = new ArrayList<>();
        for (Path page : pages()) {
            LINK.matcher(Sources.read(page)).results().forEach(link -> {
                Path target = link.group(1).isEmpty()
                        ? page
                        : page.resolveSibling(link.group(1)).normalize();
                if (!Files.exists(target)
                        || link.group(2) != null && !sections(target).contains(link.group(2))) {
                    dead.add(Sources.root().relativize(page) + ": " + link.group());
                }
            });
        }

        assertThat(dead).isEmpty();
    }

    private static List<Path> pages() throws IOException {
        Path root = Sources.root();
        try (Stream<Path> docs = Files.walk(root.resolve("docs"));
                Stream<Path> deploy = Files.walk(root.resolve("deploy"))) {
            List<Path> pages = Stream.of(docs, deploy)
                    .flatMap(files -> files)
                    .filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.toString().contains("node_modules"))
                    .collect(Collectors.toCollection(ArrayList::new));
            pages.addAll(List.of(
                    root.resolve("README.md"), root.resolve("CONTRIBUTING.md"), root.resolve("contracts/README.md")));
            return pages;
        }
    }

    /** As they are made of headings where Markdown is shown. */
    private static Set<String> sections(Path page) {
        return Sources.read(page)
                .lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> "#"
                        + line.replaceFirst("^#+ ", "")
                                .toLowerCase(Locale.ROOT)
                                .replaceAll("[^\\w -]", "")
                                .replace(' ', '-'))
                .collect(Collectors.toSet());
    }
}
