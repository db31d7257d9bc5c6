package io.cloudretail.user.webhook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All of a webhook that can be changed.
 *
 * @param enabled false: nothing is sent, and what happens meanwhile is not kept for it
 */
public record WebhookEdit(
        @NotBlank @Size(max = 500) @Schema(examples = "https://erp.example.com/hooks/cloudretail")
        String url,

        @Size(max = 200) String description,

        @NotEmpty @Size(max = 20) @Schema(examples = "[\"order.confirmed\", \"inventory.low_stock\"]")
        List<@NotBlank @Size(max = 60) String> eventTypes,

        @NotNull Boolean enabled) {}
