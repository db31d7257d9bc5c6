package io.cloudretail.user.webhook;

import io.cloudretail.kit.http.Cursor;
import io.cloudretail.kit.http.Page;
import io.cloudretail.kit.http.PageRequest;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.InvalidRequest;
import io.cloudretail.kit.security.Caller;
import io.cloudretail.kit.security.Roles;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was delivered to the own webhooks, and what was not. */
@Shared
@Path("api/v1/webhooks/{id}/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
@SecurityRequirement(name = "accessToken")
@DenyAll
public class DeliveriesResource {
    private static final Set<String> STATES = Set.of("WAITING", "DELIVERED", "FAILED");

    private record Position(Instant time, UUID id) {}

    private final Webhooks webhooks;
    private final DeliveryLog log;
    private final AttemptDelivery attempt;
    private final Caller caller;

    @Inject
    public DeliveriesResource(Webhooks webhooks, DeliveryLog log, AttemptDelivery attempt, Caller caller) {
        this.webhooks = webhooks;
        this.log = log;
        this.attempt = attempt;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.VENDOR, Roles.ADMIN})
    @Operation(
            summary = "The log of deliveries, newest first",
            description = "For the webhook's owner. Entries are kept for 30 days.")
    @APIResponse(responseCode = "200", description = "One page; nextCursor is absent on the last")
    @APIResponse(responseCode = "400", description = "A parameter cannot be read")
    @APIResponse(responseCode = "404", description = "No such webhook of the caller")
    public Page<DeliveryView> list(
            @PathParam("id") UUID id,
            @BeanParam PageRequest page,
            @Parameter(description = "WAITING, DELIVERED or FAILED; all when not given") @QueryParam("state")
                    String state) {
        if (state != null && !STATES.contains(state)) {
            throw InvalidRequest.field("state", "must be WAITING, DELIVERED or FAILED");
        }
        webhooks.find(caller.id(), id).orElseThrow(WebhooksResource::notFound);
        Optional<Position> after = page.after(2).map(cursor -> new Position(cursor.time(0), cursor.uuid(1)));
        List<DeliveryView> rows = log.of(
                id,
                state,
                after.map(Position::time).orElse(null),
                after.map(Position::id).orElse(null),
                page.limit() + 1);
        return Page.of(rows, page.limit(), row -> Cursor.of(row.createdAt(), row.id()));
    }

    @POST
    @RolesAllowed({Roles.VENDOR, Roles.ADMIN})
    @Operation(
            summary = "Send a test",
            description =
                    "For the webhook's owner: an event of the type webhook.test, signed and logged as all others are.")
    @APIResponse(
            responseCode = "202",
            description = "It is on its way; the log tells what became of it",
            content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    @APIResponse(responseCode = "404", description = "No such webhook of the caller")
    @APIResponse(responseCode = "409", description = "webhook-disabled")
    public Response test(@PathParam("id") UUID id) {
        return accepted(attempt.test(caller.id(), id));
    }

    @POST
    @Path("{delivery}/redeliver")
    @RolesAllowed({Roles.VENDOR, Roles.ADMIN})
    @Operation(
            summary = "Deliver something once more",
            description =
                    "For the webhook's owner. What failed, or was taken and lost, is tried for another day, under the same"
                            + " webhook-id. What still waits goes on waiting.")
    @APIResponse(
            responseCode = "202",
            description = "It is on its way",
            content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    @APIResponse(responseCode = "404", description = "No such delivery of a webhook of the caller")
    @APIResponse(responseCode = "409", description = "webhook-disabled")
    public Response redeliver(@PathParam("id") UUID id, @PathParam("delivery") UUID delivery) {
        return accepted(attempt.again(caller.id(), id, delivery));
    }

    private static Response accepted(Optional<DeliveryView> delivery) {
        return Response.accepted(delivery.orElseThrow(WebhooksResource::notFound))
                .build();
    }
}
