package io.cloudretail.devstack.catalogue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The lines that sold goods.
 *
 * @param unfit how many others there were, by reason
 */
record Sales(List<InvoiceLine> lines, Map<Unfit, Integer> unfit) {
    static Sales among(List<InvoiceLine> lines) {
        List<InvoiceLine> sales = new ArrayList<>();
        Map<Unfit, Integer> unfit = new EnumMap<>(Unfit.class);
        for (InvoiceLine line : lines) {
            Stream.of(Unfit.values())
                    .filter(reason -> reason.applies(line))
                    .findFirst()
                    .ifPresentOrElse(reason -> unfit.merge(reason, 1, Integer::sum), () -> sales.add(line));
        }
        return new Sales(sales, unfit);
    }

    /** What was sold, by its code in ascending order. */
    List<Article> articles() {
        Map<String, List<InvoiceLine>> byCode = new TreeMap<>();
        lines.forEach(line ->
                byCode.computeIfAbsent(line.sku(), code -> new ArrayList<>()).add(line));
        return byCode.entrySet().stream()
                .map(code -> new Article(code.getKey(), code.getValue()))
                .toList();
    }
}
