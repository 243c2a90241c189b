package io.github.centralmock.contract.postman.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.contract.http.JsonTrees;
import io.github.centralmock.contract.openapi.ApiOperation;
import io.github.centralmock.contract.sut.OperationRisk;
import io.github.centralmock.contract.sut.RiskLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Generates the scripts of the collection. They set variables for later requests, and skip requests that are not allowed. */
final class CollectionScripts {
    private static final String BODY = "const body = pm.response.json();";

    private final VariableNames names;

    CollectionScripts(VariableNames names) {
        this.names = names;
    }

    /** Returns the script events for the request of an operation. */
    ArrayNode of(ApiOperation operation) {
        ArrayNode events = JsonTrees.MAPPER.createArrayNode();
        List<String> before =
                guard(OperationRisk.of(operation.method(), operation.path().text()));
        if (!before.isEmpty()) {
            event(events, "prerequest", before);
        }
        event(events, "test", after(operation));
        return events;
    }

    static ArrayNode test(List<String> lines) {
        ArrayNode events = JsonTrees.MAPPER.createArrayNode();
        event(events, "test", lines);
        return events;
    }

    static void event(ArrayNode events, String listen, List<String> lines) {
        ObjectNode script = events.addObject().put("listen", listen).putObject("script");
        script.put("type", "text/javascript");
        lines.forEach(script.putArray("exec")::add);
    }

    private static List<String> guard(RiskLimit needed) {
        return switch (needed) {
            case READ -> List.of();
            case WRITE -> List.of(skipUnless("allow_writes"));
            case DISRUPTIVE -> List.of(skipUnless("allow_disruptive"));
        };
    }

    static String skipUnless(String variable) {
        return "if (pm.environment.get(\"" + variable + "\") !== \"true\") { pm.execution.skipRequest(); }";
    }

    private List<String> after(ApiOperation operation) {
        List<String> lines = new ArrayList<>();
        String statuses = described(operation);
        lines.add("pm.test(\"gives a described answer\", () => pm.expect(pm.response.code).to.be.oneOf([" + statuses
                + "]));");
        if (answers(operation, "transactionId")) {
            lines.add(
                    "if (pm.response.json().transactionId) { pm.environment.set(\"transaction_id\", pm.response.json().transactionId); }");
        }
        names.ofList(operation.path().text()).ifPresent(variable -> {
            if (operation.method().equals("GET")) {
                lines.add(BODY);
                lines.add(variable.endsWith("_key") ? firstKey(variable) : firstId(variable));
            } else if (operation.method().equals("POST")) {
                lines.add(BODY);
                lines.add("if (body.id) { pm.environment.set(\"" + variable + "\", body.id); }");
            }
        });
        return lines;
    }

    private static boolean answers(ApiOperation operation, String member) {
        int status = operation.successStatus().orElse(200);
        return operation
                .responseSchema(status)
                .filter(schema -> schema.properties().containsKey(member))
                .isPresent();
    }

    private static String firstId(String variable) {
        return "if (body.items && body.items[0]) { pm.environment.set(\"" + variable + "\", body.items[0].id); }";
    }

    private static String firstKey(String variable) {
        return "pm.environment.set(\"" + variable + "\", Object.keys(body)[0]);";
    }

    private static String described(ApiOperation operation) {
        return operation.statuses().stream()
                .filter(status -> status.compareTo("500") < 0)
                .collect(Collectors.joining(", "));
    }
}
