package io.github.centralmock.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The problems of a value that none of several alternatives accepts. */
class FormsTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final String BY_TYPE = """
            {"anyOf": [
              {"properties": {"type": {"const": "hash"}, "by": {"required": ["hash"]}}},
              {"properties": {"type": {"const": "path"}, "by": {"required": ["path"]}}}
            ]}""";

    @Test
    void theClosestFormNamesTheMissingMember() throws IOException {
        assertThat(problems(BY_TYPE, "{\"type\": \"path\", \"by\": {}}")).containsExactly("item.by.path: is required");
    }

    @Test
    void equallyCloseFormsAreReportedTogether() throws IOException {
        String either = "{\"anyOf\": [{\"required\": [\"category\"]}, {\"required\": [\"tags\"]}]}";
        assertThat(problems(either, "{}")).containsExactly("item.category is required or item.tags is required");
    }

    private static List<String> problems(String schema, String value) throws IOException {
        List<Schema.Problem> problems = new ArrayList<>();
        Schema.of(MAPPER.readTree(schema)).check(MAPPER.readTree(value), "item", problems);
        return problems.stream().map(Schema.Problem::toString).toList();
    }
}
