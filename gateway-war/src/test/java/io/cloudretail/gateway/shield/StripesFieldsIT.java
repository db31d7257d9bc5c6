package io.cloudretail.gateway.shield;

import static io.cloudretail.gateway.Front.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.testkit.container.Deployment;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A shop whose payments Stripe takes. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class StripesFieldsIT {
    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive gateway() {
        return Deployment.of(StripesFieldsIT.class, "cloudretail.gateway.payment.provider=stripe");
    }

    @Test
    void pages_may_run_stripes_script_and_show_its_fields_and_nothing_else_of_others() {
        String policy = get("/").extract().header("Content-Security-Policy");

        assertThat(List.of(policy.split("; ")))
                .containsExactly(
                        "default-src 'self'",
                        "script-src 'self' https://js.stripe.com https://*.js.stripe.com",
                        "style-src 'self' 'unsafe-inline'",
                        "img-src 'self' data:",
                        "object-src 'none'",
                        "base-uri 'none'",
                        "form-action 'self'",
                        "frame-ancestors 'none'",
                        "connect-src 'self' https://api.stripe.com",
                        "frame-src https://js.stripe.com https://*.js.stripe.com https://hooks.stripe.com");
    }
}
