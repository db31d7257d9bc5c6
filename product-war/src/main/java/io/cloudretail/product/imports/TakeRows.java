package io.cloudretail.product.imports;

import io.cloudretail.kit.erasure.ErasedUsers;
import io.cloudretail.kit.outbox.Outbox;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.product.cache.ProductsChanged;
import io.cloudretail.product.catalogue.CategoryTree;
import io.cloudretail.product.catalogue.ProductEvent;
import io.cloudretail.product.sheet.Row;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes some rows in one transaction, with their events, their refusals and the count of how far the job is. */
@Shared
class TakeRows {
    private final ImportJobs jobs;
    private final ErasedUsers erasedUsers;
    private final ReadKnown readKnown;
    private final WriteKnown writeKnown;
    private final CategoryTree categories;
    private final Outbox outbox;
    private final Event<ProductsChanged> changed;
    private final int newCategories;

    @Inject
    TakeRows(
            ImportJobs jobs,
            ErasedUsers erasedUsers,
            ReadKnown readKnown,
            WriteKnown writeKnown,
            CategoryTree categories,
            Outbox outbox,
            Event<ProductsChanged> changed,
            @ConfigProperty(name = "cloudretail.product.import.new-categories") int newCategories) {
        this.jobs = jobs;
        this.erasedUsers = erasedUsers;
        this.readKnown = readKnown;
        this.writeKnown = writeKnown;
        this.categories = categories;
        this.outbox = outbox;
        this.changed = changed;
        this.newCategories = newCategories;
    }

    /**
     * Answers the categories that the rows named.
     *
     * @param grown categories that need not be looked after
     */
    @Transactional(rollbackOn = SQLException.class)
    Set<String> take(Job job, List<Row> rows, long bytesRead, Set<String> grown) throws SQLException {
        erasedUsers.refuse(job.owner());
        Known known = readKnown.of(job, rows);
        MergeRows merge = new MergeRows(job, known, newCategories(job, rows, grown));
        Tally tally = merge.take(rows);
        jobs.advance(job, tally, bytesRead);
        Set<String> used = grow(known, grown);
        makeSlugsUnique(Stream.concat(known.created().stream(), known.updated().stream())
                .filter(ProductState::hasNewSlug)
                .toList());
        writeKnown.write(job, known);
        writeKnown.refuse(job, merge.refusals());
        List<ProductEvent> events = ImportEvents.of(known);
        if (!events.isEmpty()) {
            outbox.appendAll(events);
            changed.fire(new ProductsChanged(
                    known.updated().stream().map(product -> product.id).toList()));
        }
        return used;
    }

    private CategoryAllowance newCategories(Job job, List<Row> rows, Set<String> grown) throws SQLException {
        Set<String> named = new TreeSet<>();
        for (Row row : rows) {
            if (row.productPart() != null && row.productPart().category() != null) {
                named.add(row.productPart().category());
            }
        }
        named.removeAll(grown);
        return new CategoryAllowance(readKnown.categoriesMissing(named), newCategories, jobs.categoriesBrought(job));
    }

    private Set<String> grow(Known known, Set<String> grown) {
        Set<String> used = new TreeSet<>();
        Stream.concat(known.created().stream(), known.updated().stream())
                .map(product -> product.category)
                .filter(category -> !grown.contains(category))
                .forEach(used::add);
        categories.grow(used);
        return used;
    }

    /** Two SKUs may read the same in an address: one of them gets something behind it. */
    private void makeSlugsUnique(List<ProductState> products) throws SQLException {
        if (products.isEmpty()) {
            return;
        }
        Set<String> taken = new HashSet<>(readKnown.slugsTaken(
                products.stream().map(product -> product.slug).toList()));
        for (ProductState product : products) {
            if (!taken.add(product.slug)) {
                product.slug += "-" + product.id.toString().substring(0, 8);
            }
        }
    }
}
