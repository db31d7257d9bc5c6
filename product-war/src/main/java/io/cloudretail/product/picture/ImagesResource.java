package io.cloudretail.product.picture;

import io.cloudretail.kit.http.Precondition;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.InvalidRequest;
import io.cloudretail.kit.problem.NotFound;
import io.cloudretail.kit.security.Caller;
import io.cloudretail.kit.security.Roles;
import io.cloudretail.product.catalogue.Picture;
import io.cloudretail.product.catalogue.ProductView;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The pictures a product shows, for its vendor and admins. */
@Shared
@Path("api/v1/products/{id}/images")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Pictures")
@DenyAll
public class ImagesResource {
    /** @param images in the order they are shown in; the first one also stands in lists */
    public record PictureList(List<ProductView.Image> images) {}

    private final AddPicture addPicture;
    private final Pictures pictures;
    private final Caller caller;

    @Inject
    public ImagesResource(AddPicture addPicture, Pictures pictures, Caller caller) {
        this.addPicture = addPicture;
        this.pictures = pictures;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.VENDOR, Roles.ADMIN})
    @Operation(
            summary = "The pictures of a product, to put them in order",
            description = "For its vendor and admins, whatever its status.")
    @APIResponse(
            responseCode = "200",
            description = "In the order they are shown in, with an ETag for changes",
            content = @Content(schema = @Schema(implementation = PictureList.class)))
    @APIResponse(responseCode = "404", description = "No such product of this vendor")
    public Response all(@PathParam("id") UUID id) {
        return answer(pictures.of(id, editor()));
    }

    @POST
    @Consumes({"image/jpeg", "image/png", "image/webp"})
    @RolesAllowed({Roles.VENDOR, Roles.ADMIN})
    @Operation(
            summary = "Show a picture of a product",
            description =
                    "For its vendor and admins. The body is the picture itself: JPEG, PNG or WebP, up to 5 MiB and 50"
                            + " million pixels (13 million for WebP, 16 million for progressive JPEG). It becomes the last of up to 20. What is kept are"
                            + " its pixels alone, as JPEG: upright, on white where it was see-through, without metadata.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/webp", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "200",
            description = "The product shows this picture already",
            content = @Content(schema = @Schema(implementation = ProductView.Image.class)))
    @APIResponse(
            responseCode = "201",
            description = "It is shown",
            content = @Content(schema = @Schema(implementation = ProductView.Image.class)))
    @APIResponse(responseCode = "400", description = "unreadable-picture, or the text is too long")
    @APIResponse(responseCode = "404", description = "No such product of this vendor")
    @APIResponse(responseCode = "409", description = "too-many-pictures")
    @APIResponse(responseCode = "413", description = "picture-too-large, in bytes or pixels")
    public Response add(
            @PathParam("id") UUID id,
            @Parameter(
                            description = "What it shows, for those who do not see it",
                            schema = @Schema(type = SchemaType.STRING, maxLength = Arrangement.LONGEST_ALT))
                    @QueryParam("alt")
                    @DefaultValue("")
                    String alt,
            InputStream body) {
        AddPicture.Added added = addPicture.to(id, editor(), body, checked(alt));
        ProductView.Image picture = ProductView.Image.of(added.change().picture(added.hash()));
        boolean isNew = added.change().outcome() == Change.Outcome.ADDED;
        return Response.status(isNew ? Response.Status.CREATED : Response.Status.OK)
                .location(URI.create(picture.urls().get("large")))
                .entity(picture)
                .build();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.VENDOR, Roles.ADMIN})
    @Operation(
            summary = "Put the pictures of a product in order",
            description =
                    "For its vendor and admins. Names each of its pictures once, with its text. Needs the ETag that was read as"
                            + " If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "The pictures as they are now",
            content = @Content(schema = @Schema(implementation = PictureList.class)))
    @APIResponse(
            responseCode = "400",
            description = "The request does not validate, forgets a picture or names one of another product")
    @APIResponse(responseCode = "404", description = "No such product of this vendor")
    @APIResponse(responseCode = "412", description = "edited-meanwhile")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public Response arrange(
            @PathParam("id") UUID id,
            @Parameter(required = true, description = "The ETag that was read, or * for any") @HeaderParam("If-Match")
                    String ifMatch,
            @NotNull @Valid Arrangement wish) {
        Change change = pictures.arrange(id, editor(), Precondition.of(ifMatch), wish);
        return answer(change.pictures());
    }

    @DELETE
    @Path("{hash}")
    @RolesAllowed({Roles.VENDOR, Roles.ADMIN})
    @Operation(
            summary = "Show a picture no more",
            description =
                    "For the product's vendor and admins. Its address works for a while longer, for pages that are open.")
    @APIResponse(responseCode = "204", description = "It is shown no more")
    @APIResponse(responseCode = "404", description = "No such product of this vendor, or it shows no such picture")
    public void remove(@PathParam("id") UUID id, @PathParam("hash") String hash) {
        Change change = pictures.remove(id, editor(), hash);
        if (change.outcome() == Change.Outcome.PICTURE_GONE) {
            throw new NotFound("The product shows no such picture.");
        }
    }

    private static Response answer(List<Picture> shown) {
        return Response.ok(new PictureList(
                        shown.stream().map(ProductView.Image::of).toList()))
                .tag(new EntityTag(Arrangement.tag(shown)))
                .build();
    }

    private Editor editor() {
        return new Editor(caller.id(), caller.is(Roles.ADMIN));
    }

    private static String checked(String alt) {
        if (alt.length() > Arrangement.LONGEST_ALT || alt.indexOf('\0') >= 0) {
            throw InvalidRequest.field("alt", "must be text of up to " + Arrangement.LONGEST_ALT + " characters");
        }
        return alt.strip();
    }
}
