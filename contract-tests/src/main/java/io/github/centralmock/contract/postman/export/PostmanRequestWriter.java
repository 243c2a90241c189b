package io.github.centralmock.contract.postman.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.contract.http.JsonTrees;
import io.github.centralmock.contract.openapi.ApiOperation;
import io.github.centralmock.contract.openapi.ApiParameter;
import io.github.centralmock.contract.openapi.OpenApiSchema;
import io.github.centralmock.contract.request.MinimalBody;
import io.github.centralmock.contract.request.ReferenceMember;
import io.github.centralmock.contract.request.UniqueValues;
import java.util.Optional;

/** Writes the request of one operation, with variables for the ids of resources that other requests list or create. */
final class PostmanRequestWriter {
    private final VariableNames names;

    PostmanRequestWriter(VariableNames names) {
        this.names = names;
    }

    ObjectNode of(ApiOperation operation) {
        ObjectNode request = JsonTrees.MAPPER.createObjectNode();
        request.put("method", operation.method());
        request.set("header", headers(operation));
        request.set("url", url(operation));
        Optional<OpenApiSchema> schema = operation.requestSchema();
        if (schema.isPresent() && !operation.path().text().endsWith("alerts/search")) {
            request.set("body", body(body(operation).of(schema.get())));
        } else if (operation.method().matches("POST|PUT|PATCH")) {
            request.set("body", body(JsonTrees.MAPPER.createObjectNode()));
        }
        request.put("description", operation.description());
        return request;
    }

    private MinimalBody body(ApiOperation operation) {
        return new MinimalBody(
                UniqueValues.postman(),
                member -> account(member)
                        .or(() -> names.ofMember(member, operation))
                        .map(PostmanRequestWriter::reference));
    }

    private static Optional<String> account(ReferenceMember member) {
        if (member.name().equals("fromTenant")) {
            return Optional.of("other_tenant_id");
        }
        boolean isScope = member.parent().equals("scope") && member.name().equals("id");
        return isScope ? Optional.of("tenant_id") : Optional.empty();
    }

    private static ObjectNode body(JsonNode value) {
        ObjectNode body = JsonTrees.MAPPER.createObjectNode().put("mode", "raw").put("raw", JsonTrees.pretty(value));
        body.putObject("options").putObject("raw").put("language", "json");
        return body;
    }

    private static ArrayNode headers(ApiOperation operation) {
        ArrayNode headers = JsonTrees.MAPPER.createArrayNode();
        for (ApiParameter parameter : operation.parameters()) {
            String variable = switch (parameter.isIn("header") ? parameter.name() : "") {
                case "X-Tenant-ID" -> "tenant_id";
                case "X-Partner-ID" -> "partner_id";
                case "X-Organization-ID" -> "organization_id";
                default -> "";
            };
            if (!variable.isEmpty()) {
                headers.addObject().put("key", parameter.name()).put("value", reference(variable));
            }
        }
        return headers;
    }

    private ObjectNode url(ApiOperation operation) {
        String host = operation.host().equals("regional") ? "{{regional_host}}" : "{{global_host}}";
        String path = operation.path().text().replaceAll("\\{(\\w+)\\}", ":$1");
        ObjectNode url = CollectionWriter.url(host, path);
        ArrayNode variables = url.putArray("variable");
        operation
                .path()
                .parameters()
                .forEach(name -> variables.addObject().put("key", name).put("value", pathValue(operation, name)));
        ArrayNode query = url.putArray("query");
        operation.parameters().stream()
                .filter(parameter -> parameter.isIn("query"))
                .forEach(parameter -> query.addObject()
                        .put("key", parameter.name())
                        .put("value", queryValue(operation, parameter))
                        .put("disabled", !parameter.required()));
        url.put("raw", host + path + raw(query));
        return url;
    }

    private String pathValue(ApiOperation operation, String name) {
        Optional<ApiParameter> described = operation.parameters().stream()
                .filter(parameter -> parameter.isIn("path") && parameter.name().equals(name))
                .findFirst();
        return described.flatMap(ApiParameter::firstToken).orElseGet(() -> freeValue(operation, name, described));
    }

    private String freeValue(ApiOperation operation, String name, Optional<ApiParameter> described) {
        return name.matches("id|.+Id|.+Key")
                ? reference(names.ofParameter(operation, name))
                : number(name)
                        .or(() -> described
                                .map(ApiParameter::schema)
                                .map(schema -> body(operation).of(schema).asText()))
                        .orElse("");
    }

    private static Optional<String> number(String name) {
        return name.equals("year") ? Optional.of("2026") : Optional.empty();
    }

    private String queryValue(ApiOperation operation, ApiParameter parameter) {
        Optional<String> variable = names.ofMember(ReferenceMember.named(parameter.name()), operation)
                .map(PostmanRequestWriter::reference);
        if (!parameter.required() || variable.isPresent()) {
            return parameter.required()
                    ? variable.orElse("")
                    : parameter.schema().defaultValue().map(JsonNode::asText).orElse("");
        }
        JsonNode value = body(operation).of(parameter.schema());
        return value.isArray() ? value.path(0).asText() : value.asText();
    }

    private static String raw(ArrayNode query) {
        StringBuilder sent = new StringBuilder();
        query.forEach(field -> {
            if (!field.path("disabled").asBoolean()) {
                sent.append(sent.isEmpty() ? "?" : "&")
                        .append(field.path("key").asText())
                        .append('=')
                        .append(field.path("value").asText());
            }
        });
        return sent.toString();
    }

    private static String reference(String variable) {
        return "{{" + variable + "}}";
    }
}
