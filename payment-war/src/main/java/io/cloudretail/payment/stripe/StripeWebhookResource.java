package io.cloudretail.payment.stripe;

import io.cloudretail.kit.platform.Shared;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where Stripe tells what happened. It proves itself by its signature and not by a token. */
@Shared
@Path("api/v1/payments/webhooks/stripe")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Payments")
@DenyAll
public class StripeWebhookResource {
    static final String EXAMPLE = "{\"id\": \"evt_1\", \"type\": \"payment_intent.succeeded\", \"data\": {\"object\":"
            + " {\"metadata\": {\"order\": \"0b54a6a8-5a0c-4b3e-8f57-3f2f5a1d9c11\"}}}}";

    private final StripeSignature signature;
    private final StripeEvents events;

    @Inject
    public StripeWebhookResource(StripeSignature signature, StripeEvents events) {
        this.signature = signature;
        this.events = events;
    }

    @POST
    @PermitAll
    @Operation(
            summary = "Take a webhook of Stripe's",
            description =
                    "For Stripe. Each event is taken once; types that say nothing about an order's money are ignored.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT, additionalProperties = Schema.True.class),
                            examples = @ExampleObject(name = "succeeded", value = EXAMPLE)))
    @APIResponse(responseCode = "204", description = "Taken, now or before, or ignored")
    @APIResponse(responseCode = "400", description = "invalid-signature, or not an event")
    public void take(@HeaderParam("Stripe-Signature") String header, byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        signature.require(header, text);
        events.take(StripeEvent.of(text));
    }
}
