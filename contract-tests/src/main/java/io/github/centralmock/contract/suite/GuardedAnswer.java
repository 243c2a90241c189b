package io.github.centralmock.contract.suite;

import io.github.centralmock.contract.description.AnswerCheck;
import io.github.centralmock.contract.description.Descriptions;
import io.github.centralmock.contract.description.Finding;
import io.github.centralmock.contract.target.CreatedThing;
import io.github.centralmock.contract.target.World;
import io.github.centralmock.contract.wire.Answer;
import io.github.centralmock.contract.wire.RunStopped;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;

/** Stops calls the run has no permission for, holds every answer against the description, and notes what was created. */
final class GuardedAnswer implements Filter {
    private static final AnswerCheck CHECK = new AnswerCheck();

    private final World world;
    private final Leftovers leftovers;
    private final String baseUrl;
    private final boolean checked;

    GuardedAnswer(World world, Leftovers leftovers, String baseUrl, boolean checked) {
        this.world = world;
        this.leftovers = leftovers;
        this.baseUrl = baseUrl;
        this.checked = checked;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        String path = URI.create(request.getURI()).getRawPath();
        requireFree(request, path);
        Optional<CreatedThing> begun =
                leftovers.begins(request.getMethod(), path, request.getHeaders(), request.getBody());
        Response response = context.next(request, expected);
        Assumptions.assumeFalse(
                response.statusCode() == 429 && !world.target().isMock(), "skipped: the target answered 429");
        leftovers.answered(begun, request.getMethod(), path, request.getBody(), response.statusCode());
        noteCreated(begun, request, path, response);
        Descriptions.bundled().find(request.getMethod(), path).ifPresent(known -> ScenarioLog.called(known.id()));
        if (checked) {
            check(request.getMethod(), path, response, isNarrowed(request));
        }
        return response;
    }

    /** In a sandbox everything is free; elsewhere only what the rule for writing lets pass, in its turn. */
    private void requireFree(FilterableRequestSpecification request, String path) {
        Object body = request.getBody();
        String query = String.valueOf(URI.create(request.getURI()).getRawQuery());
        String text = body == null ? "" : body.toString();
        try {
            Optional<String> refusal = world.isSandbox()
                    ? Optional.empty()
                    : leftovers
                            .refusal(request.getMethod(), path, query, text)
                            .or(() -> leftovers.remember(request.getMethod(), path, text));
            Assumptions.assumeTrue(refusal.isEmpty(), () -> "skipped: " + refusal.orElseThrow());
            world.target().traffic().turn();
        } catch (RunStopped stopped) {
            Assumptions.abort("skipped: " + stopped.getMessage());
        }
    }

    private void noteCreated(
            Optional<CreatedThing> begun, FilterableRequestSpecification request, String path, Response response) {
        if (request.getMethod().equals("POST") && response.statusCode() == 201) {
            Map<String, String> headers = new HashMap<>();
            request.getHeaders().asList().stream()
                    .filter(header -> header.getName().matches("(?i)authorization|x-(tenant|partner|organization)-id"))
                    .forEach(header -> headers.put(header.getName(), header.getValue()));
            answer(response)
                    .json()
                    .map(body -> body.path("id").asText(""))
                    .filter(id -> !id.isEmpty())
                    .ifPresent(id -> leftovers.created(begun, baseUrl, path, id, headers));
        }
    }

    /** A client that asks for some fields only gets no others, required or not. */
    private static boolean isNarrowed(FilterableRequestSpecification request) {
        Object body = request.getBody();
        return request.getQueryParams().containsKey("fields")
                || URI.create(request.getURI()).getQuery() != null
                        && URI.create(request.getURI()).getQuery().contains("fields=")
                || body != null && body.toString().contains("\"fields\"");
    }

    private void check(String method, String path, Response response, boolean narrowed) {
        Answer answer = answer(response);
        Descriptions.bundled().find(method, path).ifPresent(operation -> {
            List<Finding> found = CHECK.lenient(operation, answer).stream()
                    .filter(finding -> !narrowed || finding.kind() != Finding.Kind.MISSING)
                    .toList();
            if (!found.isEmpty()) {
                throw new AssertionError(report(method + " " + path, answer, found));
            }
        });
    }

    private String report(String call, Answer answer, List<Finding> found) {
        String lines = found.stream().map(finding -> "\n  " + finding).collect(Collectors.joining());
        String body = world.target().isMock() ? "\n  body: " + shortened(answer.body()) : "";
        return call + " answered " + answer.status() + ", which departs from the description:" + lines + body;
    }

    private static String shortened(String body) {
        return body.length() > 1000 ? body.substring(0, 1000) + "..." : body;
    }

    private static Answer answer(Response response) {
        Map<String, List<String>> headers = new HashMap<>();
        response.getHeaders().forEach(header -> headers.put(header.getName(), List.of(header.getValue())));
        return new Answer(response.statusCode(), headers, response.asString(), Duration.ZERO);
    }
}
