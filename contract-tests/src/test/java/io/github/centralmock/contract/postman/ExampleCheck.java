package io.github.centralmock.contract.postman;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.http.ApiResponse;
import io.github.centralmock.contract.http.JsonTrees;
import io.github.centralmock.contract.openapi.ApiDescriptions;
import io.github.centralmock.contract.openapi.ApiOperation;
import io.github.centralmock.contract.openapi.ResponseCheck;
import io.github.centralmock.contract.openapi.Violation;
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

    private final ApiDescriptions descriptions;
    private final ResponseCheck check = new ResponseCheck();

    public ExampleCheck(ApiDescriptions descriptions) {
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
            for (JsonNode item : in == null ? JsonTrees.MAPPER.createArrayNode() : JsonTrees.MAPPER.readTree(in)) {
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

    private List<Departure> departures(ApiOperation operation, PostmanRequest request) {
        List<Departure> found = new ArrayList<>();
        for (PostmanExample example : request.examples()) {
            if (example.code() < 300) {
                ApiResponse answer = ApiResponse.of(example.code(), "application/json", example.body());
                for (Violation finding : check.strict(operation, answer)) {
                    found.add(new Departure(
                            operation.id(), String.valueOf(example.code()), example.name(), finding.where()));
                }
            }
        }
        return found;
    }
}
