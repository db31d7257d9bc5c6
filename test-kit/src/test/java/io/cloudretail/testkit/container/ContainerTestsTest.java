package io.cloudretail.testkit.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

class ContainerTestsTest {
    private static final class One {}

    private static final class Other {}

    private static final class Helper {}

    @Test
    void tests_that_differ_in_classes_alone_are_alike_and_get_the_classes_of_each_other() {
        WebArchive deployed = archive("a=1\nb=2").addClass(One.class);
        ContainerTests tests = tests(deployed, archive("b=3\na=1\nb=2\n").addClasses(Other.class, Helper.class));

        tests.addTheLikesOf(One.class, deployed);

        assertThat(tests.company(One.class)).isEqualTo(2);
        assertThat(tests.wish(One.class)).isEqualTo(tests.wish(Other.class));
        assertThat(deployed.contains(file(Helper.class))).isTrue();
        assertThat(deployed.contains(file(One.class))).isTrue();
    }

    @Test
    void a_setting_of_its_own_sets_a_test_apart() {
        WebArchive deployed = archive("a=1").addClass(One.class);
        ContainerTests tests = tests(deployed, archive("a=2").addClass(Other.class));

        tests.addTheLikesOf(One.class, deployed);

        assertThat(tests.company(One.class)).isEqualTo(1);
        assertThat(deployed.contains(file(Other.class))).isFalse();
    }

    @Test
    void a_library_or_another_descriptor_sets_a_test_apart() {
        WebArchive plain = archive("a=1");

        assertThat(tests(plain, archive("a=1").addAsLibraries(ShrinkWrap.create(JavaArchive.class, "more.jar")))
                        .company(One.class))
                .isEqualTo(1);
        assertThat(tests(plain, archive("a=1").addAsWebInfResource(new StringAsset("<beans/>"), "beans.xml"))
                        .company(One.class))
                .isEqualTo(1);
    }

    @Test
    void a_test_that_deploys_nothing_is_like_no_other() {
        ContainerTests tests = tests(archive("a=1"), archive("a=1"));

        assertThat(tests.company(Helper.class)).isZero();
        assertThat(tests.wish(Helper.class)).isNotEqualTo(tests.wish(One.class));
    }

    private static ContainerTests tests(Archive<?> one, Archive<?> other) {
        return new ContainerTests(Map.of(One.class.getName(), one, Other.class.getName(), other));
    }

    private static WebArchive archive(String settings) {
        return ShrinkWrap.create(WebArchive.class, "shop.war").add(new StringAsset(settings), Deployment.CONFIG);
    }

    private static String file(Class<?> type) {
        return "WEB-INF/classes/" + type.getName().replace('.', '/') + ".class";
    }
}
