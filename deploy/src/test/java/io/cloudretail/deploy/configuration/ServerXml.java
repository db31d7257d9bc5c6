package io.cloudretail.deploy.configuration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The variables of a server's configuration. The environment may set those that have a default, or nothing at all. */
final class ServerXml {
    private static final Pattern USE = Pattern.compile("\\$\\{([a-z][a-z.]*)}");

    private ServerXml() {}

    static Stream<String> includes(Path file) {
        return elements(parse(file), "include").map(include -> include.getAttribute("location"));
    }

    /** Each variable that the environment may set, with its default if it has one. */
    static Map<String, Optional<String>> variables(List<Path> files) {
        Map<String, Optional<String>> variables = new LinkedHashMap<>();
        Set<String> fixed = new LinkedHashSet<>();
        Set<String> used = new LinkedHashSet<>();
        for (Path file : files) {
            USE.matcher(Sources.read(file)).results().forEach(use -> used.add(use.group(1)));
            elements(parse(file), "variable").forEach(variable -> {
                String name = variable.getAttribute("name");
                if (variable.hasAttribute("value")) {
                    fixed.add(name);
                } else {
                    variables.put(name, Optional.of(variable.getAttribute("defaultValue")));
                }
            });
        }
        used.stream()
                .filter(name -> !name.startsWith("server.") && !name.startsWith("wlp."))
                .forEach(name -> variables.putIfAbsent(name, Optional.empty()));
        variables.keySet().removeAll(fixed);
        return variables;
    }

    private static Stream<Element> elements(Document document, String name) {
        NodeList found = document.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(found::item).map(Element.class::cast);
    }

    private static Document parse(Path file) {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("Not read: " + file, e);
        }
    }
}
