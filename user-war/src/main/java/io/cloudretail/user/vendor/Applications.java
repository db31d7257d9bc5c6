package io.cloudretail.user.vendor;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.NotFound;
import io.cloudretail.kit.security.Roles;
import io.cloudretail.user.account.Account;
import io.cloudretail.user.account.Accounts;
import io.cloudretail.user.audit.Action;
import io.cloudretail.user.audit.AuditLog;
import io.cloudretail.user.mail.Mail;
import io.cloudretail.user.mail.MailQueue;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** All applications, open and decided. */
@Shared
@Transactional
public class Applications {
    private final EntityManager entityManager;
    private final Accounts accounts;
    private final MailQueue mails;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    Applications(EntityManager entityManager, Accounts accounts, MailQueue mails, AuditLog audit, Clock clock) {
        this.entityManager = entityManager;
        this.accounts = accounts;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    /** Of two at once by one person, one is kept. */
    ApplicationView submit(UUID id, String company, String message) {
        Account account = accounts.change(id, owner -> {}).orElseThrow(() -> new NotFound("There is no such account."));
        if (account.roles().contains(Roles.VENDOR)) {
            throw new AlreadyVendor();
        }
        if (latest(id).filter(last -> last.status() == ApplicationStatus.OPEN).isPresent()) {
            throw new ApplicationOpen();
        }
        VendorApplication application = new VendorApplication(id, company, message, clock.instant());
        entityManager.persist(application);
        audit.own(Action.VENDOR_APPLIED, id);
        return application.view();
    }

    Optional<ApplicationView> latest(UUID account) {
        return of(account).stream().findFirst();
    }

    /** Newest first. */
    public List<ApplicationView> of(UUID account) {
        return entityManager
                .createQuery(
                        "SELECT a FROM VendorApplication a WHERE a.account = :account ORDER BY a.submittedAt DESC, a.id",
                        VendorApplication.class)
                .setParameter("account", account)
                .getResultList()
                .stream()
                .map(VendorApplication::view)
                .toList();
    }

    /** Oldest first: who has waited longest comes first. */
    List<ApplicationView> in(ApplicationStatus status, Instant afterTime, UUID afterId, int rows) {
        var query = entityManager
                .createQuery(
                        "SELECT a FROM VendorApplication a WHERE a.status = :status"
                                + (afterId == null
                                        ? ""
                                        : " AND (a.submittedAt > :time OR (a.submittedAt = :time AND a.id > :id))")
                                + " ORDER BY a.submittedAt, a.id",
                        VendorApplication.class)
                .setParameter("status", status);
        if (afterId != null) {
            query.setParameter("time", afterTime).setParameter("id", afterId);
        }
        return query.setMaxResults(rows).getResultList().stream()
                .map(VendorApplication::view)
                .toList();
    }

    ApplicationView approve(UUID admin, UUID id) {
        VendorApplication application = locked(id);
        application.approve(clock.instant());
        Account account = accounts.find(application.account()).orElseThrow(Applications::notFound);
        Set<String> roles = new TreeSet<>(account.roles());
        roles.add(Roles.VENDOR);
        accounts.grant(account.id(), roles);
        audit.add(Action.VENDOR_APPROVED, admin, account.id(), null);
        mails.add(new Mail(
                account.email(),
                "You can sell at CloudRetail",
                "Your application was approved. Log in again to find the vendor's pages.\n"));
        return application.view();
    }

    ApplicationView reject(UUID admin, UUID id, String reason) {
        VendorApplication application = locked(id);
        application.reject(reason, clock.instant());
        Account account = accounts.find(application.account()).orElseThrow(Applications::notFound);
        audit.add(Action.VENDOR_REJECTED, admin, account.id(), null);
        mails.add(new Mail(
                account.email(),
                "Your application to sell at CloudRetail",
                "Your application was not approved. You find the reason in your account, and may apply again.\n"));
        return application.view();
    }

    private VendorApplication locked(UUID id) {
        return Optional.ofNullable(entityManager.find(VendorApplication.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(Applications::notFound);
    }

    private static NotFound notFound() {
        return new NotFound("There is no such application.");
    }
}
