package io.github.centralmock.contract.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Follows the references of one document. All of them lead into its own components; others are refused on reading. */
final class References {
    private static final int MOST_HOPS = 20;
    private static final String COMPONENT = "#/components/[A-Za-z]+/[^/]+";
    private static final String PART_OF_SCHEMA = "#/components/schemas/[^/]+"
            + "(/(properties/[^/]+|items|additionalProperties|not|(allOf|oneOf|anyOf)/\\d+))+";

    private final Components components;

    References(OpenAPI model) {
        components = model.getComponents() == null ? new Components() : model.getComponents();
    }

    /** Why references of a document cannot be followed, a sentence each. */
    static List<String> problems(JsonNode root) {
        List<String> found = new ArrayList<>();
        root.findValues("$ref").stream()
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .distinct()
                .forEach(text -> {
                    if (!text.startsWith("#/")) {
                        found.add("the reference " + text + " leads out of the document, and is not followed");
                    } else if (!text.matches(COMPONENT) && !text.matches(PART_OF_SCHEMA)) {
                        found.add("the reference " + text + " is not followed: only those to components are");
                    } else if (root.at(text.substring(1)).isMissingNode()) {
                        found.add("the reference " + text + " leads to no component");
                    }
                });
        return found;
    }

    PathItem pathItem(PathItem item) {
        return follow(item, PathItem::get$ref, components.getPathItems());
    }

    Parameter parameter(Parameter parameter) {
        return follow(parameter, Parameter::get$ref, components.getParameters());
    }

    ApiResponse response(ApiResponse response) {
        return follow(response, ApiResponse::get$ref, components.getResponses());
    }

    RequestBody requestBody(RequestBody body) {
        return follow(body, RequestBody::get$ref, components.getRequestBodies());
    }

    Schema<?> schema(Schema<?> schema) {
        Schema<?> here = schema;
        for (int hops = 0; here.get$ref() != null && hops < MOST_HOPS; hops++) {
            JsonPointer pointer = pointer(here.get$ref()).tail().tail();
            here = below(components.getSchemas().get(pointer.getMatchingProperty()), pointer.tail());
        }
        return here;
    }

    /** What a pointer leads to inside a schema. */
    private static Schema<?> below(Schema<?> schema, JsonPointer rest) {
        if (rest.matches()) {
            return schema;
        }
        JsonPointer next = rest.tail();
        return switch (rest.getMatchingProperty()) {
            case "properties" -> below(schema.getProperties().get(next.getMatchingProperty()), next.tail());
            case "allOf" -> below(schema.getAllOf().get(next.getMatchingIndex()), next.tail());
            case "oneOf" -> below(schema.getOneOf().get(next.getMatchingIndex()), next.tail());
            case "anyOf" -> below(schema.getAnyOf().get(next.getMatchingIndex()), next.tail());
            case "items" -> below(schema.getItems(), next);
            case "not" -> below(schema.getNot(), next);
            default -> below((Schema<?>) schema.getAdditionalProperties(), next);
        };
    }

    private static <T> T follow(T start, Function<T, String> reference, Map<String, T> targets) {
        T here = start;
        for (int hops = 0; reference.apply(here) != null && hops < MOST_HOPS; hops++) {
            here = targets.get(pointer(reference.apply(here)).last().getMatchingProperty());
        }
        return here;
    }

    private static JsonPointer pointer(String reference) {
        return JsonPointer.compile(reference.substring(1));
    }
}
