package io.cloudretail.product.imports;

import io.cloudretail.kit.security.Caller;
import io.cloudretail.kit.security.Roles;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Many products at once. */
@Path("api/v1/products/imports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes("text/csv")
@Tag(name = "Products")
@DenyAll
public class ImportsResource {
    private final ImportProducts importProducts;
    private final Caller caller;

    @Inject
    public ImportsResource(ImportProducts importProducts, Caller caller) {
        this.importProducts = importProducts;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Roles.VENDOR, Roles.ADMIN})
    @Operation(
            summary = "Import products from CSV",
            description =
                    "For vendors, who own what they import, and admins. RFC 4180 in UTF-8, up to 1 MiB, columns sku, title, description, category, price (in"
                            + " pounds, such as 2.95), currency (GBP) and stock (units there are when the product is new). A line whose"
                            + " SKU is known changes that product; the same file again changes nothing.")
    @APIResponse(responseCode = "200", description = "What became of every line")
    @APIResponse(responseCode = "400", description = "It is no CSV, not UTF-8, or has other columns")
    public ImportReport take(@NotNull byte[] csv) {
        return importProducts.from(CsvText.of(csv), new Importer(caller.id(), caller.is(Roles.ADMIN)));
    }
}
