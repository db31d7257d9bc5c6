package io.cloudretail.devstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Resident memory, read from /proc where there is one. */
final class Memory {

    private Memory() {}

    /** Bytes held by the process and its children; pages they share count once. -1 where the system does not tell. */
    static long resident(ProcessHandle process) {
        List<ProcessHandle> children = process.descendants().toList();
        if (children.isEmpty()) {
            return field(process, "status", "VmRSS:");
        }
        return Stream.concat(Stream.of(process), children.stream())
                .mapToLong(each -> Math.max(0, field(each, "smaps_rollup", "Pss:")))
                .sum();
    }

    private static long field(ProcessHandle process, String file, String name) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), file))) {
                if (line.startsWith(name)) {
                    return Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024;
                }
            }
        } catch (IOException e) {
            return -1;
        }
        return -1;
    }
}
