package io.cloudretail.user.webhook;

import io.cloudretail.kit.problem.InvalidRequest;
import io.cloudretail.kit.problem.NotFound;
import io.cloudretail.kit.security.Caller;
import io.cloudretail.kit.security.Roles;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The own webhooks. Nobody sees those of others, not even admins. */
@Path("api/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
@SecurityRequirement(name = "accessToken")
@DenyAll
public class WebhooksResource {
    /** @param items at most 10, oldest first */
    public record WebhookList(List<WebhookView> items) {}

    /** @param secret what deliveries are signed with; it is shown this once */
    public record SecretWebhook(WebhookView webhook, String secret) {}

    private final Webhooks webhooks;
    private final Caller caller;

    @Inject
    public WebhooksResource(Webhooks webhooks, Caller caller) {
        this.webhooks = webhooks;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.VENDOR, Roles.ADMIN})
    @Operation(summary = "The own webhooks", description = "For vendors and admins.")
    @APIResponse(responseCode = "200", description = "All of them, oldest first")
    public WebhookList list() {
        return new WebhookList(webhooks.of(caller.id()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.VENDOR, Roles.ADMIN})
    @Operation(
            summary = "Be told of events at an address",
            description =
                    "For vendors (scope OWN) and admins (scope ALL). Each event is a POST of a CloudEvent in structured mode,"
                            + " signed by Standard Webhooks: the header webhook-signature is made with the secret that this answer"
                            + " shows, once, over webhook-id, webhook-timestamp and the body. At least once, not always in order;"
                            + " webhook-id is the same in each repeat. Any 2xx within 10 s takes it; else it is tried again for a day."
                            + " There can be 10.")
    @APIResponse(
            responseCode = "201",
            description = "The webhook, and its secret",
            content = @Content(schema = @Schema(implementation = SecretWebhook.class)))
    @APIResponse(responseCode = "400", description = "The request does not validate")
    @APIResponse(responseCode = "404", description = "The caller has no account")
    @APIResponse(responseCode = "409", description = "too-many-webhooks")
    public Response add(@NotNull @Valid NewWebhook wish) {
        if (!caller.is(wish.wishedScope().role())) {
            throw InvalidRequest.field(
                    "scope", "takes the role " + wish.wishedScope().role());
        }
        SigningSecret secret = SigningSecret.random();
        WebhookView webhook = webhooks.add(caller.id(), wish, secret);
        return Response.created(URI.create("/api/v1/webhooks/" + webhook.id()))
                .entity(new SecretWebhook(webhook, secret.text()))
                .build();
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.VENDOR, Roles.ADMIN})
    @Operation(summary = "One webhook", description = "For its owner.")
    @APIResponse(responseCode = "200", description = "The webhook")
    @APIResponse(responseCode = "404", description = "No such webhook of the caller")
    public WebhookView get(@PathParam("id") UUID id) {
        return webhooks.find(caller.id(), id).orElseThrow(WebhooksResource::notFound);
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.VENDOR, Roles.ADMIN})
    @Operation(
            summary = "Change, disable or enable a webhook",
            description = "For its owner. What waits for one that is disabled fails, and can be delivered again later.")
    @APIResponse(responseCode = "200", description = "The webhook as it is now")
    @APIResponse(responseCode = "400", description = "The request does not validate")
    @APIResponse(responseCode = "404", description = "No such webhook of the caller")
    public WebhookView edit(@PathParam("id") UUID id, @NotNull @Valid WebhookEdit wish) {
        return webhooks.edit(caller.id(), id, wish).orElseThrow(WebhooksResource::notFound);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.VENDOR, Roles.ADMIN})
    @Operation(summary = "Remove a webhook", description = "For its owner. Its log goes with it.")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "404", description = "No such webhook of the caller")
    public void delete(@PathParam("id") UUID id) {
        if (!webhooks.delete(caller.id(), id)) {
            throw notFound();
        }
    }

    @POST
    @Path("{id}/secret")
    @RolesAllowed({Roles.VENDOR, Roles.ADMIN})
    @Operation(
            summary = "Give a webhook a new secret",
            description = "For its owner. For a day each delivery is signed with both, the new one first.")
    @APIResponse(responseCode = "200", description = "The webhook, and its new secret")
    @APIResponse(responseCode = "404", description = "No such webhook of the caller")
    public SecretWebhook rotate(@PathParam("id") UUID id) {
        SigningSecret next = SigningSecret.random();
        return webhooks.rotate(caller.id(), id, next)
                .map(webhook -> new SecretWebhook(webhook, next.text()))
                .orElseThrow(WebhooksResource::notFound);
    }

    static NotFound notFound() {
        return new NotFound("There is no such webhook.");
    }
}
