package io.cloudretail.product.imports;

import io.cloudretail.product.sheet.ProductPart;
import io.cloudretail.product.sheet.Refused;
import io.cloudretail.product.sheet.Row;
import java.util.ArrayList;
import java.util.List;

/** Decides what rows mean for the products that are there: a wrong row is refused with its reason and holds up no other. */
final class MergeRows {
    private static final String SKU = "sku";

    private final Job job;
    private final Known known;
    private final CategoryAllowance categories;
    private final List<Refusal> refusals = new ArrayList<>();
    private int created;
    private int updated;
    private int unchanged;

    MergeRows(Job job, Known known, CategoryAllowance categories) {
        this.job = job;
        this.known = known;
        this.categories = categories;
    }

    /** Takes rows in the order of the file. */
    Tally take(List<Row> rows) {
        for (int from = 0, to; from < rows.size(); from = to) {
            to = from + 1;
            while (to < rows.size() && rows.get(to).isOfSameProductAs(rows.get(from))) {
                to++;
            }
            takeProduct(rows.subList(from, to));
        }
        return new Tally(rows.size(), created, updated, unchanged, refusals.size(), categories.taken());
    }

    List<Refusal> refusals() {
        return refusals;
    }

    private void takeProduct(List<Row> rows) {
        Row first = rows.get(0);
        ProductState product = find(rows);
        if (first.spoilsProduct()) {
            refuse(first, first.refused());
            refuseAll(
                    rows.subList(1, rows.size()),
                    "product",
                    "is described in line " + first.line() + ", which was refused");
        } else if (product == null) {
            create(rows);
        } else if (!job.changesAll() && !product.vendor.equals(job.owner())) {
            refuseAll(rows, SKU, "stands for a product of another vendor");
        } else if (product.isRetired()) {
            refuseAll(rows, SKU, "stands for a product that was taken off sale for good");
        } else if (!product.mayBecome(status(rows))) {
            refuseAll(rows, "status", "is draft, but the product was published and cannot become a draft again");
        } else {
            change(product, rows);
        }
    }

    private ProductState find(List<Row> rows) {
        String name = rows.get(0).product();
        if (name != null && known.named(name) != null) {
            return known.named(name);
        }
        return rows.stream()
                .filter(MergeRows::holdsVariant)
                .map(row -> known.withSku(row.sku()))
                .filter(found -> found != null)
                .findFirst()
                .orElse(null);
    }

    private void create(List<Row> rows) {
        ProductPart part = described(rows);
        if (part == null || part.category() == null) {
            String missing = part == null ? "title" : "category";
            refuseAll(rows, missing, "is missing in the first row of a product that is new");
            return;
        }
        if (rows.stream().noneMatch(MergeRows::holdsVariant)) {
            rows.forEach(row -> refuse(row, reason(row)));
            return;
        }
        if (!hasRoomFor(part.category(), rows)) {
            return;
        }
        ProductState product = new ProductState(job.owner(), part);
        known.add(product);
        takeVariants(product, rows, part, false);
    }

    private void change(ProductState product, List<Row> rows) {
        ProductPart part = described(rows);
        boolean anyTaken = rows.stream().anyMatch(row -> row.refused() == null);
        boolean moves = anyTaken
                && part != null
                && part.category() != null
                && !part.category().equals(product.category);
        if (moves && !hasRoomFor(part.category(), rows)) {
            return;
        }
        takeVariants(product, rows, part, anyTaken && part != null && product.put(part));
    }

    private boolean hasRoomFor(String category, List<Row> rows) {
        try {
            categories.require(category);
            return true;
        } catch (Refused full) {
            refuseAll(rows, full.column(), full.getMessage());
            return false;
        }
    }

    private void takeVariants(ProductState product, List<Row> rows, ProductPart part, boolean productChanged) {
        if (rows.get(0).product() != null) {
            known.nameAnew(rows.get(0).product(), product);
        }
        boolean changed = productChanged;
        for (Row row : rows) {
            try {
                if (row.refused() != null) {
                    throw row.refused();
                }
                requireNoContradiction(part, row);
                count(takeVariant(product, row), changed);
                changed = false;
            } catch (Refused refused) {
                refuse(row, refused);
            }
        }
    }

    private enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED
    }

    private void count(Outcome outcome, boolean productChanged) {
        if (outcome == Outcome.CREATED) {
            created++;
        } else if (outcome == Outcome.UPDATED || productChanged) {
            updated++;
        } else {
            unchanged++;
        }
    }

    private Outcome takeVariant(ProductState product, Row row) {
        if (row.variantPart() == null) {
            return Outcome.UNCHANGED;
        }
        ProductState owner = known.withSku(row.sku());
        if (owner == null) {
            if (!product.hasRoom()) {
                throw new Refused(
                        SKU, "is one too many: a product has " + ProductState.MOST_VARIANTS + " variants at most");
            }
            product.add(row.sku(), row.variantPart());
            known.add(row.sku(), product);
            return Outcome.CREATED;
        }
        if (owner != product) {
            throw new Refused(SKU, "stands for another product");
        }
        VariantState variant = product.variant(row.sku());
        if (variant.retired) {
            throw new Refused(SKU, "was taken off sale for good");
        }
        return variant.put(row.variantPart()) ? Outcome.UPDATED : Outcome.UNCHANGED;
    }

    private static void requireNoContradiction(ProductPart part, Row row) {
        if (part == null || row.productPart() == null) {
            return;
        }
        part.contradiction(row.productPart()).ifPresent(column -> {
            throw new Refused(column, "differs from the first row of this product");
        });
    }

    private static String status(List<Row> rows) {
        ProductPart part = described(rows);
        return part == null ? null : part.status();
    }

    /** What the first row that does so says of the product; null when none does. */
    private static ProductPart described(List<Row> rows) {
        return rows.stream()
                .map(Row::productPart)
                .filter(part -> part != null)
                .findFirst()
                .orElse(null);
    }

    private static boolean holdsVariant(Row row) {
        return row.refused() == null && row.variantPart() != null;
    }

    private static Refused reason(Row row) {
        return row.refused() != null
                ? row.refused()
                : new Refused(SKU, "is missing: the product has no variant that can be taken");
    }

    private void refuseAll(List<Row> rows, String column, String reason) {
        Refused refused = new Refused(column, reason);
        rows.forEach(row -> refuse(row, row.refused() != null ? row.refused() : refused));
    }

    private void refuse(Row row, Refused refused) {
        refusals.add(Refusal.of(row, refused));
    }
}
