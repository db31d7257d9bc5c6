package io.cloudretail.order.tax;

import io.cloudretail.kit.audit.AdminActs;
import io.cloudretail.kit.http.ContentTag;
import io.cloudretail.kit.http.Precondition;
import io.cloudretail.order.tables.Refreshed;
import io.cloudretail.order.totals.TaxRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The rates of all countries that are taxed. */
@ApplicationScoped
@Transactional
public class TaxTable {
    private EntityManager entityManager;
    private AdminActs acts;
    private Refreshed<Map<String, CountryTax>> table;

    TaxTable() {}

    @Inject
    TaxTable(
            EntityManager entityManager,
            AdminActs acts,
            Clock clock,
            @ConfigProperty(name = "cloudretail.order.tables.kept") Duration kept) {
        this.entityManager = entityManager;
        this.acts = acts;
        this.table = new Refreshed<>(this::read, kept, clock);
    }

    /** Of a country that is not in the table no tax is taken. */
    public TaxRules rules(String country) {
        return Optional.ofNullable(table.get().get(country))
                .map(tax -> new TaxRules(tax.included(), tax.rates()))
                .orElse(TaxRules.NONE);
    }

    /** As it stands now, in order of country. */
    List<CountryTax> all() {
        return List.copyOf(read().values());
    }

    /** Those of one country as they stand now. */
    CountryTax one(String country) {
        return read().getOrDefault(country, CountryTax.none(country));
    }

    /**
     * Puts a country's rates in the place of those it had, if these are still what was read. Orders that are priced already
     * keep theirs.
     */
    void put(CountryTax tax, Precondition precondition) {
        lock(tax.country());
        precondition.require(ContentTag.of(one(tax.country())));
        entityManager
                .createNativeQuery("INSERT INTO tax_country (country, included) VALUES (?1, ?2)"
                        + " ON CONFLICT (country) DO UPDATE SET included = excluded.included")
                .setParameter(1, tax.country())
                .setParameter(2, tax.included())
                .executeUpdate();
        entityManager
                .createNativeQuery("DELETE FROM tax_rate WHERE country = ?1")
                .setParameter(1, tax.country())
                .executeUpdate();
        new TreeMap<>(tax.rates()).forEach((taxClass, rate) -> entityManager
                .createNativeQuery("INSERT INTO tax_rate (country, tax_class, basis_points) VALUES (?1, ?2, ?3)")
                .setParameter(1, tax.country())
                .setParameter(2, taxClass)
                .setParameter(3, rate)
                .executeUpdate());
        acts.note("tax-rates-changed", tax.country());
        table.forget();
    }

    /** Who changes the same country at the same time waits here, also when it is not in the table yet. */
    private void lock(String country) {
        entityManager
                .createNativeQuery("SELECT CAST(pg_advisory_xact_lock(hashtextextended(?1, 0)) AS text)")
                .setParameter(1, "tax-rates " + country)
                .getResultList();
    }

    private Map<String, CountryTax> read() {
        List<?> rows = entityManager
                .createNativeQuery("SELECT c.country, c.included, r.tax_class, r.basis_points FROM tax_country c"
                        + " JOIN tax_rate r ON r.country = c.country")
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(column -> new CountryTax(
                        (String) column[0],
                        (Boolean) column[1],
                        Map.of((String) column[2], ((Number) column[3]).intValue())))
                .collect(Collectors.toMap(CountryTax::country, tax -> tax, TaxTable::together, TreeMap::new));
    }

    private static CountryTax together(CountryTax one, CountryTax other) {
        Map<String, Integer> rates = new TreeMap<>(one.rates());
        rates.putAll(other.rates());
        return new CountryTax(one.country(), one.included(), rates);
    }
}
