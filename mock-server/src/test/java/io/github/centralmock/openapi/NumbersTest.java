package io.github.centralmock.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A number that is too large to be read is of no type, and breaks no bound. */
class NumbersTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void longWholeNumbersKeepTheirBounds() throws IOException {
        List<Schema.Problem> problems = new ArrayList<>();
        Schema.of(MAPPER.readTree("{\"type\": \"integer\", \"maximum\": 7}"))
                .check(MAPPER.readTree("9".repeat(500)), "", problems);

        assertThat(problems).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\": \"integer\", \"minimum\": 1} | 1e400 | must be integer",
                "{\"type\": \"number\", \"maximum\": 1} | -1e400 | must be number",
                "{\"type\": \"integer\"} | 1e300 | ",
                "{\"type\": \"integer\", \"maximum\": 7} | 1e300 | must be at most 7",
                "{\"maximum\": 7} | 1e400 | "
            })
    void whatIsSaid(String schema, String number, String message) throws IOException {
        List<Schema.Problem> problems = new ArrayList<>();
        Schema.of(MAPPER.readTree(schema)).check(MAPPER.readTree(number), "", problems);

        assertThat(problems.stream().map(Schema.Problem::message).toList())
                .isEqualTo(message == null ? List.of() : List.of(message));
    }
}
