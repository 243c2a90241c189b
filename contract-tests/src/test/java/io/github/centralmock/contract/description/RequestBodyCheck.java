package io.github.centralmock.contract.description;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Says where a request's JSON body departs from its description. */
public final class RequestBodyCheck {
    private final Map<ApiDescription, Schemas> schemas = new ConcurrentHashMap<>();

    public List<Finding> check(Operation operation, JsonNode body) {
        String inPath = "/paths/" + Pointers.escape(operation.path().text()) + "/"
                + operation.method().toLowerCase(Locale.ROOT) + "/requestBody";
        JsonNode reference = operation.api().root().at(inPath).path("$ref");
        String pointer = reference.isTextual() ? reference.asText().substring(1) : inPath;
        return schemas.computeIfAbsent(operation.api(), Schemas::new)
                .check(pointer + "/content/application~1json/schema", body);
    }
}
