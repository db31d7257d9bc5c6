package io.cloudretail.devstack.catalogue;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Derives the catalogue from a folder of invoices; the same invoices always make the same file. */
final class DeriveCatalogue {
    private DeriveCatalogue() {}

    public static void main(String... args) throws IOException {
        if (args.length != 2) {
            System.err.println("Usage: DeriveCatalogue <folder of invoices> <output file>");
            System.exit(2);
        }
        List<InvoiceLine> lines = new Invoices(Path.of(args[0])).lines();
        Sales sales = Sales.among(lines);
        Catalogue catalogue = Catalogue.of(sales.articles());
        try (Writer file = Files.newBufferedWriter(Path.of(args[1]))) {
            catalogue.write(file);
        }
        System.out.printf(
                "%d lines, %d sales, unfit %s, %d products%n",
                lines.size(),
                sales.lines().size(),
                sales.unfit(),
                catalogue.products().size());
    }
}
