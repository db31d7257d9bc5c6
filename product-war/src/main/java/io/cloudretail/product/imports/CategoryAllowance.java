package io.cloudretail.product.imports;

import io.cloudretail.product.catalogue.CategoryPath;
import io.cloudretail.product.sheet.Refused;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The categories that a file may bring along: so many, and no more, or a slip in a column would fill the tree. */
final class CategoryAllowance {
    private final Set<String> missing;
    private final int most;
    private final int brought;
    private int taken;

    /**
     * @param missing of those that the rows name, and of those above them
     * @param most that one file may bring
     * @param brought by the file's earlier rows
     */
    CategoryAllowance(Set<String> missing, int most, int brought) {
        this.missing = new TreeSet<>(missing);
        this.most = most;
        this.brought = brought;
    }

    /** Refuses a category that is not there, once the file has brought its share. */
    void require(String category) {
        Set<String> needed = new TreeSet<>();
        for (Optional<CategoryPath> path = Optional.of(new CategoryPath(category));
                path.isPresent();
                path = path.get().parent()) {
            if (missing.contains(path.get().text())) {
                needed.add(path.get().text());
            }
        }
        if (!needed.isEmpty() && brought + taken + needed.size() > most) {
            throw new Refused("category", "is new, and a file brings along " + most + " new categories at most");
        }
        taken += needed.size();
        missing.removeAll(needed);
    }

    int taken() {
        return taken;
    }
}
