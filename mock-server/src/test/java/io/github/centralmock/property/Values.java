package io.github.centralmock.property;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Makes JSON values that a schema allows, or nearly always allows: whoever asks checks. */
final class Values {
    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;
    private static final int DEEP = 6;

    private final JsonNode document;
    private final Random random;
    private final Texts texts;

    /** @param document the OpenAPI document that references lead into */
    Values(JsonNode document, Random random, KnownIds ids) {
        this.document = document;
        this.random = random;
        this.texts = new Texts(random, ids);
    }

    /** @param name the member or parameter that the value is for; ids are chosen by it */
    JsonNode of(JsonNode schema, String name) {
        return of(schema, name, 0);
    }

    private JsonNode of(JsonNode given, String name, int depth) {
        JsonNode schema = flat(given);
        if (schema.has("const")) {
            return schema.get("const");
        }
        if (schema.has("enum")) {
            return one(schema.get("enum"));
        }
        return switch (type(schema)) {
            case "object" -> object(schema, name, depth);
            case "array" -> array(schema, name, depth);
            case "integer" -> MAKE.numberNode(number(schema));
            case "number" -> MAKE.numberNode((double) number(schema));
            case "boolean" -> MAKE.booleanNode(random.nextBoolean());
            case "null" -> MAKE.nullNode();
            default -> text(schema, name);
        };
    }

    private JsonNode text(JsonNode schema, String name) {
        JsonNode known = schema.path("x-known-values");
        return !known.isEmpty() && random.nextInt(4) > 0 ? one(known) : TextNode.valueOf(texts.of(schema, name));
    }

    private ObjectNode object(JsonNode schema, String name, int depth) {
        ObjectNode object = MAKE.objectNode();
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(member -> required.add(member.asText()));
        schema.path("properties").properties().forEach(member -> {
            boolean wanted = required.contains(member.getKey()) || depth < DEEP && random.nextInt(5) < 2;
            if (wanted) {
                object.set(member.getKey(), of(member.getValue(), named(member.getKey(), name), depth + 1));
            }
        });
        JsonNode others = schema.path("additionalProperties");
        if (others.isObject() && depth < DEEP) {
            object.set(texts.word(), of(others, "", depth + 1));
        }
        return object;
    }

    /** Whose id an {@code id} is, tells only what it stands in. */
    static String named(String member, String around) {
        return member.equals("id") || member.equals("ids") ? around : member;
    }

    private ArrayNode array(JsonNode schema, String name, int depth) {
        int least = schema.path("minItems").asInt(0);
        int most = Math.max(least, Math.min(schema.path("maxItems").asInt(3), least + 2));
        Set<JsonNode> items = new LinkedHashSet<>();
        List<JsonNode> all = new ArrayList<>();
        for (int i = least + random.nextInt(most - least + 1); i > 0; i--) {
            JsonNode item = of(schema.path("items"), name, depth + 1);
            if (items.add(item) || !schema.path("uniqueItems").asBoolean()) {
                all.add(item);
            }
        }
        return MAKE.arrayNode().addAll(all);
    }

    private long number(JsonNode schema) {
        long least = schema.path("minimum").asLong(0);
        long most = Math.max(least, Math.min(schema.path("maximum").asLong(least + 100), least + 1_000_000));
        return least + random.nextLong(most - least + 1);
    }

    /** The schema with its references followed, one option chosen and everything in one object. */
    private JsonNode flat(JsonNode given) {
        JsonNode schema = given;
        while (schema.has("$ref")) {
            JsonNode target = document.at(schema.get("$ref").asText().substring(1));
            schema = schema.size() == 1 ? target : together(target, ((ObjectNode) schema.deepCopy()).without("$ref"));
        }
        for (JsonNode part : schema.path("allOf")) {
            schema = together(schema, flat(part));
        }
        for (String options : List.of("anyOf", "oneOf")) {
            if (schema.has(options)) {
                JsonNode chosen = flat(one(schema.get(options)));
                schema = together(((ObjectNode) schema.deepCopy()).without(options), chosen);
            }
        }
        return schema;
    }

    private static ObjectNode together(JsonNode left, JsonNode right) {
        ObjectNode both = left.deepCopy();
        right.properties().forEach(member -> {
            if (member.getKey().equals("properties")) {
                ObjectNode members = both.withObjectProperty("properties");
                member.getValue().properties().forEach(one -> add(members, one.getKey(), one.getValue()));
            } else if (member.getKey().equals("required")) {
                both.withArrayProperty("required").addAll((ArrayNode) member.getValue());
            } else {
                both.set(member.getKey(), member.getValue());
            }
        });
        return both;
    }

    private static void add(ObjectNode members, String name, JsonNode schema) {
        JsonNode known = members.get(name);
        if (known == null) {
            members.set(name, schema);
        } else {
            members.set(
                    name,
                    MAKE.objectNode().set("allOf", MAKE.arrayNode().add(known).add(schema)));
        }
    }

    private String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            return one(type).asText();
        }
        return type.asText(schema.has("properties") || schema.has("required") ? "object" : "string");
    }

    private JsonNode one(JsonNode array) {
        return array.get(random.nextInt(array.size()));
    }
}
