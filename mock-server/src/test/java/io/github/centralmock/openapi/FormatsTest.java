package io.github.centralmock.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.github.centralmock.openapi.DefinedFormats.Definition;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the checks of the formats with their definitions, and these with the standards that networknt knows. */
class FormatsTest {
    private static final DefinedFormats DEFINED = DefinedFormats.read();
    private static final int CHANGED_TEXTS = 500;
    private static final long SEED = Long.getLong("central.seed", 1);

    /** Where networknt 2.0.8 departs from the standard, or our definition is narrower on purpose. */
    private static final Set<String> OTHER_IN_NETWORKNT = Set.of(
            // RFC 3339 allows an unknown offset and forbids a space.
            "date-time 2026-01-02T03:04:05-00:00",
            "date-time 2026-01-02 03:04:05Z",
            // ISO 8601 has a fraction, which RFC 3339 lacks. Clients write durations in upper case, and the clock of
            // the mock has no room for more than 1,000 years.
            "duration PT0.2S",
            "duration pt4h",
            "duration P1001Y",
            "duration P999999999999Y",
            // networknt wants a top-level domain that was registered when it was built.
            "email o'neil@xn--bcher-kva.example",
            "email müller@müller.example");

    static Stream<Definition> formats() {
        return DEFINED.all();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void theCheckAcceptsTheValidExamplesAndRefusesTheInvalidOnes(Definition format) {
        assertThat(format.valid()).allSatisfy(text -> {
            assertThat(accepts(format, text)).isTrue();
            assertThat(format.accepts()).accepts(text);
        });
        assertThat(format.invalid()).allSatisfy(text -> {
            assertThat(accepts(format, text)).isFalse();
            assertThat(format.accepts()).rejects(text);
        });
    }

    @ParameterizedTest
    @MethodSource("formats")
    void theCheckAgreesWithTheDefinitionOnChangedExamples(Definition format) {
        Random random = new Random(SEED);
        Stream.concat(format.valid().stream(), format.invalid().stream()).forEach(example -> {
            for (int i = 0; i < CHANGED_TEXTS; i++) {
                String text = ChangedTexts.changed(example, random);
                assertThat(accepts(format, text))
                        .as("%s \"%s\" (-Dcentral.seed=%d)", format.name(), text, SEED)
                        .isEqualTo(format.accepts().test(text));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("formats")
    void theDefinitionOfAStandardFormatAgreesWithNetworknt(Definition format) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("format", format.name());
        boolean isStandard = Set.of("uuid", "date-time", "date", "duration", "email", "uri", "ipv4", "ipv6")
                .contains(format.name());
        if (!isStandard) {
            return;
        }
        SchemaRegistryConfig strict = SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(true)
                .strict("duration", true)
                .build();
        var networknt = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(strict))
                .getSchema(schema);
        Stream.concat(format.valid().stream(), format.invalid().stream()).forEach(text -> {
            boolean accepted =
                    networknt.validate(JsonNodeFactory.instance.textNode(text)).isEmpty();
            assertThat(accepted == format.accepts().test(text))
                    .as("%s %s", format.name(), text)
                    .isEqualTo(!OTHER_IN_NETWORKNT.contains(format.name() + " " + text));
        });
    }

    @Test
    void aLongTextIsCheckedWithoutADeepStack() {
        String url = "https://example.com/" + "%20a".repeat(250_000);

        assertThat(Formats.is("uri", url)).isTrue();
        assertThat(Formats.is("uri", url + " ")).isFalse();
        assertThat(Formats.is("email", "a".repeat(1_000_000))).isFalse();
        assertThat(Formats.is("uri-or-host", url)).isTrue();
    }

    private static boolean accepts(Definition format, String text) {
        return format.isAnnotation() || Formats.is(format.name(), text);
    }
}
