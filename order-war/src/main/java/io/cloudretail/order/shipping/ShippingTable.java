package io.cloudretail.order.shipping;

import io.cloudretail.kit.audit.AdminActs;
import io.cloudretail.kit.http.ContentTag;
import io.cloudretail.kit.http.Precondition;
import io.cloudretail.kit.money.Money;
import io.cloudretail.kit.problem.NotFound;
import io.cloudretail.order.tables.Refreshed;
import io.cloudretail.order.totals.Delivery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** All shipping methods with what they cost. */
@ApplicationScoped
@Transactional
public class ShippingTable {
    private EntityManager entityManager;
    private AdminActs acts;
    private Refreshed<List<ShippingRate>> table;

    ShippingTable() {}

    @Inject
    ShippingTable(
            EntityManager entityManager,
            AdminActs acts,
            Clock clock,
            @ConfigProperty(name = "cloudretail.order.tables.kept") Duration kept) {
        this.entityManager = entityManager;
        this.acts = acts;
        this.table = new Refreshed<>(this::all, kept, clock);
    }

    /** Empty when the method does not exist, or not for this country. */
    public Optional<Delivery> delivery(String method, String country) {
        List<Delivery.Step> steps = stepsTo(method, country);
        return steps.isEmpty() ? Optional.empty() : Optional.of(new Delivery(method, steps));
    }

    /** What carries so much to this country, in the order in which it is offered. */
    List<ShippingMethod> methods(String country, long grams) {
        String currency = table.get().stream()
                .map(rate -> rate.cost().currency())
                .findFirst()
                .orElse(null);
        return names().entrySet().stream()
                .flatMap(name -> new Delivery(name.getKey(), stepsTo(name.getKey(), country))
                                .cost(grams)
                                .map(cost -> new ShippingMethod(
                                        name.getKey(), name.getValue(), Money.of(cost, currency), null))
                                .stream())
                .toList();
    }

    /** All of them, in the order in which they are offered, each with the countries it goes to. */
    List<ShippingMethod> methods() {
        return names().entrySet().stream()
                .map(name -> new ShippingMethod(name.getKey(), name.getValue(), null, countries(name.getKey())))
                .toList();
    }

    /** What a method costs to a country by rates for that alone, the lightest first. Throws when there is no such method. */
    List<ShippingRate> rates(String method, String country) {
        require(method, "");
        return all().stream()
                .filter(rate -> rate.method().equals(method) && rate.country().equals(country))
                .toList();
    }

    /**
     * Puts these rates in the place of those that a method had for a country, if they are still what was read, and answers
     * what it costs to there now. Orders that are priced already keep theirs.
     */
    List<ShippingRate> put(String method, String country, Precondition precondition, NewRates wish) {
        // who changes the same method at the same time waits here
        require(method, " FOR UPDATE");
        precondition.require(ContentTag.of(rates(method, country)));
        entityManager
                .createNativeQuery("DELETE FROM shipping_rate WHERE method = ?1 AND country = ?2")
                .setParameter(1, method)
                .setParameter(2, country)
                .executeUpdate();
        wish.rates().forEach(rate -> insert(method, country, rate));
        acts.note("shipping-rates-changed", method + " " + country);
        table.forget();
        return rates(method, country);
    }

    private void require(String method, String lock) {
        List<?> known = entityManager
                .createNativeQuery("SELECT code FROM shipping_method WHERE code = ?1" + lock)
                .setParameter(1, method)
                .getResultList();
        if (known.isEmpty()) {
            throw new NotFound("There is no such shipping method.");
        }
    }

    private void insert(String method, String country, NewRates.Rate rate) {
        entityManager
                .createNativeQuery("INSERT INTO shipping_rate (method, country, up_to_grams, cost_minor, currency)"
                        + " VALUES (?1, ?2, CAST(?3 AS bigint), ?4, ?5)")
                .setParameter(1, method)
                .setParameter(2, country)
                .setParameter(
                        3, rate.upToGrams() == null ? null : rate.upToGrams().toString())
                .setParameter(4, rate.cost().amount())
                .setParameter(5, rate.cost().currency())
                .executeUpdate();
    }

    /** As it stands now. */
    List<ShippingRate> all() {
        List<?> rows = entityManager
                .createNativeQuery("SELECT m.code, m.name, r.country, r.up_to_grams, r.cost_minor, r.currency"
                        + " FROM shipping_method m JOIN shipping_rate r ON r.method = m.code"
                        + " ORDER BY m.position, m.code, r.country, r.up_to_grams")
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(column -> new ShippingRate(
                        (String) column[0],
                        (String) column[1],
                        (String) column[2],
                        (Long) column[3],
                        Money.of((Long) column[4], (String) column[5])))
                .toList();
    }

    /** By method, in the order in which they are offered. */
    private Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        table.get().forEach(rate -> names.putIfAbsent(rate.method(), rate.name()));
        return names;
    }

    private List<String> countries(String method) {
        List<String> named = table.get().stream()
                .filter(rate -> rate.method().equals(method))
                .map(ShippingRate::country)
                .distinct()
                .toList();
        Stream<String> reached =
                named.contains(ShippingRate.ELSEWHERE) ? Stream.of(Locale.getISOCountries()) : named.stream();
        return reached.sorted().toList();
    }

    /** A country's own rows count; those for everywhere else only where it has none. */
    private List<Delivery.Step> stepsTo(String method, String country) {
        List<Delivery.Step> own = steps(method, country);
        return own.isEmpty() ? steps(method, ShippingRate.ELSEWHERE) : own;
    }

    private List<Delivery.Step> steps(String method, String country) {
        return table.get().stream()
                .filter(rate -> rate.method().equals(method) && rate.country().equals(country))
                .map(ShippingRate::step)
                .toList();
    }
}
