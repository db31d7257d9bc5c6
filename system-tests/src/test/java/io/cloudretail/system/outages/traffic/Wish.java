package io.cloudretail.system.outages.traffic;

import java.util.List;
import java.util.Random;

/**
 * What somebody wants to buy and how they pay.
 *
 * @param calledOff whether they call the order off right after
 * @param sentAtOnce how many equal requests are sent at the same time, as by an impatient finger
 */
public record Wish(String sku, int quantity, String paymentToken, boolean calledOff, int sentAtOnce) {
    private static final int OF_A_HUNDRED = 100;

    static Wish any(Random random, List<String> skus) {
        int dice = random.nextInt(OF_A_HUNDRED);
        String token =
                dice < 10 ? "tok_declined" : dice < 20 ? "tok_lost_answer" : dice < 25 ? "tok_error_once" : "tok_visa";
        return new Wish(
                skus.get(random.nextInt(skus.size())),
                1 + random.nextInt(3),
                token,
                dice >= 85,
                random.nextInt(10) == 0 ? 3 : 1);
    }

    public static Wish paidBy(String token, String sku) {
        return new Wish(sku, 1, token, false, 1);
    }
}
