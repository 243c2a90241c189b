package io.github.centralmock.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.Described;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads the request bodies of every operation: valid ones, and the same with nulls and with numbers as text. */
class LenientBodyTest {
    private static final Descriptions ALL = Described.operations();
    private static final DefinedFormats FORMATS = DefinedFormats.read();

    private Operation operation;
    private JsonNode document;
    private FullValidator validator;

    static Stream<Operation> operationsWithABody() {
        return ALL.operations().stream().filter(operation -> operation.body().isPresent());
    }

    @ParameterizedTest
    @MethodSource("operationsWithABody")
    void aValidBodyIsKeptAndOneThatIsMeantAlikeIsReadAlike(Operation each) {
        operation = each;
        document = ALL.document(each.api().name()).orElseThrow();
        validator = new FullValidator(each.api().name(), document, false, FORMATS);
        String pointer = "/paths/" + SchemaNodes.escape(each.path()) + "/"
                + each.method().toLowerCase(Locale.ROOT) + "/requestBody/content/application~1json/schema";
        for (ValidValues.Size size : ValidValues.Size.values()) {
            JsonNode body = new ValidValues(document, FORMATS, size, new Random(1)).of(document.at(pointer), 0);
            assertThat(operation.readLeniently(body)).isEqualTo(body);
            SchemaVisit.all(document, pointer, body).stream()
                    .filter(visit -> !visit.isAlternative() && !isInOtherMember(visit))
                    .forEach(visit -> readWithNullsAndTexts(body, visit));
        }
    }

    /** Members that are not described by name are read as they are sent; the generated values call them "other". */
    private static boolean isInOtherMember(SchemaVisit visit) {
        return visit.valueAt().toString().contains("/other");
    }

    private void readWithNullsAndTexts(JsonNode body, SchemaVisit visit) {
        Set<String> required = texts(visit.schema().path("required"));
        visit.schema().path("properties").fieldNames().forEachRemaining(name -> {
            JsonNode nothing = JsonNodeFactory.instance.nullNode();
            String member = visit.schemaAt() + "/properties/" + SchemaNodes.escape(name);
            if (visit.value().isObject() && !required.contains(name) && refuses(member, nothing)) {
                ObjectNode without = visit.value().<ObjectNode>deepCopy().without(name);
                JsonNode sent = without.<ObjectNode>deepCopy().set(name, nothing);
                assertReadAs(with(body, visit, without), with(body, visit, sent));
            }
        });
        if (visit.schema().path("type").asText().equals("integer")) {
            JsonNode text = JsonNodeFactory.instance.textNode(visit.value().asText());
            assertReadAs(body, with(body, visit, text));
        }
    }

    private boolean refuses(String pointer, JsonNode value) {
        return !validator.errors(pointer, value).isEmpty();
    }

    private static JsonNode with(JsonNode body, SchemaVisit visit, JsonNode value) {
        return SpoiledValues.with(body, visit.valueAt(), value);
    }

    /** Compares the texts, because a number that is read may be of another Java type. */
    private void assertReadAs(JsonNode expected, JsonNode sent) {
        assertThat(operation.readLeniently(sent)).as("%s: %s", operation, sent).hasToString(expected.toString());
    }

    private static Set<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).collect(Collectors.toSet());
    }
}
