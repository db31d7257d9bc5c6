package io.cloudretail.user.webhook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param url where to, by https
 * @param scope OWN for what concerns the vendor's own products, ALL for everything, which takes an admin
 * @param eventTypes of which events
 */
public record NewWebhook(
        @NotBlank @Size(max = 500) @Schema(examples = "https://erp.example.com/hooks/cloudretail")
        String url,

        @Size(max = 200) String description,
        @NotNull @Pattern(regexp = "OWN|ALL") String scope,

        @NotEmpty @Size(max = 20) @Schema(examples = "[\"order.confirmed\", \"inventory.low_stock\"]")
        List<@NotBlank @Size(max = 60) String> eventTypes) {
    Scope wishedScope() {
        return Scope.valueOf(scope);
    }
}
