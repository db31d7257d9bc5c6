package io.cloudretail.order.history;

import io.cloudretail.kit.http.Page;
import io.cloudretail.kit.http.PageRequest;
import io.cloudretail.kit.http.SortOrder;
import io.cloudretail.kit.http.TimeRequest;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.NotFound;
import io.cloudretail.kit.security.Caller;
import io.cloudretail.kit.security.Roles;
import io.cloudretail.order.orders.Order;
import io.cloudretail.order.orders.OrderEntries;
import io.cloudretail.order.orders.OrderEntry;
import io.cloudretail.order.orders.OrderSearch;
import io.cloudretail.order.orders.OrderView;
import io.cloudretail.order.orders.Orders;
import io.cloudretail.order.orders.Portion;
import io.cloudretail.order.saga.SagaHistory;
import io.cloudretail.order.saga.SagaStep;
import io.cloudretail.order.saga.SagaView;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Looking at orders: customers see their own, admins all. */
@Shared
@Path("api/v1/orders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Orders")
@DenyAll
public class OrderHistoryResource {
    /** Every step of an order's saga, none for its customer, and every change of the order; oldest first. */
    public record History(List<SagaStep> items, List<OrderEntry> entries) {}

    private final Orders orders;
    private final OrderEntries entries;
    private final SagaHistory sagas;
    private final Caller caller;

    @Inject
    public OrderHistoryResource(Orders orders, OrderEntries entries, SagaHistory sagas, Caller caller) {
        this.orders = orders;
        this.entries = entries;
        this.sagas = sagas;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.CUSTOMER, Roles.ADMIN})
    @Operation(
            summary = "Orders, page by page",
            description =
                    "The newest first, if nothing else is asked for. Customers get their own. Admins get all with scope=all, of"
                            + " one customer with customer.")
    @APIResponse(
            responseCode = "200",
            description = "One page, shorter where orders have very many lines; nextCursor is absent on the last")
    @APIResponse(
            responseCode = "400",
            description = "A limit, sort or filter that is none, or a cursor of another order")
    @APIResponse(responseCode = "403", description = "scope or customer without being an admin")
    public Page<OrderView> list(
            @BeanParam PageRequest page, @BeanParam OrderListRequest wish, @BeanParam TimeRequest time) {
        if (wish.asksForOthers() && !caller.is(Roles.ADMIN)) {
            throw new AdminsOnly();
        }
        OrderSearch search = wish.searchFor(caller.id(), time);
        Portion<Order> found = orders.list(search, page.after(SortOrder.PARTS).orElse(null), page.limit());
        return Page.of(found.items().stream().map(this::view).toList(), found.more(), search::place);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.CUSTOMER, Roles.ADMIN})
    @Operation(summary = "One order", description = "For its customer and for admins.")
    @APIResponse(responseCode = "200", description = "The order as it stands")
    @APIResponse(responseCode = "404", description = "No such order of this customer")
    public OrderView one(@PathParam("id") UUID id) {
        return view(visible(id));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.CUSTOMER, Roles.ADMIN})
    @Operation(
            summary = "What happened to an order, and every step that was tried for it",
            description =
                    "For its customer and for admins. An entry says what was done, when, and by whom: the customer, an"
                            + " admin, or the shop itself. Admins see which admin, and the steps.")
    @APIResponse(
            responseCode = "200",
            description =
                    "entries; and items, for admins: intents, outcomes and retries of its saga and its refunds. Oldest first")
    @APIResponse(responseCode = "404", description = "No such order of this customer")
    public History history(@PathParam("id") UUID id) {
        Order order = visible(id);
        List<OrderEntry> happened = entries.of(order.id());
        return caller.is(Roles.ADMIN)
                ? new History(sagas.of(order.id()), happened)
                : new History(
                        List.of(),
                        happened.stream().map(OrderEntry::forCustomers).toList());
    }

    private OrderView view(Order order) {
        return caller.is(Roles.ADMIN) ? OrderView.forAdmins(order) : OrderView.of(order);
    }

    @GET
    @Path("{id}/saga")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Where an order is on its way: the steps of its saga",
            description =
                    "For admins. Each step with how often it was tried, from when to when, what came of it, and why it"
                            + " had to be tried again; and when the next try is.")
    @APIResponse(responseCode = "200", description = "Its saga; DONE when nothing comes next")
    @APIResponse(responseCode = "404", description = "No such order")
    public SagaView saga(@PathParam("id") UUID id) {
        return sagas.standing(visible(id).id()).orElseThrow(OrderHistoryResource::noOrder);
    }

    private Order visible(UUID id) {
        return orders.find(id)
                .filter(order -> caller.is(Roles.ADMIN) || order.customerId().equals(caller.id()))
                .orElseThrow(OrderHistoryResource::noOrder);
    }

    private static NotFound noOrder() {
        return new NotFound("There is no such order.");
    }
}
