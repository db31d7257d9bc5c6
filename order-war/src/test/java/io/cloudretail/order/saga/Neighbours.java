package io.cloudretail.order.saga;

import io.cloudretail.kit.money.Money;
import io.cloudretail.order.orders.OrderFixture;
import io.cloudretail.order.orders.Quote;
import io.cloudretail.order.orders.Shortage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The services around a checkout. They answer as they are told to, and with a yes when they are told nothing more. */
final class Neighbours {
    enum Answer {
        YES,
        NO,
        /** Nothing was done, and nothing is heard. */
        LOST_ON_THE_WAY,
        /** It was done, but nothing is heard. */
        LOST_ON_THE_WAY_BACK
    }

    private final Deque<Answer> answers;
    private final List<String> calls = new ArrayList<>();
    private Runnable beforeEachCall = () -> {};
    private boolean held;
    private boolean taken;
    private boolean paymentIsOff;
    private boolean declined;

    Neighbours(List<Answer> answers) {
        this.answers = new ArrayDeque<>(answers);
    }

    void beforeEachCall(Runnable what) {
        beforeEachCall = what;
    }

    /** Whether stock is held for the order. */
    boolean held() {
        return held;
    }

    /** Whether its money is taken. */
    boolean taken() {
        return taken;
    }

    List<String> calls() {
        return List.copyOf(calls);
    }

    ProductClient products() {
        return new ProductClient(null, null) {
            @Override
            public Map<String, Quote> quotes(Set<String> skus) {
                return answered("quotes", no -> {
                    Set<String> known = no ? Set.of() : skus;
                    return known.stream()
                            .collect(Collectors.toMap(Function.identity(), sku -> OrderFixture.quote(sku, 295)));
                });
            }
        };
    }

    InventoryClient inventory() {
        return new InventoryClient(null, null) {
            @Override
            public Optional<List<Shortage>> hold(UUID order, SortedMap<String, Integer> units) {
                return answered("hold " + units, no -> {
                    held = held || !no;
                    return held
                            ? Optional.empty()
                            : Optional.of(units.entrySet().stream()
                                    .map(unit -> new Shortage(unit.getKey(), unit.getValue(), 0))
                                    .toList());
                });
            }

            @Override
            public void release(UUID order) {
                answered("release", no -> held = false);
            }
        };
    }

    PaymentClient payments() {
        return new PaymentClient(null, null) {
            @Override
            public Optional<String> pay(UUID order, UUID customer, Money amount, String token) {
                return answered("pay " + amount.amount() + " by " + token, no -> {
                    declined = declined || !taken && no;
                    taken = !declined && !paymentIsOff;
                    return taken ? Optional.empty() : Optional.of(declined ? "card_declined" : "payment-cancelled");
                });
            }

            @Override
            public String cancel(UUID order) {
                return answered("cancel", no -> {
                    boolean wasTaken = taken;
                    taken = false;
                    paymentIsOff = true;
                    return wasTaken ? "REFUNDED" : "CANCELLED";
                });
            }
        };
    }

    private <T> T answered(String call, Function<Boolean, T> deed) {
        calls.add(call);
        beforeEachCall.run();
        Answer answer = answers.isEmpty() ? Answer.YES : answers.remove();
        if (answer == Answer.LOST_ON_THE_WAY) {
            throw new IllegalStateException("Nothing is heard");
        }
        T done = deed.apply(answer == Answer.NO);
        if (answer == Answer.LOST_ON_THE_WAY_BACK) {
            throw new IllegalStateException("Nothing is heard");
        }
        return done;
    }
}
