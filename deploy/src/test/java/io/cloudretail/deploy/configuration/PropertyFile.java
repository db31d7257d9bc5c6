package io.cloudretail.deploy.configuration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A file of MicroProfile Config properties, with the comments that say what they are for. */
final class PropertyFile {
    /** Properties that stand together, below one comment or none. */
    record Group(String comment, Map<String, String> properties) {}

    private final List<Group> groups = new ArrayList<>();
    private final StringBuilder comment = new StringBuilder();
    private Map<String, String> open = new LinkedHashMap<>();

    private PropertyFile() {}

    static List<Group> groups(Path file) {
        PropertyFile read = new PropertyFile();
        String joined = Sources.read(file).replaceAll("\\\\\\R\\s*", " ");
        joined.lines().map(String::strip).forEach(read::line);
        read.close();
        return read.groups;
    }

    /** All properties, whatever they stand below. */
    static Map<String, String> all(Path file) {
        Map<String, String> all = new LinkedHashMap<>();
        groups(file).forEach(group -> all.putAll(group.properties()));
        return all;
    }

    private void line(String line) {
        if (line.isEmpty()) {
            close();
        } else if (line.startsWith("#")) {
            if (!open.isEmpty()) {
                close();
            }
            comment.append(comment.isEmpty() ? "" : " ")
                    .append(line.substring(1).strip());
        } else {
            String[] parts = line.split("\\s*=\\s*", 2);
            open.put(parts[0], parts[1]);
        }
    }

    private void close() {
        if (!open.isEmpty()) {
            groups.add(new Group(comment.toString(), open));
            open = new LinkedHashMap<>();
        }
        comment.setLength(0);
    }
}
