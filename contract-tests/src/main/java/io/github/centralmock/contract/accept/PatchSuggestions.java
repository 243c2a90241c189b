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

/** Suggests a patch of the description for a deviation. There is none if only the target can be corrected. */
public final class PatchSuggestions {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** The keywords that list tokens; a new token is added to the first one present. */
    private static final List<String> TOKEN_KEYWORDS = List.of("enum", "x-known-values", "const");

    private final Deviation deviation;

    private PatchSuggestions(Deviation deviation) {
        this.deviation = deviation;
    }

    /** The patch for a deviation; empty if no change of the description resolves it. */
    public static Optional<SuggestedPatch> patchFor(Deviation deviation) {
        List<PatchStep> steps = new PatchSuggestions(deviation).steps();
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(new SuggestedPatch(deviation.operation().api().name(), steps));
    }

    private List<PatchStep> steps() {
        boolean isInBody = deviation.place().isEmpty() || deviation.place().startsWith("/");
        if (!isInBody || deviation.kind() == Kind.UNDOCUMENTED && member().equals(ApiVocabulary.HIDDEN)) {
            return List.of();
        }
        return switch (deviation.kind()) {
            case UNDOCUMENTED -> addMember();
            case MISSING -> removeFromRequired();
            case ENUM -> addTokens();
            case SCHEMA, FORMAT -> changeType();
            case STATUS -> addStatus();
            default -> List.of();
        };
    }

    private List<PatchStep> addMember() {
        JsonNode schema = deviation.suggestion() == null ? JSON.objectNode() : deviation.suggestion();
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

    /** Removes the member from the required lists of all branches. */
    private List<PatchStep> removeFromRequired() {
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
        JsonNode tokens = deviation.suggestion() == null
                ? JSON.arrayNode()
                : deviation.suggestion().path("enum");
        Optional<SchemaNode> place = body().flatMap(body -> body.below(place()));
        return place.isEmpty() || tokens.isEmpty()
                ? List.of()
                : TOKEN_KEYWORDS.stream()
                        .flatMap(keyword -> place.get().branches().stream()
                                .filter(branch -> branch.node().has(keyword))
                                .map(branch -> addTokens(branch, keyword, tokens)))
                        .findFirst()
                        .orElse(List.of());
    }

    private static List<PatchStep> addTokens(SchemaNode schema, String keyword, JsonNode tokens) {
        List<PatchStep> steps = new ArrayList<>();
        SchemaNode list = schema.at(keyword);
        if (keyword.equals("const")) {
            list = schema.at("enum");
            steps.add(add(list, JSON.arrayNode().add(schema.node().get(keyword))));
            steps.add(remove(schema.at(keyword)));
        }
        for (JsonNode token : tokens) {
            steps.add(add(list.at("-"), token));
        }
        return steps;
    }

    private List<PatchStep> changeType() {
        if (deviation.suggestion() == null || !deviation.suggestion().isObject()) {
            return List.of();
        }
        return body().flatMap(body -> body.below(place())).map(this::changeType).orElse(List.of());
    }

    private List<PatchStep> changeType(SchemaNode schema) {
        List<PatchStep> steps = new ArrayList<>();
        String before = schema.node().path("type").asText();
        String suggested = deviation.suggestion().path("type").asText();
        if (schema.node().path("type").isTextual() && !suggested.isEmpty() && !suggested.equals(before)) {
            // keep the described type, because both types occur
            steps.add(new PatchStep(
                    "replace",
                    schema.at("type").pointer().toString(),
                    JSON.arrayNode().add(before).add(suggested)));
        }
        boolean isOtherFormat = schema.node().has("format")
                && !schema.node().get("format").equals(deviation.suggestion().get("format"));
        if (isOtherFormat && suggested.equals(before)) {
            steps.add(remove(schema.at("format")));
        }
        return steps.isEmpty() ? removeLimit(schema) : steps;
    }

    /** Removes the limit that the deviation mentions, in any branch of the schema. */
    private List<PatchStep> removeLimit(SchemaNode schema) {
        for (SchemaNode branch : schema.branches()) {
            for (var keyword : branch.node().properties()) {
                boolean isViolated = SchemaText.isLimit(keyword.getKey())
                        && SchemaText.expected(keyword.getKey(), keyword.getValue())
                                .equals(deviation.expected());
                if (isViolated) {
                    return List.of(remove(branch.at(keyword.getKey())));
                }
            }
        }
        return List.of();
    }

    private List<PatchStep> addStatus() {
        boolean isResponse = deviation.status() >= 200 && deviation.status() < 500;
        if (!isResponse || deviation.operation().isDocumented(deviation.status())) {
            return List.of();
        }
        ObjectNode response = JSON.objectNode().put("description", "Observed in a run of the contract harness.");
        if (deviation.suggestion() != null && deviation.suggestion().isObject()) {
            response.putObject("content").putObject("application/json").set("schema", deviation.suggestion());
        }
        return List.of(add(operationNode().at("responses", String.valueOf(deviation.status())), response));
    }

    private Optional<SchemaNode> parent() {
        return place().matches() ? Optional.empty() : body().flatMap(body -> body.below(place().head()));
    }

    private String member() {
        return place().matches() ? "" : place().last().getMatchingProperty();
    }

    /** The place as a pointer; only for deviations in a body. */
    private JsonPointer place() {
        return JsonPointer.compile(deviation.place());
    }

    private static PatchStep add(SchemaNode place, JsonNode value) {
        return new PatchStep("add", place.pointer().toString(), value);
    }

    private static PatchStep remove(SchemaNode place) {
        return new PatchStep("remove", place.pointer().toString(), null);
    }

    private Optional<SchemaNode> body() {
        SchemaNode response = operationNode()
                .at("responses", String.valueOf(deviation.status()))
                .resolved();
        SchemaNode schema = response.at("content", "application/json", "schema");
        return schema.node().isMissingNode() ? Optional.empty() : Optional.of(schema.resolved());
    }

    private SchemaNode operationNode() {
        return new SchemaNode(
                deviation.operation().api().root(), deviation.operation().pointer());
    }
}
