package io.cloudretail.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BodyExamplesTest {
    @TempDir
    Path folder;

    @Test
    void an_example_is_true_when_its_class_reads_it_and_writes_it_back() throws IOException {
        write("Parcel", "{\"quantity\": 2, \"sku\": \"A\"}");

        assertThat(BodyExamples.untrue(folder, new ClassFileImporter().importClasses(Parcel.class)))
                .isEmpty();
    }

    @Test
    void one_with_a_field_too_many_or_too_few_or_of_another_type_or_of_no_class_is_found() throws IOException {
        for (String text : new String[] {
            "{\"sku\": \"A\", \"quantity\": 2, \"colour\": \"red\"}",
            "{\"sku\": \"A\"}",
            "{\"sku\": \"A\", \"quantity\": \"many\"}"
        }) {
            write("Parcel", text);
            write("Nobody", "{}");

            assertThat(BodyExamples.untrue(folder, new ClassFileImporter().importClasses(Parcel.class)))
                    .as(text)
                    .containsExactly("Nobody.json", "Parcel.json");
        }
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name + ".json"), text);
    }
}
