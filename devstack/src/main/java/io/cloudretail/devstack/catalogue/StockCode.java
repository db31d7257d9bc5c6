package io.cloudretail.devstack.catalogue;

import java.util.Locale;
import java.util.regex.Pattern;

/** What goods are filed under: five digits and up to two letters for the colour or design. */
final class StockCode {
    private static final Pattern GOODS = Pattern.compile("\\d{5}[A-Za-z]{0,2}");

    private StockCode() {}

    /** Postage, fees, vouchers and corrections have other codes. */
    static boolean isGoods(String code) {
        return GOODS.matcher(code.strip()).matches();
    }

    static String sku(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }

    /** What follows the digits; may be empty. */
    static String suffix(String sku) {
        return sku.substring(5);
    }
}
