package io.github.centralmock.contract.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A schema of a document's tree together with the pointer that leads to it, for what changes or completes the document. */
public record SchemaNode(JsonNode root, JsonPointer pointer) {
    private static final int DEEPEST = 12;

    public JsonNode node() {
        return root.at(pointer);
    }

    /** The node below this one at the given names. */
    public SchemaNode at(String... names) {
        JsonPointer here = pointer;
        for (String name : names) {
            here = here.appendProperty(name);
        }
        return new SchemaNode(root, here);
    }

    private SchemaNode at(int index) {
        return new SchemaNode(root, pointer.appendIndex(index));
    }

    /** The schema itself, or what its reference leads to. */
    public SchemaNode resolved() {
        SchemaNode here = this;
        for (int hops = 0; here.node().path("$ref").isTextual() && hops < DEEPEST; hops++) {
            String reference = here.node().get("$ref").asText();
            here = new SchemaNode(root, JsonPointer.compile(reference.substring(1)));
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
        if (depth > DEEPEST || found.stream().anyMatch(other -> other.pointer.equals(here.pointer))) {
            return;
        }
        found.add(here);
        for (String word : List.of("allOf", "oneOf", "anyOf")) {
            for (int i = 0; i < here.node().path(word).size(); i++) {
                here.at(word).at(i).collect(found, depth + 1);
            }
        }
        List.of("then", "else").stream()
                .filter(here.node()::has)
                .forEach(word -> here.at(word).collect(found, depth + 1));
    }

    /** The schema of the member or item that one segment of a place names. */
    private Optional<SchemaNode> inside(String segment) {
        return branches().stream()
                .map(branch -> segment.equals("*") ? branch.at("items") : branch.at("properties", segment))
                .filter(branch -> !branch.node().isMissingNode())
                .map(SchemaNode::resolved)
                .findFirst();
    }

    /** The schema of a place below this one; the place is a pointer with stars for indexes. */
    public Optional<SchemaNode> below(JsonPointer place) {
        Optional<SchemaNode> here = Optional.of(resolved());
        for (JsonPointer rest = place; !rest.matches(); rest = rest.tail()) {
            String segment = rest.getMatchingProperty();
            here = here.flatMap(schema -> schema.inside(segment));
        }
        return here;
    }
}
