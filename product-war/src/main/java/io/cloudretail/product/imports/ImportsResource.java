package io.cloudretail.product.imports;

import io.cloudretail.kit.http.Cursor;
import io.cloudretail.kit.http.Page;
import io.cloudretail.kit.http.PageRequest;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.InvalidRequest;
import io.cloudretail.kit.problem.NotFound;
import io.cloudretail.kit.security.Caller;
import io.cloudretail.kit.security.Roles;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Many products at once: a file is taken in, and then taken up row by row while its sender may watch. */
@Shared
@Path("api/v1/products/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Products")
@DenyAll
public class ImportsResource {
    private static final String CSV = "text/csv";
    private static final int LONGEST_NAME = 255;

    private final UploadFile uploadFile;
    private final ImportJobs jobs;
    private final ImportReports reports;
    private final RefusalsFile refusalsFile;
    private final ImportWorkers workers;
    private final Caller caller;

    @Inject
    public ImportsResource(
            UploadFile uploadFile,
            ImportJobs jobs,
            ImportReports reports,
            RefusalsFile refusalsFile,
            ImportWorkers workers,
            Caller caller) {
        this.uploadFile = uploadFile;
        this.jobs = jobs;
        this.reports = reports;
        this.refusalsFile = refusalsFile;
        this.workers = workers;
        this.caller = caller;
    }

    @POST
    @Consumes(CSV)
    @RolesAllowed({Roles.VENDOR, Roles.ADMIN})
    @Operation(
            summary = "Import products from CSV",
            description =
                    "For vendors, who own what they import, and admins. RFC 4180 in UTF-8, up to 100 MB and 1,000,000 rows: the shop's own columns"
                            + " or Shopify's export of products, known by the header. The answer comes when the file is here; its rows are"
                            + " taken after that, see Location. A row whose SKU is known changes that product; the same file again changes"
                            + " nothing. Opening stock is for SKUs that are new.")
    @APIResponse(
            responseCode = "202",
            description = "The file is here",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @APIResponse(responseCode = "400", description = "A fileName that is too long or no text")
    @APIResponse(responseCode = "401", description = "No valid access token, or account-erased")
    @APIResponse(responseCode = "413", description = "file-too-large")
    @APIResponse(responseCode = "429", description = "too-many-imports: ten of the caller's are under way")
    public Response take(
            @Parameter(description = "What the file is called, to know it again by", schema = @Schema(maxLength = 255))
                    @QueryParam("fileName")
                    String fileName,
            InputStream csv)
            throws IOException {
        UUID id = uploadFile.take(csv, caller.id(), caller.is(Roles.ADMIN), named(fileName));
        workers.nudge();
        return Response.accepted(one(id))
                .location(URI.create("/api/v1/products/imports/" + id))
                .build();
    }

    @GET
    @RolesAllowed({Roles.VENDOR, Roles.ADMIN})
    @Operation(summary = "Imports, newest first", description = "Vendors see their own, admins all. Kept for 30 days.")
    @APIResponse(responseCode = "200", description = "One page; nextCursor is absent on the last")
    @APIResponse(responseCode = "400", description = "A limit or cursor that is none")
    public Page<ImportView> list(@BeanParam PageRequest page) {
        Optional<Cursor> after = page.after(2);
        List<ImportView> rows = reports.newest(
                asker(),
                after.map(cursor -> cursor.time(0)).orElse(null),
                after.map(cursor -> cursor.uuid(1)).orElse(null),
                page.limit() + 1);
        return Page.of(rows, page.limit(), view -> Cursor.of(view.createdAt(), view.id()));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.VENDOR, Roles.ADMIN})
    @Operation(summary = "How far an import is", description = "For who sent the file, and admins.")
    @APIResponse(responseCode = "200", description = "The import as it stands")
    @APIResponse(responseCode = "404", description = "No such import of this vendor")
    public ImportView one(@PathParam("id") UUID id) {
        return reports.find(id, asker()).orElseThrow(() -> new NotFound("There is no such import."));
    }

    @GET
    @Path("{id}/refusals")
    @Produces(CSV)
    @RolesAllowed({Roles.VENDOR, Roles.ADMIN})
    @Operation(
            summary = "The rows of an import that were not taken",
            description = "For who sent the file, and admins. CSV: line, column, reason, sku.")
    @APIResponse(
            responseCode = "200",
            description = "Every refused row in the order of the file",
            content = @Content(mediaType = CSV, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "404", description = "No such import of this vendor")
    public Response refusals(@PathParam("id") UUID id) {
        one(id);
        StreamingOutput file = out -> refusalsFile.write(id, out);
        return Response.ok(file)
                .type(CSV + "; charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"refusals.csv\"")
                .build();
    }

    @POST
    @Path("{id}/cancel")
    @RolesAllowed({Roles.VENDOR, Roles.ADMIN})
    @Operation(
            summary = "Cancel an import",
            description =
                    "For who sent the file, and admins. What was taken stays; nothing more is. One that has ended stays as it ended.")
    @APIResponse(responseCode = "200", description = "The import as it stands")
    @APIResponse(responseCode = "404", description = "No such import of this vendor")
    public ImportView cancel(@PathParam("id") UUID id) {
        one(id);
        jobs.cancel(id);
        return one(id);
    }

    private static String named(String fileName) {
        if (fileName == null || fileName.isBlank()) {
            return null;
        }
        if (fileName.length() > LONGEST_NAME || fileName.codePoints().anyMatch(ImportsResource::isUnseen)) {
            throw InvalidRequest.field("fileName", "must be text of up to 255 characters");
        }
        return fileName.strip();
    }

    /** Such as what turns the direction of writing: a name has to read as what it is. */
    private static boolean isUnseen(int character) {
        int type = Character.getType(character);
        return Character.isISOControl(character)
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    /** Null for admins, who see everybody's. */
    private UUID asker() {
        return caller.is(Roles.ADMIN) ? null : caller.id();
    }
}
