package io.github.centralmock.contract.accept;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.contract.openapi.ApiVocabulary;
import io.github.centralmock.contract.openapi.SchemaNode;
import io.github.centralmock.contract.openapi.SchemaText;
import io.github.centralmock.contract.openapi.Violation.Kind;
import io.github.centralmock.contract.result.Deviation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Suggests for a deviation how the description could say what was seen. What only the target can put right has no patch. */
public final class PatchSuggestions {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** The keywords that list tokens, in the order in which a new one is added to them. */
    private static final List<String> WORDS_OF_TOKENS = List.of("enum", "x-known-values", "const");

    private final Deviation seen;

    private PatchSuggestions(Deviation seen) {
        this.seen = seen;
    }

    /** The patch for a deviation; empty when no change to the description would say it. */
    public static Optional<SuggestedPatch> patchFor(Deviation seen) {
        List<PatchStep> steps = new PatchSuggestions(seen).steps();
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(new SuggestedPatch(seen.operation().api().name(), steps));
    }

    private List<PatchStep> steps() {
        boolean isInBody = seen.place().isEmpty() || seen.place().startsWith("/");
        if (!isInBody || seen.kind() == Kind.UNDOCUMENTED && member().equals(ApiVocabulary.HIDDEN)) {
            return List.of();
        }
        return switch (seen.kind()) {
            case UNDOCUMENTED -> addMember();
            case MISSING -> takeOutOfRequired();
            case ENUM -> addTokens();
            case SCHEMA, FORMAT -> changeType();
            case STATUS -> addStatus();
            default -> List.of();
        };
    }

    private List<PatchStep> addMember() {
        JsonNode schema = seen.suggestion() == null ? JSON.objectNode() : seen.suggestion();
        return parent().flatMap(PatchSuggestions::ownerOfMembers)
                .map(owner -> {
                    List<PatchStep> steps = new ArrayList<>();
                    SchemaNode properties = owner.at("properties");
                    if (properties.node().isMissingNode()) {
                        steps.add(add(properties, JSON.objectNode()));
                    }
                    steps.add(add(properties.at(member()), schema));
                    return steps;
                })
                .orElse(List.of());
    }

    private static Optional<SchemaNode> ownerOfMembers(SchemaNode schema) {
        List<SchemaNode> branches = schema.branches();
        return branches.stream()
                .filter(branch -> branch.node().has("properties"))
                .findFirst()
                .or(() -> branches.stream()
                        .filter(branch -> branch.node().path("type").asText().equals("object"))
                        .findFirst());
    }

    /** The member may be required by several branches. */
    private List<PatchStep> takeOutOfRequired() {
        List<PatchStep> steps = new ArrayList<>();
        for (SchemaNode branch : parent().map(SchemaNode::branches).orElse(List.of())) {
            JsonNode required = branch.node().path("required");
            for (int i = 0; i < required.size(); i++) {
                if (required.get(i).asText().equals(member())) {
                    SchemaNode name = branch.at("required", String.valueOf(i));
                    steps.add(new PatchStep("remove", name.pointer().toString(), required.get(i)));
                }
            }
        }
        return steps;
    }

    private List<PatchStep> addTokens() {
        JsonNode tokens =
                seen.suggestion() == null ? JSON.arrayNode() : seen.suggestion().path("enum");
        Optional<SchemaNode> place = body().flatMap(body -> body.below(place()));
        return place.isEmpty() || tokens.isEmpty()
                ? List.of()
                : WORDS_OF_TOKENS.stream()
                        .flatMap(word -> place.get().branches().stream()
                                .filter(branch -> branch.node().has(word))
                                .map(branch -> addTokens(branch, word, tokens)))
                        .findFirst()
                        .orElse(List.of());
    }

    private static List<PatchStep> addTokens(SchemaNode schema, String word, JsonNode tokens) {
        List<PatchStep> steps = new ArrayList<>();
        SchemaNode list = schema.at(word);
        if (word.equals("const")) {
            list = schema.at("enum");
            steps.add(add(list, JSON.arrayNode().add(schema.node().get(word))));
            steps.add(remove(schema.at(word)));
        }
        for (JsonNode token : tokens) {
            steps.add(add(list.at("-"), token));
        }
        return steps;
    }

    private List<PatchStep> changeType() {
        if (seen.suggestion() == null || !seen.suggestion().isObject()) {
            return List.of();
        }
        return body().flatMap(body -> body.below(place())).map(this::changeType).orElse(List.of());
    }

    private List<PatchStep> changeType(SchemaNode schema) {
        List<PatchStep> steps = new ArrayList<>();
        String before = schema.node().path("type").asText();
        String suggested = seen.suggestion().path("type").asText();
        if (schema.node().path("type").isTextual() && !suggested.isEmpty() && !suggested.equals(before)) {
            // both were seen: the description stays true for what it described until now
            steps.add(new PatchStep(
                    "replace",
                    schema.at("type").pointer().toString(),
                    JSON.arrayNode().add(before).add(suggested)));
        }
        boolean isOtherFormat = schema.node().has("format")
                && !schema.node().get("format").equals(seen.suggestion().get("format"));
        if (isOtherFormat && suggested.equals(before)) {
            steps.add(remove(schema.at("format")));
        }
        return steps.isEmpty() ? giveUpLimit(schema) : steps;
    }

    /** The keyword whose sentence the deviation quotes, wherever in the schema's branches it stands. */
    private List<PatchStep> giveUpLimit(SchemaNode schema) {
        for (SchemaNode branch : schema.branches()) {
            for (var keyword : branch.node().properties()) {
                boolean isIt = SchemaText.isLimit(keyword.getKey())
                        && SchemaText.expected(keyword.getKey(), keyword.getValue())
                                .equals(seen.expected());
                if (isIt) {
                    return List.of(remove(branch.at(keyword.getKey())));
                }
            }
        }
        return List.of();
    }

    private List<PatchStep> addStatus() {
        boolean isAnswer = seen.status() >= 200 && seen.status() < 500;
        if (!isAnswer || seen.operation().isDocumented(seen.status())) {
            return List.of();
        }
        ObjectNode response = JSON.objectNode().put("description", "Seen in a run of the contract harness.");
        if (seen.suggestion() != null && seen.suggestion().isObject()) {
            response.putObject("content").putObject("application/json").set("schema", seen.suggestion());
        }
        return List.of(add(described().at("responses", String.valueOf(seen.status())), response));
    }

    private Optional<SchemaNode> parent() {
        return place().matches() ? Optional.empty() : body().flatMap(body -> body.below(place().head()));
    }

    private String member() {
        return place().matches() ? "" : place().last().getMatchingProperty();
    }

    /** Only for deviations in a body. */
    private JsonPointer place() {
        return JsonPointer.compile(seen.place());
    }

    private static PatchStep add(SchemaNode place, JsonNode value) {
        return new PatchStep("add", place.pointer().toString(), value);
    }

    private static PatchStep remove(SchemaNode place) {
        return new PatchStep("remove", place.pointer().toString(), null);
    }

    private Optional<SchemaNode> body() {
        SchemaNode response =
                described().at("responses", String.valueOf(seen.status())).resolved();
        SchemaNode schema = response.at("content", "application/json", "schema");
        return schema.node().isMissingNode() ? Optional.empty() : Optional.of(schema.resolved());
    }

    private SchemaNode described() {
        return new SchemaNode(seen.operation().api().root(), seen.operation().pointer());
    }
}
