package io.cloudretail.system.outages.proof;

import io.cloudretail.system.outages.traffic.Purchase;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Checks the invariants; reads only. */
public final class Audit {
    private static final String DOUBLE_CAPTURES =
            "SELECT order_id || ' was captured ' || count(*) || ' times' FROM payment_transaction WHERE type = 'CAPTURE'"
                    + " GROUP BY order_id HAVING count(*) > 1";

    private Audit() {}

    /**
     * All of them, of what happened since; they hold once everything has come to rest. Topics are read once the databases are
     * right.
     */
    public static List<Violation> atRest(Instant since, List<Purchase> purchases) throws SQLException {
        Evidence evidence = Evidence.since(since, purchases);
        List<Violation> inDatabases =
                violations(evidence, EnumSet.complementOf(EnumSet.of(Invariant.I4_NO_EVENT_LOST)));
        return inDatabases.isEmpty()
                ? violations(evidence.withTopics(), EnumSet.of(Invariant.I4_NO_EVENT_LOST))
                : inDatabases;
    }

    private static List<Violation> violations(Evidence evidence, Set<Invariant> invariants) {
        return invariants.stream()
                .flatMap(invariant -> invariant.violations(evidence))
                .toList();
    }

    /** Those that hold at every moment, also in the middle of a fault. */
    public static List<Violation> now() throws SQLException {
        Stream<Violation> stock = Evidence.readOddStock().stream().map(what -> new Violation("I1", what));
        Stream<Violation> money = Ledgers.rows("payment_db", DOUBLE_CAPTURES, row -> row.getString(1)).stream()
                .map(what -> new Violation("I2", what));
        return Stream.concat(stock, money).toList();
    }
}
