package io.github.centralmock.contract.record;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.description.Descriptions;
import io.github.centralmock.contract.description.Operation;
import io.github.centralmock.contract.description.SchemaNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The tokens that the description of a list allows at a place; no other text of a tenant may pass as a token. */
final class Vocabulary {
    /** Where a schema lists tokens: all there are, or those that are known of a list that may grow. */
    private static final List<String> WORDS = List.of("enum", "x-known-values");

    private final Operation operation;

    Vocabulary(String path) {
        operation = Descriptions.bundled()
                .find("GET", path)
                .orElseThrow(() -> new IllegalArgumentException("GET " + path + " is not described"));
    }

    /** The text at a pointer into an item, if it is one of the described tokens. */
    Optional<String> token(JsonNode item, String pointer) {
        String text = item.at(pointer).asText("");
        return tokens(pointer).contains(text) ? Optional.of(text) : Optional.empty();
    }

    /** The described tokens of a pointer into an item, with stars for indexes. */
    Set<String> tokens(String pointer) {
        String response = "/paths/" + operation.path().text().replace("/", "~1") + "/get/responses/200";
        SchemaNode body =
                new SchemaNode(operation.api().root(), response).resolved().at("/content/application~1json/schema");
        Set<String> tokens = new HashSet<>();
        body.below("/items/*" + pointer)
                .or(() -> body.below("/*" + pointer))
                .ifPresent(schema -> schema.branches()
                        .forEach(branch -> WORDS.forEach(
                                word -> branch.node().path(word).forEach(token -> tokens.add(token.asText())))));
        return tokens;
    }
}
