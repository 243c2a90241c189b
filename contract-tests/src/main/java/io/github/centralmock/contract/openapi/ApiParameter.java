package io.github.centralmock.contract.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A view of a described parameter; {@code in} is path, query, header or cookie. */
public record ApiParameter(String name, String in, boolean required, OpenApiSchema schema, List<JsonNode> examples) {
    static ApiParameter of(References references, io.swagger.v3.oas.models.parameters.Parameter described) {
        OpenApiSchema schema = new OpenApiSchema(
                references,
                Optional.<Schema<?>>ofNullable(described.getSchema()).orElseGet(() -> inContent(described)));
        List<JsonNode> examples = Stream.concat(
                        Stream.ofNullable(described.getExample()).map(OpenApiSchema::json), schema.examples().stream())
                .toList();
        return new ApiParameter(
                described.getName(), described.getIn(), Boolean.TRUE.equals(described.getRequired()), schema, examples);
    }

    /** A parameter may have a media type in place of a schema; one that has neither takes any value. */
    private static Schema<?> inContent(io.swagger.v3.oas.models.parameters.Parameter described) {
        Content content = Optional.ofNullable(described.getContent()).orElseGet(Content::new);
        for (MediaType type : content.values()) {
            if (type.getSchema() != null) {
                return type.getSchema();
            }
        }
        return new Schema<>();
    }

    public boolean isIn(String place) {
        return in.equals(place);
    }

    /** The value to send where any described one will do: the first of the enumeration; empty when there is none. */
    public Optional<String> firstToken() {
        return schema.enumeration().stream().map(JsonNode::asText).findFirst();
    }
}
