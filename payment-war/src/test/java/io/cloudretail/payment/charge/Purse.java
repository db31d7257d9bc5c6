package io.cloudretail.payment.charge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the payment should be, in the simplest way to say it. */
final class Purse {
    private static final int REST = -1;

    private final long total;
    private final Map<Integer, Long> intended = new LinkedHashMap<>();
    private final List<Integer> given = new ArrayList<>();
    private final List<String> events = new ArrayList<>();
    private String status;
    private boolean captured;
    private boolean off;
    private boolean tombstone;

    Purse(long total) {
        this.total = total;
    }

    boolean take(Step step) {
        switch (step.kind()) {
            case CHARGE -> {
                if (status == null) {
                    status = "PENDING";
                } else if (off || tombstone || status.equals("REFUNDED") || status.equals("CANCELLED")) {
                    return false;
                }
            }
            case CAPTURE -> {
                if (is("PENDING")) {
                    status = "CAPTURED";
                    captured = true;
                    events.add("payment.processed");
                    intendRest();
                }
            }
            case DECLINE -> {
                if (is("PENDING")) {
                    status = "DECLINED";
                    events.add("payment.failed");
                }
            }
            case CANCEL -> {
                if (status == null) {
                    status = "CANCELLED";
                    tombstone = true;
                } else if ((is("PENDING") || is("CAPTURED")) && !off) {
                    off = true;
                    intendRest();
                }
            }
            case CALLED_OFF -> {
                if (is("PENDING")) {
                    status = "CANCELLED";
                    events.add("payment.failed");
                }
            }
            case REFUND -> {
                Long known = intended.get(step.refund());
                if (known != null) {
                    return known == step.amount();
                }
                if (!captured || step.amount() > total - intended()) {
                    return false;
                }
                intended.put(step.refund(), step.amount());
            }
            case GIVE_BACK -> {
                next();
            }
            case REFUSE -> {
                // what is refused is still owed
            }
        }
        return true;
    }

    private void next() {
        // the order in which refunds were intended
        for (Integer id : intended.keySet()) {
            if (!given.contains(id)) {
                given.add(id);
                events.add("payment.refunded");
                if (refunded() == total) {
                    status = "REFUNDED";
                }
                return;
            }
        }
    }

    private void intendRest() {
        if (off && is("CAPTURED") && total > intended()) {
            intended.put(REST, total - intended());
        }
    }

    private boolean is(String wanted) {
        return wanted.equals(status);
    }

    boolean exists() {
        return status != null;
    }

    long intended() {
        return intended.values().stream().mapToLong(Long::longValue).sum();
    }

    long refunded() {
        return given.stream().mapToLong(intended::get).sum();
    }

    List<Object> books() {
        return List.of(status, refunded(), captured ? total - refunded() : 0L, captured ? 1L : 0L, intended());
    }

    List<String> events() {
        return events;
    }
}
