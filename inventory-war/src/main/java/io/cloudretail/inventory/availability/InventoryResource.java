package io.cloudretail.inventory.availability;

import io.cloudretail.inventory.management.Holdings;
import io.cloudretail.inventory.management.Keeper;
import io.cloudretail.inventory.management.StockRequest;
import io.cloudretail.inventory.stock.Stock;
import io.cloudretail.inventory.stock.Stocks;
import io.cloudretail.kit.http.PageRequest;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.InvalidRequest;
import io.cloudretail.kit.problem.NotFound;
import io.cloudretail.kit.security.Caller;
import io.cloudretail.kit.security.Roles;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What can be bought right now. */
@Shared
@Path("api/v1/inventory")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inventory")
@DenyAll
public class InventoryResource {
    private static final int MOST_SKUS = 100;

    /** Units that can be ordered now: on hand and not held by another order. */
    public record Availability(String sku, int available) {
        static Availability of(Stock stock) {
            return new Availability(stock.sku(), stock.available());
        }
    }

    private final Stocks stocks;
    private final Holdings holdings;
    private final Caller caller;

    @Inject
    public InventoryResource(Stocks stocks, Holdings holdings, Caller caller) {
        this.stocks = stocks;
        this.holdings = holdings;
        this.caller = caller;
    }

    @GET
    @Path("{sku}")
    @PermitAll
    @Operation(
            summary = "Availability of one SKU",
            description = "Anyone may ask. Who asks again sends the ETag as If-None-Match.")
    @APIResponse(
            responseCode = "200",
            description = "Units that can be ordered now",
            content = @Content(schema = @Schema(implementation = Availability.class)))
    @APIResponse(responseCode = "304", description = "As it was when the ETag was given")
    @APIResponse(responseCode = "404", description = "No stock is kept under this SKU")
    public Response availability(@PathParam("sku") String sku, @Context Request request) {
        Availability availability = stocks.find(sku)
                .map(Availability::of)
                .orElseThrow(() -> new NotFound("No stock is kept under this SKU."));
        return answer(request, availability, String.valueOf(availability.available()));
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Availability of up to 100 SKUs",
            description =
                    "Anyone may ask. SKUs under which no stock is kept are left out of the answer. Who asks again sends"
                            + " the ETag as If-None-Match. For vendors and admins, low=true instead is /inventory/managed?low=true.")
    @APIResponse(
            responseCode = "200",
            description = "One entry per known SKU, in order of SKU",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Availability.class)))
    @APIResponse(responseCode = "304", description = "All as they were when the ETag was given")
    @APIResponse(responseCode = "400", description = "No SKU, or more than 100")
    @APIResponse(responseCode = "401", description = "low=true without a valid access token")
    @APIResponse(responseCode = "403", description = "low=true as neither vendor nor admin")
    public Response availabilities(
            @QueryParam("sku") List<String> skus,
            @QueryParam("low") String low,
            @BeanParam PageRequest page,
            @Context Request request,
            @Context SecurityContext security) {
        if (low != null) {
            return Response.ok(holdings.page(keeper(security), new StockRequest(low), page))
                    .build();
        }
        if (skus == null
                || skus.isEmpty()
                || skus.size() > MOST_SKUS
                || skus.stream().anyMatch(String::isBlank)) {
            throw InvalidRequest.field("sku", "give 1 to 100 SKUs");
        }
        List<Availability> list =
                stocks.find(skus).stream().map(Availability::of).toList();
        return answer(request, list, digest(list));
    }

    private Keeper keeper(SecurityContext security) {
        if (security.getUserPrincipal() == null) {
            throw new KeepersOnly(401);
        }
        if (!caller.is(Roles.VENDOR) && !caller.is(Roles.ADMIN)) {
            throw new KeepersOnly(403);
        }
        return new Keeper(caller.id(), caller.is(Roles.ADMIN));
    }

    private static String digest(List<Availability> list) {
        return UUID.nameUUIDFromBytes(list.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** A client that has it already is told so; caches may keep it, but have to ask. */
    private static Response answer(Request request, Object body, String version) {
        EntityTag tag = new EntityTag(version);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged == null ? Response.ok(body).tag(tag) : unchanged;
        return answer.header("Cache-Control", "no-cache").build();
    }
}
