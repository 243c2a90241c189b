package io.github.centralmock.contract.collection;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.description.AnswerCheck;
import io.github.centralmock.contract.description.Descriptions;
import io.github.centralmock.contract.description.Finding;
import io.github.centralmock.contract.description.Operation;
import io.github.centralmock.contract.wire.Answer;
import io.github.centralmock.contract.wire.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Holds the saved answers of a collection against the descriptions. */
public final class ExampleCheck {
    private static final String EXCEPTIONS = "/central-mock/example-exceptions.json";

    private final Descriptions descriptions;
    private final AnswerCheck check = new AnswerCheck();

    public ExampleCheck(Descriptions descriptions) {
        this.descriptions = descriptions;
    }

    /** One departure of one saved answer. Two are the same if they are about the same place of the same answer. */
    public record Departure(String operationId, String status, String example, String pointer) {}

    /** All departures of the answers below 300 of the described operations. */
    public Set<Departure> departures(PostmanCollection collection) {
        Set<Departure> found = new HashSet<>();
        for (PostmanRequest request : collection.requests()) {
            descriptions
                    .find(request.method(), request.url().template().text())
                    .ifPresent(operation -> found.addAll(departures(operation, request)));
        }
        return found;
    }

    /** The departures that are known and have a reason. */
    public static Set<Departure> exceptions() {
        Set<Departure> known = new HashSet<>();
        try (InputStream in = ExampleCheck.class.getResourceAsStream(EXCEPTIONS)) {
            for (JsonNode item : in == null ? Json.MAPPER.createArrayNode() : Json.MAPPER.readTree(in)) {
                known.add(new Departure(
                        item.path("operationId").asText(),
                        item.path("status").asText(),
                        item.path("example").asText(),
                        item.path("pointer").asText()));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return known;
    }

    private List<Departure> departures(Operation operation, PostmanRequest request) {
        List<Departure> found = new ArrayList<>();
        for (Example example : request.examples()) {
            if (example.code() < 300) {
                Answer answer = Answer.of(example.code(), "application/json", example.body());
                for (Finding finding : check.strict(operation, answer)) {
                    found.add(new Departure(
                            operation.id(), String.valueOf(example.code()), example.name(), finding.where()));
                }
            }
        }
        return found;
    }
}
