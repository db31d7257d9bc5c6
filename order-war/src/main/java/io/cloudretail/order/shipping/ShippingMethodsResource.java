package io.cloudretail.order.shipping;

import io.cloudretail.kit.address.Country;
import io.cloudretail.kit.http.ContentTag;
import io.cloudretail.kit.http.Precondition;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.InvalidRequest;
import io.cloudretail.kit.security.Roles;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which ways an order may go. */
@Shared
@Path("api/v1/shipping-methods")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Shipping")
@DenyAll
public class ShippingMethodsResource {
    /** In the order in which they are offered. */
    public record ShippingMethods(List<ShippingMethod> items) {}

    /** By method, country and weight. */
    public record ShippingRates(List<ShippingRate> items) {}

    private final ShippingTable table;

    @Inject
    public ShippingMethodsResource(ShippingTable table) {
        this.table = table;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Shipping methods, where they go, and for how much",
            description =
                    "Anyone may ask. Without a country: all methods with the countries they go to. With one: those that go"
                            + " there, with what they cost. What an order weighs, and so costs, a quote tells (/orders/quote).")
    @APIResponse(
            responseCode = "200",
            description = "All with their countries, or those that carry so much with their costs")
    @APIResponse(
            responseCode = "400",
            description = "A country or a weight that is none, or a weight without a country")
    public ShippingMethods methods(
            @Parameter(description = "ISO 3166-1 alpha-2") @QueryParam("country") String country,
            @Parameter(
                            description = "What is to be carried",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", defaultValue = "0"))
                    @QueryParam("weightGrams")
                    String weightGrams) {
        if (country == null && weightGrams == null) {
            return new ShippingMethods(table.methods());
        }
        requireCountry(country);
        return new ShippingMethods(table.methods(country, grams(weightGrams)));
    }

    @GET
    @Path("rates")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "The whole table of shipping costs", description = "For admins.")
    @APIResponse(responseCode = "200", description = "A row per method, country and weight")
    public ShippingRates rates() {
        return new ShippingRates(table.all());
    }

    @GET
    @Path("{method}/rates/{country}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "What a method costs to one country",
            description = "For admins. By rates for this country alone, none if it has none; * stands for all without.")
    @APIResponse(
            responseCode = "200",
            description = "The rates as they are now, the lightest first, with an ETag for changes",
            content = @Content(schema = @Schema(implementation = ShippingRates.class)))
    @APIResponse(responseCode = "400", description = "No country")
    @APIResponse(responseCode = "404", description = "No such method")
    public Response one(@PathParam("method") String method, @PathParam("country") String country) {
        requireDestination(country);
        return answer(table.rates(method, country));
    }

    @PUT
    @Path("{method}/rates/{country}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Set what a method costs to a country",
            description =
                    "For admins. In place of all rates that it has for this country; * as the country stands for all without rates"
                            + " of their own. Holds for orders that are priced from now on, within seconds on every server; others keep"
                            + " theirs. Needs the ETag that was read as If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "The rates to this country as they are now, the lightest first",
            content = @Content(schema = @Schema(implementation = ShippingRates.class)))
    @APIResponse(responseCode = "400", description = "No country, or rates that are none")
    @APIResponse(responseCode = "404", description = "No such method")
    @APIResponse(responseCode = "412", description = "edited-meanwhile")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public Response put(
            @PathParam("method") String method,
            @PathParam("country") String country,
            @Parameter(required = true, description = "The ETag that was read, or * for any") @HeaderParam("If-Match")
                    String ifMatch,
            @NotNull @Valid NewRates wish) {
        requireDestination(country);
        wish.requireDistinct();
        return answer(table.put(method, country, Precondition.of(ifMatch), wish));
    }

    private static Response answer(List<ShippingRate> rates) {
        return Response.ok(new ShippingRates(rates))
                .tag(new EntityTag(ContentTag.of(rates)))
                .build();
    }

    private static void requireDestination(String country) {
        if (!country.equals(ShippingRate.ELSEWHERE)) {
            requireCountry(country);
        }
    }

    private static void requireCountry(String country) {
        if (country == null || !new Country.Validator().isValid(country, null)) {
            throw InvalidRequest.field("country", "must be an ISO 3166-1 alpha-2 country code, such as GB");
        }
    }

    private static long grams(String text) {
        if (text == null) {
            return 0;
        }
        if (!text.matches("\\d{1,15}")) {
            throw InvalidRequest.field("weightGrams", "must be a whole number of grams");
        }
        return Long.parseLong(text);
    }
}
