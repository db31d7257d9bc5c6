package io.cloudretail.order.totals;

import java.util.Map;

/**
 * How a country taxes.
 *
 * @param included whether prices have the tax in them; else it is added
 * @param rates basis points (2000 is 20 %) by tax class
 */
public record TaxRules(boolean included, Map<String, Integer> rates) {
    /** For countries in which no tax is charged. */
    public static final TaxRules NONE = new TaxRules(true, Map.of());

    private static final String USUAL = "STANDARD";
    private static final long WHOLE = 10_000;

    public TaxRules {
        rates = Map.copyOf(rates);
    }

    /** A class that is not in the country's table, or not known, is taxed like most goods. */
    int rate(String taxClass) {
        Integer own = taxClass == null ? null : rates.get(taxClass);
        return own == null ? rates.getOrDefault(USUAL, 0) : own;
    }

    /** The tax on an amount: the part of it that is tax, or what is added to it. */
    long tax(long amount, int rate) {
        return Rounding.halfUp(amount, rate, included ? WHOLE + rate : WHOLE);
    }
}
