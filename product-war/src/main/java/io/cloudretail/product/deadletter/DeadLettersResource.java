package io.cloudretail.product.deadletter;

import io.cloudretail.kit.http.Page;
import io.cloudretail.kit.http.PageRequest;
import io.cloudretail.kit.inbox.DeadLetterView;
import io.cloudretail.kit.inbox.DeadLetters;
import io.cloudretail.kit.platform.Shared;
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
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the product service has set aside. */
@Shared
@Path("api/v1/dead-letters/product")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dead letters")
@DenyAll
public class DeadLettersResource {
    private final DeadLetters letters;

    @Inject
    public DeadLettersResource(DeadLetters letters) {
        this.letters = letters;
    }

    @GET
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Messages that the product service could not apply, newest first",
            description = "For admins. Without what they say, which may be much.")
    @APIResponse(responseCode = "200", description = "One page; nextCursor is absent on the last")
    @APIResponse(responseCode = "400", description = "A limit or cursor that is none")
    public Page<DeadLetterView> list(@BeanParam PageRequest page) {
        return letters.newest(page);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "A message that the product service could not apply", description = "For admins. As it came.")
    @APIResponse(responseCode = "200", description = "The message, where it came from and why it was set aside")
    @APIResponse(responseCode = "404", description = "No such message")
    public DeadLetterView one(@PathParam("id") UUID id) {
        return letters.find(id);
    }

    @POST
    @Path("{id}/replay")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Give a message back to its topic",
            description =
                    "For admins, once it can be applied. Services that have applied it before do nothing; one that still cannot sets"
                            + " it aside again.")
    @APIResponse(responseCode = "200", description = "It is on its way")
    @APIResponse(responseCode = "404", description = "No such message")
    @APIResponse(responseCode = "409", description = "dead-letter-cut: it could not be kept as it came")
    public DeadLetterView replay(@PathParam("id") UUID id) {
        return letters.replay(id);
    }
}
