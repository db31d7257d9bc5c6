package io.cloudretail.order.tax;

import io.cloudretail.kit.address.Country;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
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

    @PUT
    @Path("{country}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Set a country's taxes",
            description =
                    "For admins. Holds for orders that are priced from now on, within seconds on every server; others keep"
                            + " theirs.")
    @APIResponse(responseCode = "200", description = "As they are now")
    @APIResponse(responseCode = "400", description = "No country, or rates that are none")
    public CountryTax put(@PathParam("country") String country, @NotNull @Valid NewTax wish) {
        if (!new Country.Validator().isValid(country, null)) {
            throw InvalidRequest.field("country", "must be an ISO 3166-1 alpha-2 country code, such as GB");
        }
        CountryTax tax = wish.of(country);
        table.put(tax);
        return tax;
    }
}
