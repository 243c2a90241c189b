package io.github.centralmock.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our compiled schemas are an optimisation: on thousands of random values they must say what networknt says. */
class SchemasAgreeWithAFullValidatorTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String[] TEXTS = {"", "a", "bb", "ccc", "red", "3f0c7f4e-6a1b-4c1d-9b5e-0d2f4a6b8c0e", "ÄÖ"};

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'string','minLength':1,'maxLength':2}",
                "{'type':['string','null'],'enum':['red',null]}",
                "{'type':'integer','minimum':-1,'maximum':2}",
                "{'type':'number'}",
                "{'const':'red'}",
                "{'type':'string','pattern':'^[a-c]+$'}",
                "{'type':'string','format':'uuid'}",
                "{'type':'array','items':{'type':'integer'},'minItems':1,'maxItems':2}",
                "{'type':'array','uniqueItems':true}",
                "{'type':'object','required':['a'],'properties':{'a':{'type':'string'},'b':{'type':'boolean'}}}",
                "{'type':'object','properties':{'a':{'type':'string'}},'additionalProperties':false}",
                "{'type':'object','additionalProperties':{'type':'integer'},'minProperties':1,'maxProperties':2}",
                "{'oneOf':[{'required':['a']},{'required':['b']}]}",
                "{'anyOf':[{'type':'string'},{'required':['b']}]}",
                "{'allOf':[{'required':['a']},{'properties':{'a':{'type':'integer'}}}]}",
                "{'not':{'type':'string'}}"
            })
    void onRandomValues(String schemaText) throws Exception {
        JsonNode schema = MAPPER.readTree(schemaText.replace('\'', '"'));
        Schema ours = new Schemas(schema, false).compile(schema);
        var theirs = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema);
        long seed = Long.getLong("central.seed", 7);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 2_000; i++) {
            JsonNode value = value(random, 2);
            List<Schema.Problem> problems = new ArrayList<>();
            ours.check(value, "", problems);
            boolean valid = theirs.validate(
                            value, run -> run.executionConfig(config -> config.formatAssertionsEnabled(true)))
                    .isEmpty();
            assertThat(problems.isEmpty())
                    .as("%s on %s (seed %d)", schemaText, value, seed)
                    .isEqualTo(valid);
        }
    }

    private static JsonNode value(SplittableRandom random, int depth) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        return switch (random.nextInt(depth == 0 ? 5 : 7)) {
            case 0 -> make.nullNode();
            case 1 -> make.booleanNode(random.nextBoolean());
            case 2 -> make.numberNode(random.nextInt(-3, 5));
            case 3 -> make.numberNode(random.nextInt(-3, 5) / 2.0);
            case 4 -> make.textNode(TEXTS[random.nextInt(TEXTS.length)]);
            case 5 -> array(random, depth);
            default -> object(random, depth);
        };
    }

    private static ArrayNode array(SplittableRandom random, int depth) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (int i = random.nextInt(4); i > 0; i--) {
            array.add(value(random, depth - 1));
        }
        return array;
    }

    private static ObjectNode object(SplittableRandom random, int depth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (int i = random.nextInt(4); i > 0; i--) {
            object.set(List.of("a", "b", "c").get(random.nextInt(3)), value(random, depth - 1));
        }
        return object;
    }
}
