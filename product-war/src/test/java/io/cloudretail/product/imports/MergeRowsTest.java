package io.cloudretail.product.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.product.catalogue.ProductEvent;
import io.cloudretail.product.catalogue.ProductStatus;
import io.cloudretail.product.catalogue.TaxClass;
import io.cloudretail.product.sheet.ProductPart;
import io.cloudretail.product.sheet.Refused;
import io.cloudretail.product.sheet.Row;
import io.cloudretail.product.sheet.VariantPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MergeRowsTest {
    private static final UUID VENDOR = UUID.randomUUID();
    private static final ProductPart TIN = new ProductPart("Tin", "", "Home", null, null, null, null);

    private final Known known = new Known();
    private final Job job = new Job(UUID.randomUUID(), VENDOR, false, 0, 0, "run");
    private final MergeRows merge = new MergeRows(job, known, new CategoryAllowance(Set.of(), 0, 0));

    @Test
    void rows_with_one_name_are_one_product_and_rows_without_are_one_each() {
        Tally tally = merge.take(
                List.of(row(2, "tin", "A", TIN, 100), row(3, "tin", "B", null, 200), row(4, null, "C", TIN, 300)));

        assertThat(tally).isEqualTo(new Tally(3, 3, 0, 0, 0, 0));
        assertThat(known.created()).hasSize(2);
        assertThat(known.created().get(0).lowestPrice()).isEqualTo(100);
        assertThat(known.created().get(0).slug).isEqualTo("tin-a");
    }

    @Test
    void a_row_further_down_finds_the_product_of_its_name() {
        Tally tally = merge.take(
                List.of(row(2, "tin", "A", TIN, 100), row(3, "other", "B", TIN, 1), row(4, "tin", "C", null, 50)));

        assertThat(tally.created()).isEqualTo(3);
        assertThat(known.created().get(0).onSale())
                .extracting(variant -> variant.sku)
                .containsExactly("A", "C");
        assertThat(known.created().get(0).lowestPrice()).isEqualTo(50);
    }

    @Test
    void a_file_brings_along_so_many_categories_and_rows_with_more_are_refused() {
        var merging = new MergeRows(
                job, known, new CategoryAllowance(Set.of("Home > A", "Home > A > B", "Home > C", "Home > D"), 4, 1));
        there(VENDOR, ProductStatus.ACTIVE, "M", 100);

        Tally tally = merging.take(List.of(
                row(2, null, "A", in("Home > A > B"), 1),
                row(3, null, "B", in("Home > A > B"), 1),
                row(4, null, "C", in("Home > C"), 1),
                row(5, null, "D", in("Home > D"), 1),
                row(6, null, "M", in("Home > D"), 1),
                row(7, null, "E", in("Home > A"), 1)));

        assertThat(tally).isEqualTo(new Tally(6, 4, 0, 0, 2, 3));
        assertThat(merging.refusals())
                .containsExactly(
                        new Refusal(5, "category", "is new, and a file brings along 4 new categories at most", "D"),
                        new Refusal(6, "category", "is new, and a file brings along 4 new categories at most", "M"));
    }

    private static ProductPart in(String category) {
        return new ProductPart("Tin", "", category, null, null, null, null);
    }

    @Test
    void what_is_there_and_the_same_is_unchanged_and_tells_nobody() {
        ProductState product = there(VENDOR, ProductStatus.ACTIVE, "A", 100);

        assertThat(merge.take(List.of(row(2, null, "A", TIN, 100)))).isEqualTo(new Tally(1, 0, 0, 1, 0, 0));
        assertThat(product.isTouched()).isFalse();
        assertThat(ImportEvents.of(known)).isEmpty();
    }

    @Test
    void a_new_price_is_told_with_the_old_one_and_a_new_variant_with_its_stock() {
        there(VENDOR, ProductStatus.ACTIVE, "A", 100);

        Tally tally = merge.take(List.of(row(2, "tin", "A", TIN, 120), row(3, "tin", "B", null, 90)));

        assertThat(tally).isEqualTo(new Tally(2, 1, 1, 0, 0, 0));
        List<ProductEvent> events = ImportEvents.of(known);
        assertThat(events).hasSize(2);
        var updated = (ProductEvent.Updated) events.get(0);
        assertThat(updated.variants())
                .extracting(ProductEvent.Updated.Item::openingStock)
                .containsExactly(null, 7);
        var changed = (ProductEvent.PriceChanged) events.get(1);
        assertThat(changed.changes()).hasSize(1);
        assertThat(changed.changes().get(0).oldPrice().amount()).isEqualTo(100);
    }

    @Test
    void what_belongs_to_another_vendor_is_refused_unless_an_admin_imports() {
        there(UUID.randomUUID(), ProductStatus.ACTIVE, "A", 100);
        List<Row> rows = List.of(row(2, null, "A", TIN, 120));

        assertThat(merge.take(rows).refused()).isEqualTo(1);
        Job admins = new Job(UUID.randomUUID(), VENDOR, true, 0, 0, "run");
        assertThat(new MergeRows(admins, known, new CategoryAllowance(Set.of(), 0, 0))
                        .take(rows)
                        .updated())
                .isEqualTo(1);
    }

    @Test
    void what_was_taken_off_sale_stays_so() {
        there(VENDOR, ProductStatus.RETIRED, "A", 100);

        merge.take(List.of(row(2, null, "A", TIN, 120)));

        assertThat(reasons()).containsExactly("stands for a product that was taken off sale for good");
    }

    @Test
    void what_was_published_does_not_become_a_draft_again() {
        there(VENDOR, ProductStatus.ACTIVE, "A", 100);
        ProductPart draft = new ProductPart("Tin", "", "Home", null, "DRAFT", null, null);

        merge.take(List.of(row(2, null, "A", draft, 100)));

        assertThat(merge.refusals()).extracting(Refusal::column).containsExactly("status");
    }

    @Test
    void a_sku_of_another_product_is_refused_and_holds_up_no_other() {
        there(VENDOR, ProductStatus.ACTIVE, "A", 100);
        ProductState other = there(VENDOR, ProductStatus.ACTIVE, "B", 100);

        Tally tally = merge.take(
                List.of(row(2, "tin", "A", TIN, 120), row(3, "tin", "B", null, 1), row(4, "tin", "C", null, 300)));

        assertThat(tally).isEqualTo(new Tally(3, 1, 1, 0, 1, 0));
        assertThat(reasons()).containsExactly("stands for another product");
        assertThat(other.isTouched()).isFalse();
    }

    @Test
    void a_wrong_variant_is_refused_alone_and_a_wrong_description_refuses_the_product() {
        Refused wrong = new Refused("price", "is wrong");
        merge.take(List.of(
                new Row(2, "tin", "A", TIN, null, wrong, false),
                row(3, "tin", "B", null, 100),
                new Row(4, "bad", "C", null, null, new Refused("title", "is wrong"), true),
                row(5, "bad", "D", null, 100)));

        assertThat(known.created()).hasSize(1);
        assertThat(known.created().get(0).slug).isEqualTo("tin-b");
        assertThat(merge.refusals()).extracting(Refusal::line).containsExactly(2L, 4L, 5L);
        assertThat(reasons()).last().isEqualTo("is described in line 4, which was refused");
    }

    @Test
    void a_product_of_which_no_variant_can_be_taken_is_not_there() {
        merge.take(List.of(new Row(2, "tin", "A", TIN, null, new Refused("price", "is wrong"), false)));

        assertThat(known.created()).isEmpty();
        assertThat(known.newNames()).isEmpty();
        assertThat(reasons()).containsExactly("is wrong");
    }

    @Test
    void a_refused_row_changes_nothing_of_its_product() {
        ProductState product = there(VENDOR, ProductStatus.ACTIVE, "A", 100);
        ProductPart renamed = new ProductPart("Can", "", "Home", null, null, null, null);

        Row wrong = new Row(2, "tin-A", "A", renamed, null, new Refused("price", "is wrong"), false);
        known.name("tin-A", product);

        Tally tally = merge.take(List.of(wrong, row(3, null, "A", null, 100)));

        assertThat(tally).isEqualTo(new Tally(2, 0, 0, 1, 1, 0));
        assertThat(product.title).isEqualTo("Tin");
        assertThat(product.isTouched()).isFalse();
    }

    @Test
    void a_new_product_needs_a_title_and_a_category() {
        ProductPart nowhere = new ProductPart("Tin", "", null, null, null, null, null);
        merge.take(List.of(row(2, "x", "A", null, 1), row(3, "y", "B", nowhere, 1)));

        assertThat(merge.refusals()).extracting(Refusal::column).containsExactly("title", "category");
    }

    @Test
    void rows_of_one_product_may_not_contradict_each_other() {
        ProductPart other = new ProductPart("Tin", "", "Garden", null, null, null, null);
        merge.take(List.of(row(2, "tin", "A", TIN, 1), row(3, "tin", "B", other, 1)));

        assertThat(merge.refusals()).extracting(Refusal::column).containsExactly("category");
    }

    @Test
    void a_product_has_a_hundred_variants_at_most() {
        List<Row> rows = new ArrayList<>();
        IntStream.range(0, 101).forEach(i -> rows.add(row(i + 2, "tin", "A-" + i, i == 0 ? TIN : null, 1)));

        assertThat(merge.take(rows)).isEqualTo(new Tally(101, 100, 0, 0, 1, 0));
    }

    @Test
    void a_tax_class_is_taken_where_a_row_names_one_and_stays_where_none_does() {
        ProductState product = there(VENDOR, ProductStatus.ACTIVE, "A", 100);
        ProductPart food = new ProductPart("Tin", "", "Home", null, null, TaxClass.ZERO, null);

        assertThat(merge.take(List.of(row(2, null, "A", food, 100))).updated()).isEqualTo(1);
        assertThat(product.taxClass).isEqualTo(TaxClass.ZERO);
        assertThat(merge.take(List.of(row(3, null, "A", TIN, 100))).unchanged()).isEqualTo(1);
        assertThat(product.taxClass).isEqualTo(TaxClass.ZERO);
        merge.take(List.of(row(4, "new", "B", TIN, 100), row(5, "new", "C", food, 100)));

        assertThat(known.created()).singleElement().satisfies(created -> assertThat(created.taxClass)
                .isEqualTo(TaxClass.STANDARD));
        assertThat(merge.refusals()).extracting(Refusal::column).containsExactly("tax_class");
    }

    private List<String> reasons() {
        return merge.refusals().stream().map(Refusal::reason).toList();
    }

    private ProductState there(UUID vendor, ProductStatus status, String sku, long price) {
        ProductState product = new ProductState(
                UUID.randomUUID(), vendor, "tin-" + sku, "Tin", "", "Home", null, status, TaxClass.STANDARD, Map.of());
        product.found(new VariantState(sku, price, Map.of(), null, null, 0, false));
        known.add(product);
        known.add(sku, product);
        return product;
    }

    private static Row row(long line, String product, String sku, ProductPart part, long price) {
        return new Row(line, product, sku, part, new VariantPart(price, 7, null, null, null), null, false);
    }
}
