package io.cloudretail.order.totals;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The two ways in which minor units are rounded: half up for one amount, by largest remainder for parts of one. */
public final class Rounding {
    private Rounding() {}

    /** So much of an amount as {@code part} is of {@code whole}; half a unit is rounded up. */
    public static long halfUp(long amount, long part, long whole) {
        BigInteger twice = product(amount, part).shiftLeft(1).add(BigInteger.valueOf(whole));
        return twice.divide(BigInteger.valueOf(whole).shiftLeft(1)).longValueExact();
    }

    /** The same, rounded down. */
    public static long down(long amount, long part, long whole) {
        return product(amount, part).divide(BigInteger.valueOf(whole)).longValueExact();
    }

    /**
     * Shares an amount in proportion to these weights: everyone gets their share rounded down, and what is left goes unit by
     * unit to those from whom most was cut off, the earlier one first. The parts always add up to the amount, and nobody is
     * further than one unit from their exact share. Where all weights are zero, the first gets everything.
     */
    public static long[] share(long amount, long[] weights) {
        long[] parts = new long[weights.length];
        long whole = 0;
        for (long weight : weights) {
            whole = Math.addExact(whole, weight);
        }
        if (amount == 0 || weights.length == 0) {
            return parts;
        }
        if (whole == 0) {
            parts[0] = amount;
            return parts;
        }
        BigInteger[] cut = new BigInteger[weights.length];
        long left = amount;
        for (int i = 0; i < weights.length; i++) {
            BigInteger[] exact = product(amount, weights[i]).divideAndRemainder(BigInteger.valueOf(whole));
            parts[i] = exact[0].longValueExact();
            cut[i] = exact[1];
            left -= parts[i];
        }
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.<Integer, BigInteger>comparing(i -> cut[i]).reversed())
                .limit(left)
                .forEach(i -> parts[i]++);
        return parts;
    }

    private static BigInteger product(long one, long other) {
        return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
    }
}
