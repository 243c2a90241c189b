package io.github.centralmock.contract.description;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A schema of a document together with the pointer that leads to it, references followed. */
public record SchemaNode(JsonNode root, String pointer) {
    private static final int DEEPEST = 12;

    public JsonNode node() {
        return root.at(pointer);
    }

    public SchemaNode at(String more) {
        return new SchemaNode(root, pointer + more);
    }

    /** The schema itself, or what its reference leads to. */
    public SchemaNode resolved() {
        SchemaNode here = this;
        for (int hops = 0; here.node().path("$ref").isTextual() && hops < DEEPEST; hops++) {
            here = new SchemaNode(root, here.node().get("$ref").asText().substring(1));
        }
        return here;
    }

    /** The schema and all its branches, itself first. */
    public List<SchemaNode> branches() {
        List<SchemaNode> found = new ArrayList<>();
        collect(found, 0);
        return found;
    }

    private void collect(List<SchemaNode> found, int depth) {
        SchemaNode here = resolved();
        if (depth > DEEPEST || found.contains(here)) {
            return;
        }
        found.add(here);
        for (String word : List.of("allOf", "oneOf", "anyOf")) {
            for (int i = 0; i < here.node().path(word).size(); i++) {
                here.at("/" + word + "/" + i).collect(found, depth + 1);
            }
        }
        List.of("then", "else").stream()
                .filter(here.node()::has)
                .forEach(word -> here.at("/" + word).collect(found, depth + 1));
    }

    /** The schema of the member or item that one segment of a place names. */
    Optional<SchemaNode> inside(String segment) {
        String path = segment.equals("*") ? "/items" : "/properties/" + segment;
        return branches().stream()
                .filter(branch -> !branch.at(path).node().isMissingNode())
                .map(branch -> branch.at(path).resolved())
                .findFirst();
    }

    /** The schema of a place below this one; the place is a pointer with stars for indexes. */
    public Optional<SchemaNode> below(String place) {
        Optional<SchemaNode> here = Optional.of(resolved());
        for (String segment :
                place.isEmpty() ? new String[0] : place.substring(1).split("/")) {
            here = here.flatMap(schema -> schema.inside(segment));
        }
        return here;
    }
}
