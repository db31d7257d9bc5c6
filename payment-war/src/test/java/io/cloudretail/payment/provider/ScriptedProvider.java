package io.cloudretail.payment.provider;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A provider that answers as it is told to, and with a yes when it is told nothing more; for one charge. */
public final class ScriptedProvider extends ProviderClient {
    public enum Answer {
        YES,
        NO,
        /** It says that it has not decided yet; nothing was done. */
        NOT_YET,
        /** It says that the customer has to say yes first; nothing was done. */
        ASKS_THE_CUSTOMER,
        /** Nothing was done, and nothing is heard. */
        LOST_ON_THE_WAY,
        /** It was done, but nothing is heard. */
        LOST_ON_THE_WAY_BACK
    }

    private final Deque<Answer> answers;
    private final List<String> calls = new ArrayList<>();
    private final Map<String, Long> refunds = new HashMap<>();
    private Runnable beforeEachCall = () -> {};
    private Outcome state = new Outcome.NotFound();
    private int captures;

    public ScriptedProvider(List<Answer> answers) {
        this.answers = new ArrayDeque<>(answers);
    }

    /** Tells it what to answer from now on. */
    public void answer(List<Answer> next) {
        answers.addAll(next);
    }

    public void beforeEachCall(Runnable what) {
        beforeEachCall = what;
    }

    public List<String> calls() {
        return List.copyOf(calls);
    }

    /** How often money was taken. */
    public int captures() {
        return captures;
    }

    /** What was given back of it. */
    public long refunded() {
        return refunds.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public Outcome authorise(Charge charge) {
        return charge("authorise", no -> {
            if (state instanceof Outcome.NotFound) {
                state = no ? new Outcome.Declined("card_declined") : new Outcome.Authorised("ref");
            }
        });
    }

    @Override
    public Outcome capture(Charge charge, String reference) {
        return charge("capture " + reference, no -> {
            if (state instanceof Outcome.Authorised) {
                captures++;
                state = new Outcome.Captured(reference);
            }
        });
    }

    @Override
    public Outcome lookUp(Charge charge) {
        return charge("look up", no -> {});
    }

    @Override
    public Outcome cancel(Charge charge) {
        return charge("cancel", no -> {
            if (state instanceof Outcome.NotFound || state instanceof Outcome.Authorised) {
                state = new Outcome.Cancelled();
            }
        });
    }

    @Override
    public RefundOutcome refund(Repayment repayment) {
        calls.add("refund " + repayment.amount().amount() + " of " + repayment.chargeReference());
        return refund(
                repayment,
                () -> refunds.putIfAbsent(repayment.key(), repayment.amount().amount()));
    }

    @Override
    public RefundOutcome lookUpRefund(Repayment repayment) {
        calls.add("look up refund");
        return refund(repayment, () -> null);
    }

    private interface Deed {
        void doneOr(boolean no);
    }

    private Outcome charge(String call, Deed deed) {
        calls.add(call);
        Answer answer = next();
        if (answer == Answer.NOT_YET) {
            return new Outcome.Processing();
        }
        if (answer == Answer.ASKS_THE_CUSTOMER) {
            return new Outcome.ActionRequired("secret");
        }
        deed.doneOr(answer == Answer.NO);
        hear(answer);
        return state;
    }

    private RefundOutcome refund(Repayment repayment, Supplier<Long> deed) {
        Answer answer = next();
        if (answer == Answer.NOT_YET || answer == Answer.ASKS_THE_CUSTOMER) {
            return new RefundOutcome.Processing();
        }
        if (answer == Answer.NO && !refunds.containsKey(repayment.key())) {
            return new RefundOutcome.Refused("expired_or_canceled_card");
        }
        deed.get();
        hear(answer);
        return refunds.containsKey(repayment.key()) ? new RefundOutcome.Refunded("back") : new RefundOutcome.NotFound();
    }

    private Answer next() {
        beforeEachCall.run();
        Answer answer = answers.isEmpty() ? Answer.YES : answers.remove();
        if (answer == Answer.LOST_ON_THE_WAY) {
            throw new ProviderFailure("Nothing is heard");
        }
        return answer;
    }

    private static void hear(Answer answer) {
        if (answer == Answer.LOST_ON_THE_WAY_BACK) {
            throw new ProviderFailure("Nothing is heard");
        }
    }
}
