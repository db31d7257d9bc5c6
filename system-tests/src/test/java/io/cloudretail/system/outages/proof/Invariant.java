package io.cloudretail.system.outages.proof;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What must hold at rest; I5 (effect once) is shown by replaying the topics, in a test of its own. */
enum Invariant {
    I1_NEVER_OVERSELL(evidence -> evidence.oddStock().stream()),
    I2_MONEY(Invariant::money),
    I3_NO_ORDER_STUCK(evidence -> evidence.orders().values().stream()
            .filter(order -> !order.hasEnded())
            .map(order -> "order " + order.id() + " is " + order.status() + ", its saga " + order.saga())),
    I4_NO_EVENT_LOST(Invariant::events),
    I6_ACKNOWLEDGED_IS_DURABLE(Invariant::durable),
    I7_RESERVATIONS(Invariant::reservations),
    I8_ONE_KEY_ONE_ORDER(Invariant::oneKey);

    private static final Pattern CANCELLED = Pattern.compile("order.created(,order.confirmed)?,order.cancelled");

    private final Function<Evidence, Stream<String>> broken;

    Invariant(Function<Evidence, Stream<String>> broken) {
        this.broken = broken;
    }

    Stream<Violation> violations(Evidence evidence) {
        return broken.apply(evidence).map(what -> new Violation(name().substring(0, 2), what));
    }

    /** What is kept for an order is its price if it is confirmed, and nothing if not; and it was taken once at most. */
    private static Stream<String> money(Evidence evidence) {
        Stream<String> ofOrders = evidence.orders().values().stream().map(order -> {
            Evidence.Payment payment = evidence.payments().get(order.id());
            long kept = payment == null ? 0 : payment.kept() + payment.returned();
            long due = order.isConfirmed() ? order.total() : 0;
            return kept == due
                    ? null
                    : "order " + order.id() + " is " + order.status() + ", worth " + due + ", kept " + kept;
        });
        Stream<String> taken = evidence.payments().values().stream()
                .filter(payment -> payment.captures() > 1 || payment.kept() < 0)
                .map(payment -> "order " + payment.order() + " was captured " + payment.captures() + " times, "
                        + payment.kept() + " kept");
        Stream<String> nobodys = evidence.payments().values().stream()
                .filter(payment -> payment.kept() != 0 && !evidence.orders().containsKey(payment.order()))
                .map(payment -> payment.kept() + " kept for order " + payment.order() + ", which does not exist");
        return Stream.of(ofOrders, taken, nobodys).flatMap(each -> each).filter(Objects::nonNull);
    }

    private static Stream<String> events(Evidence evidence) {
        Stream<String> unsent = evidence.waiting().entrySet().stream()
                .filter(service -> service.getValue() > 0)
                .map(service -> service.getValue() + " events wait at " + service.getKey());
        Stream<String> ofOrders = evidence.orders().values().stream()
                .filter(order -> !told(
                        order,
                        evidence.topics().orders().getOrDefault(order.id().toString(), List.of())))
                .map(order -> "order " + order.id() + " is " + order.status() + ", told "
                        + evidence.topics().orders().get(order.id().toString()));
        Stream<String> ofPayments = evidence.payments().values().stream()
                .filter(payment -> !told(
                        payment,
                        evidence.topics()
                                .payments()
                                .getOrDefault(payment.order().toString(), List.of())))
                .map(payment -> "payment " + payment.order() + " is " + payment.status() + ", told "
                        + evidence.topics().payments().get(payment.order().toString()));
        return Stream.of(unsent, ofOrders, ofPayments).flatMap(each -> each);
    }

    private static boolean told(Evidence.Order order, List<String> types) {
        String sequence = String.join(
                ",",
                types.stream()
                        .filter(type -> !type.equals("order.returned") && !type.equals("order.refunded"))
                        .toList());
        return switch (order.status()) {
            case "PENDING" -> sequence.equals("order.created");
            case "CONFIRMED" -> sequence.equals("order.created,order.confirmed");
            case "SHIPPED" -> sequence.equals("order.created,order.confirmed,order.shipped");
            case "DELIVERED" -> sequence.equals("order.created,order.confirmed,order.shipped,order.delivered");
            case "REJECTED" -> sequence.equals("order.created,order.rejected");
            case "CANCELLED" -> CANCELLED.matcher(sequence).matches();
            default -> false;
        };
    }

    private static boolean told(Evidence.Payment payment, List<String> types) {
        return switch (payment.status()) {
            case "CAPTURED" -> types.contains("payment.processed");
            case "REFUNDED" ->
                types.indexOf("payment.processed") >= 0
                        && types.indexOf("payment.refunded") > types.indexOf("payment.processed");
            case "DECLINED" -> types.contains("payment.failed");
            default -> !types.contains("payment.processed");
        };
    }

    /** What was answered exists, and what nobody can be sure of exists once or not at all. */
    private static Stream<String> durable(Evidence evidence) {
        return evidence.purchases().stream().flatMap(purchase -> {
            List<UUID> orders = evidence.orders().values().stream()
                    .filter(order -> order.customer().equals(purchase.buyer()))
                    .map(Evidence.Order::id)
                    .toList();
            Optional<String> told = purchase.order();
            if (told.isPresent() && !orders.contains(UUID.fromString(told.get()))) {
                return Stream.of("order " + told.get() + " was acknowledged and is not there");
            }
            if (orders.size() > 1) {
                return Stream.of("one purchase of " + purchase.buyer() + " made the orders " + orders);
            }
            return Stream.empty();
        });
    }

    private static Stream<String> reservations(Evidence evidence) {
        Stream<String> ofReservations = evidence.reservations().values().stream()
                .map(held -> {
                    Evidence.Order order = evidence.orders().get(held.order());
                    String about = "reservation " + held.order() + " is " + held.status();
                    if (order == null) {
                        return held.old() && !held.status().equals("RELEASED") ? about + " for no order" : null;
                    }
                    boolean right =
                            switch (held.status()) {
                                case "HELD" -> !order.hasEnded() && !held.overdue();
                                case "COMMITTED" ->
                                    order.isConfirmed() && order.units().equals(held.units());
                                default -> order.isOff();
                            };
                    return right
                            ? null
                            : about + " (" + held.units() + "), its order " + order.status() + " (" + order.units()
                                    + ")";
                });
        Stream<String> unreserved = evidence.orders().values().stream()
                .filter(order -> order.isConfirmed() && !evidence.reservations().containsKey(order.id()))
                .map(order -> "order " + order.id() + " is " + order.status() + " without a reservation");
        return Stream.concat(ofReservations, unreserved).filter(Objects::nonNull);
    }

    /** Equal requests get equal answers, once the order has ended. */
    private static Stream<String> oneKey(Evidence evidence) {
        return evidence.purchases().stream()
                .filter(purchase -> purchase.answers().stream()
                                .filter(answer -> answer.status() == 201)
                                .map(answer -> answer.body())
                                .distinct()
                                .count()
                        > 1)
                .map(purchase -> "the key of " + purchase.buyer() + " was answered in different ways");
    }
}
