package io.cloudretail.order.orders;

import io.cloudretail.kit.money.Money;
import io.cloudretail.order.totals.Discount;
import io.cloudretail.order.totals.RateTotal;
import io.cloudretail.order.totals.Terms;
import io.cloudretail.order.totals.Totals;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What an order's total is made of, as it was when the order was priced: no rate that changes later changes it. Minor units;
 * all but the customer's choices is null until then.
 */
@Embeddable
public class Breakdown {
    @Column(name = "shipping_method")
    private String shippingMethod;

    @Column(name = "discount_code")
    private String discountCode;

    @Column(name = "discount_kind")
    private String discountKind;

    @Column(name = "expected_total_minor")
    private Long expectedTotal;

    @Column(name = "subtotal_minor")
    private Long subtotal;

    @Column(name = "discount_minor")
    private Long discount;

    @Column(name = "shipping_minor")
    private Long shipping;

    @Column(name = "shipping_tax_minor")
    private Long shippingTax;

    @Column(name = "tax_included")
    private Boolean taxIncluded;

    @Column(name = "tax_minor")
    private Long tax;

    @Column(name = "tax_rates")
    private String rates;

    protected Breakdown() {}

    /**
     * @param discountCode null for none
     * @param expectedTotal null for whatever it costs
     */
    Breakdown(String shippingMethod, String discountCode, Long expectedTotal) {
        this.shippingMethod = shippingMethod;
        this.discountCode = discountCode;
        this.expectedTotal = expectedTotal;
    }

    /** Throws when the customer saw another total than this. */
    void requireExpected(Money total) {
        if (expectedTotal != null && expectedTotal != total.amount()) {
            throw new TotalChanged(total);
        }
    }

    void settle(Totals totals, Terms terms) {
        discountKind = terms.discount().map(Discount::kind).map(Enum::name).orElse(null);
        subtotal = totals.subtotal();
        discount = totals.discount();
        shipping = totals.shipping();
        shippingTax = totals.shippingTax();
        taxIncluded = totals.taxIncluded();
        tax = totals.tax();
        rates = totals.rates().stream()
                .map(each -> each.rate() + ":" + each.net() + ":" + each.tax())
                .collect(Collectors.joining(" "));
    }

    public String shippingMethod() {
        return shippingMethod;
    }

    public String discountCode() {
        return discountCode;
    }

    /** PERCENT, AMOUNT or FREE_SHIPPING. */
    public String discountKind() {
        return discountKind;
    }

    public Long subtotal() {
        return subtotal;
    }

    public Long discount() {
        return discount;
    }

    public Long shipping() {
        return shipping;
    }

    /** The part of the tax that is on the shipping. */
    public Long shippingTax() {
        return shippingTax;
    }

    /** Whether the tax is in the prices; else it was added to them. */
    public Boolean taxIncluded() {
        return taxIncluded;
    }

    public Long tax() {
        return tax;
    }

    /** By rate, the lowest first; the parts add up to the tax and, net and tax together, to the total. */
    public List<RateTotal> rates() {
        return rates == null
                ? List.of()
                : Arrays.stream(rates.split(" "))
                        .map(each -> each.split(":"))
                        .map(part ->
                                rateTotal(Integer.parseInt(part[0]), Long.parseLong(part[1]), Long.parseLong(part[2])))
                        .toList();
    }

    private static RateTotal rateTotal(int rate, long net, long part) {
        return new RateTotal(rate, net, part, net + part);
    }
}
