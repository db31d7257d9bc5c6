package io.cloudretail.product.picture;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.NotFound;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The pictures themselves. Their addresses hold the hash of their content, so a browser has to ask only once. */
@Shared
@Path("api/v1/products/pictures")
@Produces("image/jpeg")
@Tag(name = "Pictures")
@DenyAll
public class PicturesResource {
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String HASH = "[0-9a-f]{64}";

    private final Stores stores;

    @Inject
    public PicturesResource(Stores stores) {
        this.stores = stores;
    }

    @GET
    @Path("{hash}/{size}")
    @PermitAll
    @Operation(
            summary = "A picture",
            description =
                    "Anyone may see it. About 320 (small), 640 (medium) or 1280 (large) pixels wide, or as wide as the"
                            + " picture is if that is less. What an address gives never changes.")
    @APIResponse(
            responseCode = "200",
            description = "A JPEG",
            content = @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "The caller has it already, as If-None-Match says")
    @APIResponse(responseCode = "404", description = "There is no such picture")
    public Response file(
            @PathParam("hash") String hash,
            @Parameter(schema = @Schema(enumeration = {"small", "medium", "large"})) @PathParam("size") String size,
            @Context Request request) {
        PictureSize wanted =
                PictureSize.shown(size).filter(known -> hash.matches(HASH)).orElseThrow(PicturesResource::noPicture);
        EntityTag tag = new EntityTag(hash.substring(0, 32) + "-" + size);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged != null
                ? unchanged
                : Response.ok(stores.chosen().find(hash, wanted).orElseThrow(PicturesResource::noPicture));
        return answer.tag(tag)
                .header("Cache-Control", FOR_EVER)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static NotFound noPicture() {
        return new NotFound("There is no such picture.");
    }
}
