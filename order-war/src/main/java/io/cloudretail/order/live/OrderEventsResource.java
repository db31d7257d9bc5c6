package io.cloudretail.order.live;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.NotFound;
import io.cloudretail.kit.security.Caller;
import io.cloudretail.kit.security.Roles;
import io.cloudretail.order.orders.Orders;
import io.cloudretail.order.orders.StatusChange;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.IOException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** An order as it changes, as server-sent events. */
@Shared
@Path("api/v1/orders")
@Tag(name = "Orders")
@DenyAll
public class OrderEventsResource {
    private static final long RECONNECT_MILLIS = 3000;

    private final WatchOrders watchOrders;
    private final Orders orders;
    private final Caller caller;

    @Inject
    public OrderEventsResource(WatchOrders watchOrders, Orders orders, Caller caller) {
        this.watchOrders = watchOrders;
        this.orders = orders;
        this.caller = caller;
    }

    @GET
    @Path("{id}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed({Roles.CUSTOMER, Roles.ADMIN})
    @Operation(
            summary = "How an order stands, and each change of that as it comes",
            description =
                    "For its customer and for admins. Server-sent events named status, with JSON of status, at and"
                            + " last: last is true for DELIVERED, CANCELLED and REJECTED, with which the stream ends. It ends"
                            + " also after some minutes: connect again with the id of the last event as Last-Event-ID, and"
                            + " nothing is missed.")
    @APIResponse(
            responseCode = "200",
            description = "The stream",
            content =
                    @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "404", description = "No such order of this customer")
    @APIResponse(responseCode = "429", description = "too-many-streams: the caller is watching enough orders")
    public void watch(
            @PathParam("id") UUID id,
            @Parameter(description = "The id of the last event that was seen") @HeaderParam("Last-Event-ID")
                    String last,
            @Context SseEventSink sink,
            @Context Sse sse) {
        orders.find(id)
                .filter(order -> caller.is(Roles.ADMIN) || order.customerId().equals(caller.id()))
                .orElseThrow(() -> new NotFound("There is no such order."));
        watchOrders.watch(id, caller.id(), seen(last), new SseWire(sink, sse));
    }

    /** What is no id of ours says nothing of what was seen. */
    private static Long seen(String last) {
        return last != null && last.matches("\\d{1,18}") ? Long.valueOf(last) : null;
    }

    /** The bytes are few: they always fit into what lies between here and a reader who is slow. */
    private record SseWire(SseEventSink sink, Sse sse) implements Wire {
        @Override
        public boolean tell(StatusChange change) {
            String data = Json.createObjectBuilder()
                    .add("status", change.status().name())
                    .add("at", change.at().toString())
                    .add("last", change.status().isFinal())
                    .build()
                    .toString();
            return send(sse.newEventBuilder()
                    .id(String.valueOf(change.id()))
                    .name("status")
                    .reconnectDelay(RECONNECT_MILLIS)
                    .data(data)
                    .build());
        }

        @Override
        public boolean beat() {
            return send(sse.newEventBuilder().comment("").build());
        }

        @Override
        public void close() {
            try {
                sink.close();
            } catch (IOException | RuntimeException gone) {
                // there is nobody to close it to
            }
        }

        private boolean send(OutboundSseEvent event) {
            if (sink.isClosed()) {
                return false;
            }
            try {
                return !sink.send(event).toCompletableFuture().isCompletedExceptionally();
            } catch (RuntimeException gone) {
                return false;
            }
        }
    }
}
