package io.cloudretail.system.outages.drill;

import io.cloudretail.system.outages.proof.Violation;
import io.cloudretail.system.outages.traffic.Purchase;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How one drill ended. */
record Verdict(
        String fault,
        String what,
        long seed,
        List<Purchase> purchases,
        List<Violation> violations,
        long healMillis,
        int looks,
        Map<String, Object> figures) {

    JsonObject json() {
        JsonArrayBuilder broken = Json.createArrayBuilder();
        violations.forEach(violation -> broken.add(violation.toString()));
        JsonObjectBuilder numbers = Json.createObjectBuilder();
        figures.forEach((name, value) -> numbers.add(name, value.toString()));
        JsonObjectBuilder answers = Json.createObjectBuilder();
        firstAnswers().forEach((status, count) -> answers.add(status, count));
        return Json.createObjectBuilder()
                .add("fault", fault)
                .add("what", what)
                .add("seed", seed)
                .add("purchases", purchases.size())
                .add("firstAnswers", answers)
                .add("violations", broken)
                .add("healMillis", healMillis)
                .add("looksDuringTheFault", looks)
                .add("figures", numbers)
                .build();
    }

    /** How many purchases were first answered how; 0 is no answer. */
    private Map<String, Integer> firstAnswers() {
        Map<String, Integer> counts = new TreeMap<>();
        purchases.forEach(
                purchase -> counts.merge(Integer.toString(purchase.first().status()), 1, Integer::sum));
        return counts;
    }
}
