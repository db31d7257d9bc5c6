package io.cloudretail.testkit.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import jakarta.annotation.security.DenyAll;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.Path;
import java.util.List;

/** What holds in every service. A service's ArchitectureTest runs {@link #all}. */
public final class HouseRules {
    private static final String SUFFIXES = ".*(Impl|Manager|Helper|Util|Utils|Handler|DTO|Dto|Service)$";

    private HouseRules() {}

    /** The production classes below a package. */
    public static JavaClasses production(String rootPackage) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(rootPackage);
    }

    public static List<ArchRule> all(String rootPackage) {
        return List.of(
                noCycles(rootPackage),
                noOtherService(rootPackage),
                resourcesSeeNoEntityManager(),
                repositoriesCallNoClient(),
                useCasesSeeNoHttp(),
                resourcesDenyByDefault(),
                everyResourceMethodNamesItsRoles(),
                clientsAreTolerant(),
                requestNumbersAreBoxed(),
                noFieldInjection(),
                noBeanIsMadeAnew(),
                noForbiddenSuffix(),
                entitiesHaveNoSetters());
    }

    public static ArchRule noCycles(String rootPackage) {
        return slices().matching(rootPackage + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true);
    }

    public static ArchRule noOtherService(String rootPackage) {
        return noClasses()
                .that()
                .resideInAPackage(rootPackage + "..")
                .should()
                .dependOnClassesThat(are(DescribedPredicate.and(
                        resideInAPackage("io.cloudretail.."),
                        DescribedPredicate.not(resideInAPackage(rootPackage + "..")),
                        DescribedPredicate.not(resideInAPackage("io.cloudretail.kit..")))))
                .because("services share contracts, never classes");
    }

    public static ArchRule resourcesSeeNoEntityManager() {
        return noClasses()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .dependOnClassesThat(are(DescribedPredicate.or(
                        JavaClass.Predicates.assignableTo(EntityManager.class), simpleNameEndingWith("Client"))))
                .allowEmptyShould(true)
                .because("a resource is the HTTP contract and nothing behind it");
    }

    public static ArchRule repositoriesCallNoClient() {
        return noClasses()
                .that(usesEntityManager())
                .should()
                .dependOnClassesThat(simpleNameEndingWith("Client"))
                .allowEmptyShould(true)
                .because("no transaction is held across a call to a neighbour");
    }

    public static ArchRule useCasesSeeNoHttp() {
        return noClasses()
                .that(are(notTheEdge()))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..")
                .because("only resources, their parameters, applications and wire interfaces speak JAX-RS");
    }

    public static ArchRule resourcesDenyByDefault() {
        return classes()
                .that()
                .areAnnotatedWith(Path.class)
                .and()
                .areNotInterfaces()
                .should()
                .beAnnotatedWith(DenyAll.class)
                .allowEmptyShould(true);
    }

    public static ArchRule everyResourceMethodNamesItsRoles() {
        return classes()
                .that()
                .areAnnotatedWith(Path.class)
                .and()
                .areNotInterfaces()
                .should(Conditions.nameRolesOnEveryEndpoint())
                .allowEmptyShould(true);
    }

    public static ArchRule clientsAreTolerant() {
        return classes()
                .that()
                .haveSimpleNameEndingWith("Client")
                .should(Conditions.bearTimeoutBreakerAndBulkheadOnEveryCall())
                .allowEmptyShould(true);
    }

    public static ArchRule requestNumbersAreBoxed() {
        return classes()
                .that()
                .areRecords()
                .and()
                .haveSimpleName("Request")
                .or()
                .haveSimpleNameStartingWith("New")
                .should(Conditions.haveNoPrimitiveComponents())
                .allowEmptyShould(true)
                .because("JSON-B wraps a number that does not fit an int or long, and says nothing");
    }

    public static ArchRule noFieldInjection() {
        return noFields().should().beAnnotatedWith(Inject.class);
    }

    public static ArchRule noBeanIsMadeAnew() {
        ArchRule resources = classes()
                .that()
                .areAnnotatedWith(Path.class)
                .and()
                .areNotInterfaces()
                .should()
                .beAnnotatedWith(Singleton.class)
                .orShould()
                .beMetaAnnotatedWith(Singleton.class)
                .allowEmptyShould(true);
        return CompositeArchRule.of(noClasses().should().beAnnotatedWith(Dependent.class))
                .and(resources)
                .because("a bean without a scope is built for each request, with all that hangs on it");
    }

    public static ArchRule noForbiddenSuffix() {
        return noClasses().should().haveNameMatching(SUFFIXES);
    }

    public static ArchRule entitiesHaveNoSetters() {
        ArchRule privateFields = fields().that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePrivate()
                .allowEmptyShould(true);
        ArchRule noSetters = noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .haveNameMatching("set[A-Z].*")
                .allowEmptyShould(true);
        return CompositeArchRule.of(privateFields).and(noSetters);
    }

    private static DescribedPredicate<JavaClass> usesEntityManager() {
        return DescribedPredicate.describe("use an EntityManager", type -> type.getAllFields().stream()
                .anyMatch(field -> field.getRawType().isAssignableTo(EntityManager.class)));
    }

    private static DescribedPredicate<JavaClass> notTheEdge() {
        return DescribedPredicate.describe("lie behind the edge", type -> {
            JavaClass outermost = type;
            while (outermost.getEnclosingClass().isPresent()) {
                outermost = outermost.getEnclosingClass().get();
            }
            return !outermost.getSimpleName().matches(".*(Resource|Request|Application|Api|Filter|Mapper)$");
        });
    }

    private static DescribedPredicate<JavaClass> simpleNameEndingWith(String suffix) {
        return DescribedPredicate.describe(
                "have a name ending with " + suffix,
                type -> type.getSimpleName().endsWith(suffix)
                        && type.getPackageName().startsWith("io.cloudretail"));
    }
}
