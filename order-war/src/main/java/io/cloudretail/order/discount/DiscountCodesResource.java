package io.cloudretail.order.discount;

import io.cloudretail.kit.http.Cursor;
import io.cloudretail.kit.http.Page;
import io.cloudretail.kit.http.PageRequest;
import io.cloudretail.kit.http.Precondition;
import io.cloudretail.kit.http.SortOrder;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.security.Roles;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Making and ending discount codes. */
@Shared
@Path("api/v1/discount-codes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Discounts")
@DenyAll
public class DiscountCodesResource {
    private final DiscountCodes codes;

    @Inject
    public DiscountCodesResource(DiscountCodes codes) {
        this.codes = codes;
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Make a discount code", description = "For admins.")
    @APIResponse(
            responseCode = "201",
            description = "It can be used as soon as it is valid",
            content = @Content(schema = @Schema(implementation = DiscountCode.class)))
    @APIResponse(responseCode = "400", description = "The request does not validate")
    @APIResponse(responseCode = "409", description = "code-exists")
    public Response add(@NotNull @Valid NewDiscountCode wish) {
        wish.requireWhole();
        DiscountCode code = codes.add(wish);
        return Response.created(URI.create("/api/v1/discount-codes/" + code.code()))
                .entity(code)
                .tag(tag(code))
                .build();
    }

    @GET
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Discount codes, page by page",
            description = "For admins. The newest first, if nothing else is asked for.")
    @APIResponse(responseCode = "200", description = "One page; nextCursor is absent on the last")
    @APIResponse(responseCode = "400", description = "A limit or sort that is none, or a cursor of another order")
    public Page<DiscountCode> list(
            @BeanParam PageRequest page,
            @Parameter(
                            description = "What it is ordered by; a - before it turns it round",
                            schema =
                                    @Schema(
                                            enumeration = {"created", "-created", "code", "-code"},
                                            defaultValue = "-created"))
                    @QueryParam("sort")
                    String sort) {
        SortOrder order = DiscountCodes.ORDERS.named(sort);
        List<DiscountCode> rows = codes.list(order, page.after(SortOrder.PARTS), page.limit() + 1);
        return Page.of(rows, page.limit(), code -> place(order, code));
    }

    @GET
    @Path("{code}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "One discount code, and how often it is used", description = "For admins.")
    @APIResponse(
            responseCode = "200",
            description = "As it stands",
            content = @Content(schema = @Schema(implementation = DiscountCode.class)))
    @APIResponse(responseCode = "404", description = "No such code")
    public Response one(@PathParam("code") String code) {
        return answer(codes.find(code));
    }

    @PATCH
    @Path("{code}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Change how long and how often a code may be used",
            description = "For admins. Orders that use it already keep it. Needs the ETag that was read as If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "As it stands now",
            content = @Content(schema = @Schema(implementation = DiscountCode.class)))
    @APIResponse(responseCode = "400", description = "The request does not validate")
    @APIResponse(responseCode = "404", description = "No such code")
    @APIResponse(responseCode = "412", description = "edited-meanwhile")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public Response change(
            @PathParam("code") String code,
            @Parameter(required = true, description = "The ETag that was read, or * for any") @HeaderParam("If-Match")
                    String ifMatch,
            @NotNull @Valid DiscountCodeEdit edit) {
        edit.requireSensible();
        return answer(codes.change(code, Precondition.of(ifMatch), edit));
    }

    @DELETE
    @Path("{code}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Remove a code that was never used", description = "For admins.")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "404", description = "No such code")
    @APIResponse(responseCode = "409", description = "code-in-use: end it with active: false")
    public void remove(@PathParam("code") String code) {
        codes.remove(code);
    }

    private static Cursor place(SortOrder order, DiscountCode code) {
        return order.cursor(order.key().name().equals("code") ? code.code() : code.createdAt(), code.code());
    }

    private static Response answer(DiscountCode code) {
        return Response.ok(code).tag(tag(code)).build();
    }

    private static EntityTag tag(DiscountCode code) {
        return new EntityTag(String.valueOf(code.version()));
    }
}
