package io.cloudretail.product.imports;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.product.sheet.SheetWriter;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;

/** The refused rows of an import as a file, some at a time: there may be a million. */
@Shared
class RefusalsFile {
    private static final int AT_ONCE = 1000;

    private final ImportReports reports;

    @Inject
    RefusalsFile(ImportReports reports) {
        this.reports = reports;
    }

    void write(UUID job, OutputStream out) throws IOException {
        SheetWriter sheet = new SheetWriter(out, List.of("line", "column", "reason", "sku"));
        long line = 0;
        List<Refusal> some;
        do {
            some = reports.refusals(job, line, AT_ONCE);
            for (Refusal refusal : some) {
                sheet.row(List.of(String.valueOf(refusal.line()), refusal.column(), refusal.reason(), refusal.sku()));
                line = refusal.line();
            }
        } while (some.size() == AT_ONCE);
        sheet.end();
    }
}
