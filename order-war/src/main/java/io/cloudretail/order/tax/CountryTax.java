package io.cloudretail.order.tax;

import io.cloudretail.order.totals.TaxRules;
import java.util.Map;

/**
 * How a country taxes.
 *
 * @param country ISO 3166-1 alpha-2
 * @param included whether prices have the tax in them; else it is added
 * @param rates basis points (2000 is 20 %) by tax class
 */
public record CountryTax(String country, boolean included, Map<String, Integer> rates) {
    /** Of a country that is not in the table no tax is taken. */
    static CountryTax none(String country) {
        return new CountryTax(country, TaxRules.NONE.included(), TaxRules.NONE.rates());
    }
}
