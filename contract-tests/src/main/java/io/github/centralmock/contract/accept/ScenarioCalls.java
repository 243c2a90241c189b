package io.github.centralmock.contract.accept;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.contract.http.JsonTrees;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which scenarios of the suites call which operations. */
public final class ScenarioCalls {
    private static final String RESOURCE = "/central-mock/scenarios.json";

    private final Map<String, Set<String>> byOperation = new TreeMap<>();
    private final Map<String, Integer> operationsOf = new TreeMap<>();

    /** The scenarios that call an operation. Those that call the fewest operations come first. */
    public static ScenarioCalls bundled() {
        ScenarioCalls scenarios = new ScenarioCalls();
        try (InputStream in = ScenarioCalls.class.getResourceAsStream(RESOURCE)) {
            JsonNode root = in == null ? JsonTrees.MAPPER.createObjectNode() : JsonTrees.MAPPER.readTree(in);
            root.properties()
                    .forEach(operation -> operation
                            .getValue()
                            .forEach(scenario -> scenarios.add(operation.getKey(), scenario.asText())));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return scenarios;
    }

    /** Parses lines that contain the id of an operation and a scenario. */
    static ScenarioCalls parse(List<String> lines) {
        ScenarioCalls scenarios = new ScenarioCalls();
        lines.stream().map(line -> line.split(" ", 2)).forEach(pair -> scenarios.add(pair[0], pair[1]));
        return scenarios;
    }

    private void add(String operationId, String scenario) {
        if (byOperation.computeIfAbsent(operationId, id -> new TreeSet<>()).add(scenario)) {
            operationsOf.merge(scenario, 1, Integer::sum);
        }
    }

    /** Every scenario, such as {@code AlertsSuite.anAlertIsFound}. */
    public Set<String> all() {
        return operationsOf.keySet();
    }

    public Set<String> operations() {
        return byOperation.keySet();
    }

    /** The scenarios that call an operation; those that call little else come first, for they are about it. */
    List<String> of(String operationId) {
        return byOperation.getOrDefault(operationId, Set.of()).stream()
                .sorted(Comparator.<String>comparingInt(operationsOf::get).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    String text() {
        ObjectNode root = JsonTrees.MAPPER.createObjectNode();
        byOperation.forEach((operation, scenarios) -> {
            ArrayNode list = root.putArray(operation);
            scenarios.forEach(list::add);
        });
        return DescriptionWriter.write(root);
    }
}
