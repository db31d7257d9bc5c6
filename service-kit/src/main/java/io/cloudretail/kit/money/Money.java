package io.cloudretail.kit.money;

/** An amount in minor units (pence) with its ISO 4217 code. */
public record Money(long amount, String currency) {
    public static Money of(long amount, String currency) {
        return new Money(amount, currency);
    }
}
