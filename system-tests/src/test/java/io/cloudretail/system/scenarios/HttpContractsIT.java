package io.cloudretail.system.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.devstack.Layout;
import io.cloudretail.devstack.Service;
import io.cloudretail.system.drivers.Gateway;
import io.cloudretail.system.stack.RunningShop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.microshed.testing.jupiter.MicroShedTest;

/** The OpenAPI documents under contracts/http are what the services serve; a change shows in the diff of its commit. */
@MicroShedTest
class HttpContractsIT {
    @ParameterizedTest
    @EnumSource(value = Service.class, mode = EnumSource.Mode.EXCLUDE, names = "GATEWAY")
    void a_service_serves_the_contract_that_is_agreed_on(Service service) throws IOException {
        Path contract =
                Layout.find().root().resolve("contracts/http/" + service.war().replace("-war", "") + ".openapi.yaml");
        String served = served(service);
        if (System.getProperty("contracts.update") != null) {
            Files.createDirectories(contract.getParent());
            Files.writeString(contract, served);
        }

        assertThat(served).isEqualTo(Files.readString(contract));
    }

    private static String served(Service service) {
        return Gateway.request()
                .baseUri(RunningShop.get().server(service).url().toString())
                .accept("application/yaml")
                .get("/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
