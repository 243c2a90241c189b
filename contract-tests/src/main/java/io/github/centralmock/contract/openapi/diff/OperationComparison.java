package io.github.centralmock.contract.openapi.diff;

import io.github.centralmock.contract.openapi.ApiOperation;
import io.github.centralmock.contract.openapi.ApiParameter;
import io.github.centralmock.contract.openapi.OpenApiSchema;
import io.github.centralmock.contract.openapi.SchemasAtPath;
import io.github.centralmock.contract.openapi.diff.Difference.Aspect;
import io.github.centralmock.contract.openapi.diff.Difference.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares two descriptions of one operation. */
final class OperationComparison {
    private static final List<String> MEDIA_TYPES = List.of("application/json", "application/x-www-form-urlencoded");

    private final ApiOperation ours;
    private final ApiOperation theirs;
    private final List<Difference> found = new ArrayList<>();

    private OperationComparison(ApiOperation ours, ApiOperation theirs) {
        this.ours = ours;
        this.theirs = theirs;
    }

    static List<Difference> of(ApiOperation ours, ApiOperation theirs) {
        OperationComparison comparison = new OperationComparison(ours, theirs);
        comparison.parameters();
        MEDIA_TYPES.forEach(comparison::requestBody);
        comparison.responses();
        return comparison.found;
    }

    private void parameters() {
        Map<String, ApiParameter> mine = byPlace(ours);
        Map<String, ApiParameter> other = byPlace(theirs);
        for (String key : union(mine.keySet(), other.keySet())) {
            ApiParameter before = mine.get(key);
            ApiParameter after = other.get(key);
            if (before == null) {
                note(Part.PARAMETER, shown(after), Aspect.PRESENCE, "", required(after), after.required());
            } else if (after == null) {
                note(Part.PARAMETER, shown(before), Aspect.PRESENCE, required(before), "", true);
            } else {
                parameter(before, after);
            }
        }
    }

    private void parameter(ApiParameter before, ApiParameter after) {
        String place = shown(before);
        if (before.required() != after.required()) {
            note(Part.PARAMETER, place, Aspect.REQUIRED, required(before), required(after), after.required());
        }
        new SchemaComparison(
                        true,
                        (member, aspect, old, now, breaking) ->
                                note(Part.PARAMETER, place + member, aspect, old, now, breaking))
                .compare("", SchemasAtPath.of(before.schema()), SchemasAtPath.of(after.schema()));
    }

    private static String required(ApiParameter parameter) {
        return SchemaComparison.described(parameter.required());
    }

    private static String shown(ApiParameter parameter) {
        return parameter.in() + " " + parameter.name();
    }

    /** The parameters by place and name. Path parameters are compared by position, and headers without regard to case. */
    private static Map<String, ApiParameter> byPlace(ApiOperation operation) {
        List<String> inPath = operation.path().parameters();
        Map<String, ApiParameter> found = new LinkedHashMap<>();
        for (ApiParameter parameter : operation.parameters()) {
            String name = switch (parameter.in()) {
                case "path" -> String.valueOf(inPath.indexOf(parameter.name()));
                case "header" -> parameter.name().toLowerCase(Locale.ROOT);
                default -> parameter.name();
            };
            found.put(parameter.in() + " " + name, parameter);
        }
        return found;
    }

    private void requestBody(String mediaType) {
        Optional<OpenApiSchema> before = ours.requestSchema(mediaType);
        Optional<OpenApiSchema> after = theirs.requestSchema(mediaType);
        String mine = SchemaComparison.described(ours.needsBody());
        String other = SchemaComparison.described(theirs.needsBody());
        if (before.isEmpty() && after.isPresent()) {
            note(Part.REQUEST_BODY, mediaType, Aspect.PRESENCE, "", other, theirs.needsBody());
        } else if (before.isPresent() && after.isEmpty()) {
            note(Part.REQUEST_BODY, mediaType, Aspect.PRESENCE, mine, "", true);
        } else if (before.isPresent()) {
            if (ours.needsBody() != theirs.needsBody()) {
                note(Part.REQUEST_BODY, mediaType, Aspect.REQUIRED, mine, other, theirs.needsBody());
            }
            schemas(Part.REQUEST_BODY, "body", SchemasAtPath.of(before), SchemasAtPath.of(after));
        }
    }

    private void responses() {
        for (String status : union(ours.statuses(), theirs.statuses())) {
            if (!ours.statuses().contains(status)) {
                note(Part.STATUS, status, Aspect.PRESENCE, "", "described", false);
            } else if (!theirs.statuses().contains(status)) {
                // A client that copes with a refusal is not hurt if it never comes.
                note(Part.STATUS, status, Aspect.PRESENCE, "described", "", status.startsWith("2"));
            } else {
                responseBody(status);
            }
        }
    }

    private void responseBody(String status) {
        Optional<OpenApiSchema> before = ours.responseSchema(status);
        Optional<OpenApiSchema> after = theirs.responseSchema(status);
        if (before.isPresent() != after.isPresent()) {
            String mine = before.isPresent() ? "a body" : "";
            String other = after.isPresent() ? "a body" : "";
            note(Part.RESPONSE_BODY, status, Aspect.PRESENCE, mine, other, before.isPresent());
        }
        schemas(Part.RESPONSE_BODY, status, SchemasAtPath.of(before), SchemasAtPath.of(after));
    }

    private void schemas(Part part, String prefix, SchemasAtPath before, SchemasAtPath after) {
        new SchemaComparison(
                        part == Part.REQUEST_BODY,
                        (member, aspect, old, now, breaking) ->
                                note(part, (prefix + " " + member).strip(), aspect, old, now, breaking))
                .compare("", before, after);
    }

    private void note(Part part, String place, Aspect aspect, String before, String after, boolean breaking) {
        found.add(new Difference(ours.toString(), part, place, aspect, before, after, breaking));
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> all = new LinkedHashSet<>(one);
        all.addAll(other);
        return all;
    }
}
