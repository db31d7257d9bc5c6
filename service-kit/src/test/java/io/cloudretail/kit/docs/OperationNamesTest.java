package io.cloudretail.kit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationNamesTest {
    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/orders, getOrders",
        "GET, /api/v1/orders/{id}, getOrdersById",
        "POST, /api/v1/orders/{id}/returns, postOrdersByIdReturns",
        "PUT, /api/v1/products/{id}/variants/{sku}, putProductsByIdVariantsBySku",
        "GET, /api/v1/vendor-applications, getVendorApplications",
        "GET, /.well-known/jwks.json, getWellKnownJwksJson",
        "PUT, /internal/reservations/{orderId}, putInternalReservationsByOrderId"
    })
    void an_operation_is_named_by_what_is_done_to_what(HttpMethod method, String path, String name) {
        assertThat(OperationNames.of(method, path)).isEqualTo(name);
    }
}
