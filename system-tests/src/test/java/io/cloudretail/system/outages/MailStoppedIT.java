package io.cloudretail.system.outages;

import io.cloudretail.devstack.MailServer;
import io.cloudretail.system.drivers.Customer;
import io.cloudretail.system.drivers.LetterBox;
import io.cloudretail.system.stack.RunningShop;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** The mail server goes away and comes back. */
@MicroShedTest
class MailStoppedIT {
    @Test
    void without_a_mail_server_people_still_register_and_their_mail_arrives_later() {
        MailServer mail = RunningShop.get().mailServer();
        Customer customer;
        mail.stop();
        try {
            customer = Customer.newcomer();
        } finally {
            mail.start();
            mail.awaitReady(Duration.ofSeconds(30));
        }

        LetterBox.mail(customer.email(), "Confirm your e-mail address");
    }
}
