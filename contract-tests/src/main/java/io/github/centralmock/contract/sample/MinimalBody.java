package io.github.centralmock.contract.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.contract.description.ApiDescription;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The smallest value that meets a request schema. An example in the description wins, for it may know more than the schema
 * says; names that speak of existing things are filled with real ids.
 */
public final class MinimalBody {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ApiDescription api;
    private final Function<Member, Optional<String>> known;
    private final SampleText texts;
    private final Variant variant;

    /** {@code known} gives the value of a member where there is a real one. */
    public MinimalBody(ApiDescription api, Words words, Function<Member, Optional<String>> known) {
        this(api, words, known, Variant.SMALLEST);
    }

    public MinimalBody(ApiDescription api, Words words, Function<Member, Optional<String>> known, Variant variant) {
        this.api = api;
        this.known = known;
        this.texts = new SampleText(words);
        this.variant = variant;
    }

    public JsonNode of(JsonNode schema) {
        return value(Member.named(""), schema, 0);
    }

    private JsonNode value(Member member, JsonNode reference, int depth) {
        JsonNode schema = MergedSchema.of(api, reference, variant.pick());
        if (depth > 8) {
            return NODES.nullNode();
        }
        return switch (type(schema)) {
            case "object" -> object(member.name(), schema, depth);
            case "array" -> array(member, schema, depth);
            case "integer", "number" -> number(schema);
            case "boolean" -> NODES.booleanNode(schema.path("enum").path(0).asBoolean(variant.pick() % 2 == 0));
            default -> text(member, schema);
        };
    }

    private JsonNode object(String parent, JsonNode schema, int depth) {
        JsonNode example = schema.has("example")
                ? schema.get("example")
                : schema.path("examples").path(0);
        JsonNode properties = schema.path("properties");
        if (example.isObject() && variant.pick() == 0) {
            return marked(example.deepCopy(), properties, depth);
        }
        ObjectNode object = NODES.objectNode();
        for (JsonNode required : schema.path("required")) {
            set(object, required.asText(), parent, properties, depth);
        }
        if (variant.withOptional() && depth < 4) {
            properties.fieldNames().forEachRemaining(name -> {
                if (!object.has(name)) {
                    set(object, name, parent, properties, depth);
                }
            });
        }
        if (object.isEmpty() && !properties.isEmpty()) {
            set(object, simplest(properties), parent, properties, depth);
        }
        return marked(object, properties, depth);
    }

    private ObjectNode marked(ObjectNode object, JsonNode properties, int depth) {
        for (String name : variant.isMarked() && depth == 0 ? SampleText.REMARKS : List.<String>of()) {
            if (type(properties.path(name)).equals("string") && properties.has(name)) {
                object.put(name, texts.remark(properties.path(name)));
            }
        }
        return object;
    }

    private void set(ObjectNode object, String name, String parent, JsonNode properties, int depth) {
        object.set(name, value(new Member(name, parent, false), properties.path(name), depth + 1));
    }

    private String simplest(JsonNode properties) {
        String first = properties.fieldNames().next();
        for (var property : properties.properties()) {
            String type = type(MergedSchema.of(api, property.getValue(), 0));
            if (!type.equals("object")
                    && !type.equals("array")
                    && !property.getKey().endsWith("Id")) {
                return property.getKey();
            }
        }
        return first;
    }

    private JsonNode array(Member member, JsonNode schema, int depth) {
        ArrayNode array = NODES.arrayNode();
        int length = Math.max(1, schema.path("minItems").asInt(1));
        for (int i = 0; i < length; i++) {
            array.add(value(member, schema.path("items"), depth + 1));
        }
        return array;
    }

    private JsonNode number(JsonNode schema) {
        if (schema.path("enum").size() > 0) {
            return schema.path("enum").get(0);
        }
        for (String given : new String[] {"example", "default", "minimum"}) {
            if (schema.path(given).isNumber()) {
                return schema.path(given);
            }
        }
        return NODES.numberNode(1);
    }

    private JsonNode text(Member member, JsonNode schema) {
        if (schema.path("enum").size() > 1) {
            return NODES.textNode(schema.path("enum")
                    .get(variant.pick() % schema.path("enum").size())
                    .asText());
        }
        boolean isNamedAsId = member.name().matches("ids?|.+Ids?");
        boolean hasExample = schema.has("example") || schema.has("examples");
        boolean isFree = !schema.has("enum") && !schema.has("const") && (isNamedAsId || !hasExample);
        boolean isId = schema.path("format").asText().equals("uuid");
        Optional<String> real =
                isFree ? known.apply(new Member(member.name(), member.parent(), isId)) : Optional.empty();
        return NODES.textNode(real.orElseGet(() -> texts.of(member.name(), schema)));
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type").isArray() ? schema.path("type").path(0) : schema.path("type");
        return type.asText(schema.has("properties") ? "object" : schema.has("items") ? "array" : "string");
    }
}
