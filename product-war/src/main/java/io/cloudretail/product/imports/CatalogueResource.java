package io.cloudretail.product.imports;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.security.Caller;
import io.cloudretail.kit.security.Roles;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The catalogue as a file that can be imported again. */
@Shared
@Path("api/v1/products/export")
@Tag(name = "Products")
@DenyAll
public class CatalogueResource {
    private static final String CSV = "text/csv";

    private final CatalogueFile catalogueFile;
    private final Caller caller;

    @Inject
    public CatalogueResource(CatalogueFile catalogueFile, Caller caller) {
        this.catalogueFile = catalogueFile;
        this.caller = caller;
    }

    @GET
    @Produces(CSV)
    @RolesAllowed({Roles.VENDOR, Roles.ADMIN})
    @Operation(
            summary = "Export products as CSV",
            description =
                    "Vendors get their own products, admins all, without those taken off sale, in the columns of the import. The column stock is"
                            + " empty: how many there are now is the inventory's to tell. Imported again as it is, the file changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "A row for each variant",
            content = @Content(mediaType = CSV, schema = @Schema(implementation = String.class)))
    public Response export() {
        UUID vendor = caller.is(Roles.ADMIN) ? null : caller.id();
        StreamingOutput file = out -> catalogueFile.write(vendor, out);
        return Response.ok(file)
                .type(CSV + "; charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"products.csv\"")
                .build();
    }
}
