package io.cloudretail.order.tax;

import io.cloudretail.kit.address.Country;
import io.cloudretail.kit.http.ContentTag;
import io.cloudretail.kit.http.Precondition;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.InvalidRequest;
import io.cloudretail.kit.security.Roles;
import jakarta.annotation.security.DenyAll;
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
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The table of taxes. */
@Shared
@Path("api/v1/tax-rates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Taxes")
@DenyAll
public class TaxRatesResource {
    /** In order of country. */
    public record CountryTaxes(List<CountryTax> items) {}

    private final TaxTable table;

    @Inject
    public TaxRatesResource(TaxTable table) {
        this.table = table;
    }

    @GET
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "The taxes of all countries",
            description = "For admins. Of a country that is not among them no tax is taken.")
    @APIResponse(responseCode = "200", description = "In order of country; rates in basis points by tax class")
    public CountryTaxes all() {
        return new CountryTaxes(table.all());
    }

    @GET
    @Path("{country}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "The taxes of one country",
            description = "For admins. Of a country that is not in the table: none, so that it can be added.")
    @APIResponse(
            responseCode = "200",
            description = "As they are now, with an ETag for changes",
            content = @Content(schema = @Schema(implementation = CountryTax.class)))
    @APIResponse(responseCode = "400", description = "No country")
    public Response one(@PathParam("country") String country) {
        requireCountry(country);
        return answer(table.one(country));
    }

    @PUT
    @Path("{country}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Set a country's taxes",
            description =
                    "For admins. Holds for orders that are priced from now on, within seconds on every server; others keep"
                            + " theirs. Needs the ETag that was read as If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "As they are now",
            content = @Content(schema = @Schema(implementation = CountryTax.class)))
    @APIResponse(responseCode = "400", description = "No country, or rates that are none")
    @APIResponse(responseCode = "412", description = "edited-meanwhile")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public Response put(
            @PathParam("country") String country,
            @Parameter(required = true, description = "The ETag that was read, or * for any") @HeaderParam("If-Match")
                    String ifMatch,
            @NotNull @Valid NewTax wish) {
        requireCountry(country);
        CountryTax tax = wish.of(country);
        table.put(tax, Precondition.of(ifMatch));
        return answer(tax);
    }

    private static Response answer(CountryTax tax) {
        return Response.ok(tax).tag(new EntityTag(ContentTag.of(tax))).build();
    }

    private static void requireCountry(String country) {
        if (!new Country.Validator().isValid(country, null)) {
            throw InvalidRequest.field("country", "must be an ISO 3166-1 alpha-2 country code, such as GB");
        }
    }
}
