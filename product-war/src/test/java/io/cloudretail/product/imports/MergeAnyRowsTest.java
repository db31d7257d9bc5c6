package io.cloudretail.product.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.product.sheet.ProductPart;
import io.cloudretail.product.sheet.Refused;
import io.cloudretail.product.sheet.Row;
import io.cloudretail.product.sheet.VariantPart;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a file says, in whatever order. */
class MergeAnyRowsTest {
    private static final CategoryAllowance NO_NEW = new CategoryAllowance(Set.of(), 0, 0);

    private final Job job = new Job(UUID.randomUUID(), UUID.randomUUID(), false, 0, 0, "run");

    @Property(tries = 500)
    void every_row_is_counted_once_and_every_sku_stands_for_one_product(@ForAll("files") List<Row> rows) {
        Known known = new Known();
        MergeRows merge = new MergeRows(job, known, NO_NEW);

        Tally tally = merge.take(rows);

        assertThat(tally.created() + tally.updated() + tally.unchanged() + tally.refused())
                .isEqualTo(rows.size());
        assertThat(merge.refusals()).hasSize(tally.refused());
        Set<String> skus = new HashSet<>();
        known.created().forEach(product -> {
            assertThat(product.lowestPrice()).isPositive();
            product.onSale()
                    .forEach(variant -> assertThat(skus.add(variant.sku)).isTrue());
        });
        assertThat(skus).hasSize(tally.created());
    }

    @Property(tries = 500)
    void what_the_last_rows_said_changes_nothing_when_it_is_said_again(@ForAll("files") List<Row> rows) {
        Known known = new Known();
        new MergeRows(job, known, NO_NEW).take(rows);
        List<Row> last = lastOfEach(rows, known);
        Known again = stored(known);

        Tally tally = new MergeRows(job, again, NO_NEW).take(last);

        assertThat(tally.created()).isZero();
        assertThat(tally.updated()).isZero();
        assertThat(again.updated()).isEmpty();
    }

    /** What the products are now, each as a row of its own. */
    private static List<Row> lastOfEach(List<Row> rows, Known known) {
        List<Row> last = new ArrayList<>();
        for (ProductState product : known.created()) {
            for (VariantState variant : product.onSale()) {
                ProductPart part = new ProductPart(
                        product.title,
                        product.description,
                        product.category,
                        "",
                        product.status.name(),
                        product.taxClass,
                        null);
                last.add(row(rows.size(), null, variant.sku, part, variant.price));
            }
        }
        return last;
    }

    /** The same products as a later batch finds them. */
    private static Known stored(Known known) {
        Known stored = new Known();
        for (ProductState product : known.created()) {
            ProductState copy = new ProductState(
                    product.id,
                    product.vendor,
                    product.slug,
                    product.title,
                    product.description,
                    product.category,
                    product.brand,
                    product.status,
                    product.taxClass,
                    product.attributes);
            stored.add(copy);
            for (VariantState variant : product.onSale()) {
                copy.found(new VariantState(
                        variant.sku, variant.price, variant.options, null, null, variant.position, false));
                stored.add(variant.sku, copy);
            }
        }
        return stored;
    }

    @Provide
    Arbitrary<List<Row>> files() {
        Arbitrary<String> names = Arbitraries.of("p", "q", "r").injectNull(0.3);
        Arbitrary<String> skus = Arbitraries.of("A", "B", "C", "D", "E", "F");
        Arbitrary<ProductPart> parts = Arbitraries.of(part("Tin", "ACTIVE"), part("Tin", null), part("Box", "DRAFT"))
                .injectNull(0.3);
        Arbitrary<Long> prices = Arbitraries.longs().between(1, 3);
        return Combinators.combine(
                        names, skus, parts, prices, Arbitraries.integers().between(0, 9))
                .as((name, sku, part, price, fault) -> fault == 0
                        ? new Row(1, name, sku, null, null, new Refused("title", "is wrong"), true)
                        : fault == 1
                                ? new Row(1, name, sku, part, null, new Refused("price", "is wrong"), false)
                                : row(1, name, sku, part, price))
                .list()
                .ofMaxSize(20);
    }

    private static ProductPart part(String title, String status) {
        return new ProductPart(title, "", "Home", null, status, null, null);
    }

    private static Row row(long line, String product, String sku, ProductPart part, long price) {
        return new Row(line, product, sku, part, new VariantPart(price, 1, null, null, null), null, false);
    }
}
