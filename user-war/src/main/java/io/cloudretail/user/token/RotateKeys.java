package io.cloudretail.user.token;

import io.cloudretail.kit.work.Workers;
import io.cloudretail.user.audit.Action;
import io.cloudretail.user.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Rotates the signing keys when they are due. Any number of instances may try: one does it. */
@ApplicationScoped
class RotateKeys {
    private static final System.Logger LOG = System.getLogger(RotateKeys.class.getName());

    private SigningKeys keys;
    private AuditLog audit;
    private Workers workers;
    private Duration rotation;
    private Duration look;

    RotateKeys() {}

    @Inject
    RotateKeys(
            SigningKeys keys,
            AuditLog audit,
            Workers workers,
            @ConfigProperty(name = "cloudretail.user.signing-key.rotation") Duration rotation,
            @ConfigProperty(name = "cloudretail.user.signing-key.look") Duration look) {
        this.keys = keys;
        this.audit = audit;
        this.workers = workers;
        this.rotation = rotation;
        this.look = look;
    }

    void start(@Observes Startup event) {
        workers.every("rotate-keys", look, this::rotate);
    }

    private void rotate() {
        if (keys.rotateIfDue(rotation)) {
            audit.byTheService(Action.SIGNING_KEYS_ROTATED);
            LOG.log(System.Logger.Level.INFO, "The signing keys were rotated");
        }
        keys.withdraw();
    }
}
