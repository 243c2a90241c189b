package io.github.centralmock.contract.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.contract.openapi.OpenApiSchema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The smallest value that meets a request schema. An example in the description wins, for it may know more than the schema
 * says; reference members get ids of existing items.
 */
public final class MinimalBody {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEPEST = 8;

    private final Function<ReferenceMember, Optional<String>> known;
    private final SampleText texts;
    private final BodyVariant variant;

    /** {@code known} gives the value of a member where there is a real one. */
    public MinimalBody(UniqueValues words, Function<ReferenceMember, Optional<String>> known) {
        this(words, known, BodyVariant.SMALLEST);
    }

    public MinimalBody(UniqueValues words, Function<ReferenceMember, Optional<String>> known, BodyVariant variant) {
        this.known = known;
        this.texts = new SampleText(words);
        this.variant = variant;
    }

    public JsonNode of(OpenApiSchema schema) {
        return value(ReferenceMember.named(""), MergedSchema.of(schema, variant.pick()), 0);
    }

    private JsonNode value(ReferenceMember member, MergedSchema schema, int depth) {
        if (depth > DEEPEST) {
            return NODES.nullNode();
        }
        return switch (schema.type()) {
            case "object" -> object(member.name(), schema, depth);
            case "array" -> array(member, schema, depth);
            case "integer", "number" -> number(schema);
            case "boolean" -> NODES.booleanNode(isTrue(schema));
            default -> text(member, schema);
        };
    }

    private boolean isTrue(MergedSchema schema) {
        return schema.enumeration().stream()
                .findFirst()
                .map(JsonNode::asBoolean)
                .orElse(variant.pick() % 2 == 0);
    }

    private JsonNode object(String parent, MergedSchema schema, int depth) {
        Map<String, List<OpenApiSchema>> properties = schema.properties();
        Optional<JsonNode> example = schema.examples().stream().findFirst().filter(JsonNode::isObject);
        if (example.isPresent() && variant.pick() == 0) {
            return marked(example.get().deepCopy(), properties, depth);
        }
        ObjectNode object = NODES.objectNode();
        for (String required : schema.required()) {
            set(object, required, parent, properties, depth);
        }
        if (variant.withOptional() && depth < 4) {
            for (String name : properties.keySet()) {
                if (!object.has(name)) {
                    set(object, name, parent, properties, depth);
                }
            }
        }
        if (object.isEmpty() && !properties.isEmpty()) {
            set(object, simplest(properties), parent, properties, depth);
        }
        return marked(object, properties, depth);
    }

    private ObjectNode marked(ObjectNode object, Map<String, List<OpenApiSchema>> properties, int depth) {
        for (String name : variant.isMarked() && depth == 0 ? SampleText.REMARKS : List.<String>of()) {
            MergedSchema schema = merged(properties, name);
            if (properties.containsKey(name) && schema.type().equals("string")) {
                object.put(name, texts.remark(schema));
            }
        }
        return object;
    }

    private void set(
            ObjectNode object, String name, String parent, Map<String, List<OpenApiSchema>> properties, int depth) {
        object.set(name, value(new ReferenceMember(name, parent, false), merged(properties, name), depth + 1));
    }

    /** A required member that is not described may be anything. */
    private MergedSchema merged(Map<String, List<OpenApiSchema>> properties, String name) {
        return MergedSchema.of(properties.getOrDefault(name, List.of()), variant.pick());
    }

    private static String simplest(Map<String, List<OpenApiSchema>> properties) {
        String first = properties.keySet().iterator().next();
        for (var property : properties.entrySet()) {
            String type = MergedSchema.of(property.getValue(), 0).type();
            if (!type.equals("object")
                    && !type.equals("array")
                    && !property.getKey().endsWith("Id")) {
                return property.getKey();
            }
        }
        return first;
    }

    private JsonNode array(ReferenceMember member, MergedSchema schema, int depth) {
        ArrayNode array = NODES.arrayNode();
        MergedSchema item = MergedSchema.of(schema.items().stream().toList(), variant.pick());
        for (int i = 0; i < Math.max(1, schema.minItems()); i++) {
            array.add(value(member, item, depth + 1));
        }
        return array;
    }

    private static JsonNode number(MergedSchema schema) {
        return Stream.of(
                        schema.enumeration().stream().limit(1),
                        schema.examples().stream().limit(1),
                        schema.defaultValue().stream(),
                        schema.minimum().stream())
                .flatMap(given -> given)
                .filter(JsonNode::isNumber)
                .findFirst()
                .orElse(NODES.numberNode(1));
    }

    private JsonNode text(ReferenceMember member, MergedSchema schema) {
        List<JsonNode> tokens = schema.enumeration();
        if (tokens.size() > 1) {
            return NODES.textNode(tokens.get(variant.pick() % tokens.size()).asText());
        }
        boolean isNamedAsId = member.name().matches("ids?|.+Ids?");
        boolean hasExample = !schema.examples().isEmpty();
        boolean isFree = tokens.isEmpty() && schema.constant().isEmpty() && (isNamedAsId || !hasExample);
        boolean isId = schema.format().equals("uuid");
        Optional<String> real =
                isFree ? known.apply(new ReferenceMember(member.name(), member.parent(), isId)) : Optional.empty();
        return NODES.textNode(real.orElseGet(() -> texts.of(member.name(), schema)));
    }
}
