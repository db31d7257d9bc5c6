package io.cloudretail.product.catalogue;

import io.cloudretail.kit.http.FreeText;
import io.cloudretail.kit.http.SortOrder;
import io.cloudretail.kit.problem.InvalidRequest;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which products somebody wants to manage, as query parameters. */
public class ManagedRequest {
    private static final int LONGEST = 200;

    @Parameter(schema = @Schema(enumeration = {"DRAFT", "ACTIVE", "RETIRED"}))
    @QueryParam("status")
    private String status;

    @Parameter(description = "Part of a title, or a whole SKU; of fewer than three letters, how a title begins")
    @QueryParam("q")
    private String q;

    @Parameter(description = "Whose; for admins", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @QueryParam("vendor")
    private String vendor;

    @Parameter(
            description = "What it is ordered by; a - before it turns it round",
            schema =
                    @Schema(
                            enumeration = {
                                "created",
                                "-created",
                                "updated",
                                "-updated",
                                "title",
                                "-title",
                                "price",
                                "-price"
                            },
                            defaultValue = "-created"))
    @QueryParam("sort")
    private String sort;

    SortOrder sort() {
        return ManagedSearch.ORDERS.named(sort);
    }

    Optional<ProductStatus> status() {
        if (status == null || status.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(ProductStatus.values())
                .filter(one -> one.name().equals(status))
                .findFirst()
                .orElseThrow(() -> InvalidRequest.field("status", "must be DRAFT, ACTIVE or RETIRED")));
    }

    Optional<String> words() {
        return FreeText.of("q", q, LONGEST);
    }

    Optional<UUID> vendor() {
        if (vendor == null || vendor.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(vendor));
        } catch (IllegalArgumentException none) {
            throw InvalidRequest.field("vendor", "must be a vendor's id");
        }
    }
}
