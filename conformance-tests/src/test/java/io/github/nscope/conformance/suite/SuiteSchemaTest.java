package io.github.nscope.conformance.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SuiteSchemaTest {
    @Test
    void the_compiled_suite_follows_its_schema() throws IOException {
        String suite = text(ConformanceSuite.FILE_NAME);

        assertThat(schema("case.schema.json").validate(suite, InputFormat.JSON)).isEmpty();
    }

    @Test
    void the_matrix_follows_the_same_schema() throws IOException {
        assertThat(schema("case.schema.json").validate(text(ConformanceSuite.MATRIX_NAME), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void the_schema_refuses_a_case_without_rules() throws IOException {
        String suite = text(ConformanceSuite.FILE_NAME).replaceFirst("\"rules\":", "\"rulez\":");

        assertThat(schema("case.schema.json").validate(suite, InputFormat.JSON)).isNotEmpty();
    }

    private static Schema schema(String name) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text(name));
    }

    private static String text(String name) throws IOException {
        try (InputStream in = ConformanceSuite.resource(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
