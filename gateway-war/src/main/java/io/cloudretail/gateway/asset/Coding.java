package io.cloudretail.gateway.asset;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a file is written on its way, the smallest first. The web UI's build lays the smaller ones beside the plain file. */
enum Coding {
    BROTLI("br", ".br"),
    GZIP("gzip", ".gz"),
    PLAIN("identity", "");

    private static final Pattern ONE = Pattern.compile(
            "\\s*(?<name>[^\\s;]+)\\s*(;\\s*q=(?<weight>0(\\.\\d{0,3})?|1(\\.0{0,3})?)\\s*)?",
            Pattern.CASE_INSENSITIVE);

    private static final String ANY = "*";

    private final String value;
    private final String suffix;

    Coding(String value, String suffix) {
        this.value = value;
        this.suffix = suffix;
    }

    String value() {
        return value;
    }

    /** What the name of such a file ends with beside its own. */
    String suffix() {
        return suffix;
    }

    /**
     * What may be sent, best first (RFC 9110, section 12.5.3). What is not understood is taken for not accepted, and the plain
     * file is there for everybody.
     *
     * @param accepted what Accept-Encoding says, which may be nothing
     */
    static List<Coding> acceptedBy(String accepted) {
        Map<String, Double> weights = new HashMap<>();
        for (String each : accepted.split(",")) {
            Matcher one = ONE.matcher(each);
            if (one.matches()) {
                String weight = one.group("weight");
                weights.put(
                        one.group("name").toLowerCase(Locale.ROOT), weight == null ? 1 : Double.parseDouble(weight));
            }
        }
        return Arrays.stream(values())
                .filter(coding -> coding.weightIn(weights) > 0)
                .sorted(Comparator.comparingDouble((Coding coding) -> coding.weightIn(weights))
                        .reversed())
                .toList();
    }

    private double weightIn(Map<String, Double> weights) {
        return this == PLAIN
                ? Math.max(weights.getOrDefault(value, 0.0), Double.MIN_VALUE)
                : weights.getOrDefault(value, weights.getOrDefault(ANY, 0.0));
    }
}
