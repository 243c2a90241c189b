package io.github.centralmock.contract.record;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.openapi.ApiDescriptions;
import io.github.centralmock.contract.openapi.ApiOperation;
import io.github.centralmock.contract.openapi.SchemasAtPath;
import java.util.Optional;
import java.util.Set;

/** The tokens that the description of a list allows at a JSON pointer. Only these tokens are copied from a tenant without change. */
final class AllowedTokens {
    private final ApiOperation operation;

    AllowedTokens(String path) {
        operation = ApiDescriptions.bundled()
                .find("GET", path)
                .orElseThrow(() -> new IllegalArgumentException("GET " + path + " is not described"));
    }

    /** The text at a pointer into an item, if it is one of the allowed tokens. */
    Optional<String> token(JsonNode item, String pointer) {
        String text = item.at(pointer).asText("");
        return tokens(pointer).contains(text) ? Optional.of(text) : Optional.empty();
    }

    /** The allowed tokens at a pointer into an item; a star in the pointer matches every index. */
    Set<String> tokens(String pointer) {
        SchemasAtPath body = SchemasAtPath.of(operation.responseSchema(200));
        SchemasAtPath inPage = body.at("/items/*" + pointer);
        return (inPage.isEmpty() ? body.at("/*" + pointer) : inPage).tokens();
    }
}
