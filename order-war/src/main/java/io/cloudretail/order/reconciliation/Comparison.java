package io.cloudretail.order.reconciliation;

import io.cloudretail.kit.figures.Entry;
import io.cloudretail.kit.figures.Flaw;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

/**
 * Compares what orders say with what another book says of them, order by order.
 *
 * @param kind what is compared: {@code money} or {@code units}
 * @param holder who keeps the other book
 */
record Comparison(String kind, String holder) {
    /** How many orders of a bucket another book tells at most, in the order of their ids. */
    static final int LISTED = 5_000;

    /** Orders of which the two books do not say the same, as far as the other was told. */
    static Set<UUID> differing(List<Entry> ordered, List<Entry> held) {
        Map<UUID, String> left = values(held.size() < LISTED ? ordered : upTo(last(held), ordered));
        Set<UUID> differing = new TreeSet<>();
        for (Entry entry : held) {
            if (!entry.value().equals(left.remove(entry.orderId()))) {
                differing.add(entry.orderId());
            }
        }
        differing.addAll(left.keySet());
        return differing;
    }

    private static String last(List<Entry> held) {
        return held.get(held.size() - 1).orderId().toString();
    }

    /** As databases order ids: by their bytes, and so by their text. */
    private static List<Entry> upTo(String last, List<Entry> ordered) {
        return ordered.stream()
                .filter(entry -> entry.orderId().toString().compareTo(last) <= 0)
                .toList();
    }

    /** Names what differs, unless it is too early to say so. */
    List<Flaw> flaws(
            List<Entry> ordered, List<Entry> held, Function<Set<UUID>, Map<UUID, Standing>> standings, Instant asOf) {
        Set<UUID> differing = differing(ordered, held);
        Map<UUID, Standing> known = standings.apply(differing);
        Map<UUID, String> here = values(ordered);
        Map<UUID, String> there = values(held);
        List<Flaw> flaws = new ArrayList<>();
        for (UUID order : differing) {
            Standing standing = known.get(order);
            if (standing == null || !standing.isInFlight(asOf)) {
                flaws.add(flaw(order, standing, here.get(order), there.get(order)));
            }
        }
        return flaws;
    }

    private Flaw flaw(UUID order, Standing standing, String here, String there) {
        if (standing == null) {
            return new Flaw(
                    kind + "-without-order", order.toString(), holder + " " + there + ", but there is no such order");
        }
        String says = "the order is " + standing.status();
        if (here == null) {
            return new Flaw(kind + "-not-due", order.toString(), holder + " " + there + ", but " + says);
        }
        if (there == null) {
            return new Flaw(kind + "-missing", order.toString(), holder + " nothing, but " + says + " with " + here);
        }
        return new Flaw(kind + "-differs", order.toString(), holder + " " + there + ", but " + says + " with " + here);
    }

    private static Map<UUID, String> values(List<Entry> entries) {
        Map<UUID, String> values = new TreeMap<>();
        entries.forEach(entry -> values.put(entry.orderId(), entry.value()));
        return values;
    }
}
