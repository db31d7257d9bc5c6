package io.cloudretail.testkit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.cloudretail.fixture.shop.back.Back;
import io.cloudretail.fixture.shop.broken.AnswerOrder;
import io.cloudretail.fixture.shop.broken.CallingOrders;
import io.cloudretail.fixture.shop.broken.Injected;
import io.cloudretail.fixture.shop.broken.MadeAnew;
import io.cloudretail.fixture.shop.broken.OpenEntity;
import io.cloudretail.fixture.shop.broken.OpenResource;
import io.cloudretail.fixture.shop.broken.OrderManager;
import io.cloudretail.fixture.shop.broken.PatientClient;
import io.cloudretail.fixture.shop.broken.QueryingResource;
import io.cloudretail.fixture.shop.broken.Request;
import io.cloudretail.fixture.shop.broken.SettableEntity;
import io.cloudretail.fixture.shop.broken.UsesNeighbour;
import io.cloudretail.fixture.shop.kept.Order;
import io.cloudretail.fixture.shop.kept.Orders;
import io.cloudretail.fixture.shop.kept.OrdersResource;
import io.cloudretail.fixture.shop.kept.PlaceOrder;
import io.cloudretail.fixture.shop.kept.StockClient;
import io.cloudretail.fixture.shop.there.There;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that cannot fail protects nothing. */
class HouseRulesTest {
    private static final String ROOT = "io.cloudretail.fixture.shop";
    private static final JavaClasses KEPT = new ClassFileImporter()
            .importClasses(
                    OrdersResource.class,
                    OrdersResource.Request.class,
                    Orders.class,
                    Order.class,
                    PlaceOrder.class,
                    StockClient.class);

    record Breach(ArchRule rule, Class<?>... culprits) {
        @Override
        public String toString() {
            return rule.getDescription();
        }
    }

    static Stream<Breach> breaches() {
        return Stream.of(
                new Breach(HouseRules.noCycles(ROOT), There.class, Back.class),
                new Breach(HouseRules.noOtherService(ROOT), UsesNeighbour.class),
                new Breach(HouseRules.resourcesSeeNoEntityManager(), QueryingResource.class),
                new Breach(HouseRules.repositoriesCallNoClient(), CallingOrders.class, StockClient.class),
                new Breach(HouseRules.useCasesSeeNoHttp(), AnswerOrder.class),
                new Breach(HouseRules.resourcesDenyByDefault(), OpenResource.class),
                new Breach(HouseRules.everyResourceMethodNamesItsRoles(), OpenResource.class),
                new Breach(HouseRules.clientsAreTolerant(), PatientClient.class),
                new Breach(HouseRules.requestNumbersAreBoxed(), Request.class),
                new Breach(HouseRules.noFieldInjection(), Injected.class),
                new Breach(HouseRules.noBeanIsMadeAnew(), MadeAnew.class),
                new Breach(HouseRules.noBeanIsMadeAnew(), OpenResource.class),
                new Breach(HouseRules.noForbiddenSuffix(), OrderManager.class),
                new Breach(HouseRules.entitiesHaveNoSetters(), OpenEntity.class),
                new Breach(HouseRules.entitiesHaveNoSetters(), SettableEntity.class));
    }

    @ParameterizedTest
    @MethodSource("breaches")
    void a_breach_is_found_and_the_culprit_named(Breach breach) {
        var report = breach.rule()
                .evaluate(new ClassFileImporter().importClasses(breach.culprits()))
                .getFailureReport();

        assertThat(report.isEmpty()).isFalse();
        assertThat(report.toString()).contains(breach.culprits()[0].getSimpleName());
    }

    @ParameterizedTest
    @MethodSource("breaches")
    void who_keeps_the_rule_is_left_alone(Breach breach) {
        assertThat(breach.rule().evaluate(KEPT).getFailureReport().getDetails()).isEmpty();
    }

    @Test
    void every_rule_of_the_house_has_a_breach_here() {
        List<String> tested = breaches().map(Breach::toString).distinct().toList();

        assertThat(HouseRules.all(ROOT)).extracting(ArchRule::getDescription).containsExactlyElementsOf(tested);
    }
}
