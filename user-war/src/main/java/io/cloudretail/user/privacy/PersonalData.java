package io.cloudretail.user.privacy;

import io.cloudretail.user.account.Account;
import io.cloudretail.user.account.AccountView;
import io.cloudretail.user.address.AddressView;
import io.cloudretail.user.audit.AuditEntry;
import io.cloudretail.user.session.SessionView;
import io.cloudretail.user.vendor.ApplicationView;
import io.cloudretail.user.webhook.WebhookView;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;

/**
 * All that the shop holds about somebody, service by service. Secrets are not in it: they say nothing about anybody. The last
 * four are passed on as those services write them, see {@link PersonalCopy}.
 */
public record PersonalData(
        Instant exportedAt,
        Person account,
        List<AddressView> addresses,
        List<SessionView> sessions,
        List<ApplicationView> vendorApplications,
        List<WebhookView> webhooks,
        List<AuditEntry> auditEntries,
        JsonObject order,
        JsonObject payment,
        JsonObject product,
        JsonObject inventory) {
    static PersonalData ofAccount(
            Instant exportedAt,
            Person account,
            List<AddressView> addresses,
            List<SessionView> sessions,
            List<ApplicationView> vendorApplications,
            List<WebhookView> webhooks,
            List<AuditEntry> auditEntries) {
        return new PersonalData(
                exportedAt,
                account,
                addresses,
                sessions,
                vendorApplications,
                webhooks,
                auditEntries,
                null,
                null,
                null,
                null);
    }

    /** @param consentVersion which terms were consented to, and when */
    public record Person(AccountView account, String consentVersion, Instant consentedAt) {
        static Person of(Account account, boolean secondFactor) {
            return new Person(AccountView.of(account, secondFactor), account.consentVersion(), account.consentedAt());
        }
    }
}
