package io.cloudretail.gateway.asset;

import java.util.Arrays;
import java.util.List;

/**
 * The ETag of a file in one coding. The file's name says it, which holds a hash of what is in it. A weak one, as the server may
 * still compress what is sent plain.
 */
record FileTag(String name) {
    private static final String WEAK = "W/";

    static FileTag of(String file, Coding coding) {
        return new FileTag('"' + file.substring(file.lastIndexOf('/') + 1) + coding.suffix() + '"');
    }

    /** @param known what If-None-Match says, line by line */
    boolean isAmong(List<String> known) {
        return known.stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals(name) || tag.equals(WEAK + name));
    }

    @Override
    public String toString() {
        return WEAK + name;
    }
}
