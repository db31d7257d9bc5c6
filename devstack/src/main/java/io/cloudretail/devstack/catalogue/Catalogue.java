package io.cloudretail.devstack.catalogue;

import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The products, in the order of their codes. */
record Catalogue(List<Product> products) {
    private static final int BEST_SELLERS = 150;

    static Catalogue of(List<Article> articles) {
        Wording wording = new Wording(Rule.in("phrases.csv"), Rule.in("words.csv"));
        Shelves shelves = new Shelves(Rule.in("categories.csv"));
        Blurb blurb = new Blurb(Rule.in("materials.csv"), Rule.in("collections.csv"));
        SharedTitles shared = new SharedTitles();
        articles.forEach(article -> shared.add(wording.title(article.description()), article.sku()));
        Set<String> bestSellers = bestSellers(articles);
        return new Catalogue(articles.stream()
                .map(article -> {
                    String title = wording.title(article.description());
                    String category = shelves.of(title);
                    return new Product(
                            article.sku(),
                            shared.unique(title, article.sku()),
                            blurb.of(title, category, bestSellers.contains(article.sku())),
                            category,
                            article.price(),
                            Stock.after(article.units()));
                })
                .toList());
    }

    void write(Writer file) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader(Product.HEADER)
                .setRecordSeparator('\n')
                .get();
        try (CSVPrinter lines = new CSVPrinter(file, format)) {
            for (Product product : products) {
                lines.printRecord(product.columns());
            }
        }
    }

    /** Those on the most invoices, not those with the most units: one customer may buy thousands. */
    private static Set<String> bestSellers(List<Article> articles) {
        return articles.stream()
                .sorted(Comparator.comparingLong(Article::invoices).reversed().thenComparing(Article::sku))
                .limit(BEST_SELLERS)
                .map(Article::sku)
                .collect(Collectors.toUnmodifiableSet());
    }
}
