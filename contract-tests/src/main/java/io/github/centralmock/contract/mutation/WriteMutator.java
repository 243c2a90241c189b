package io.github.centralmock.contract.mutation;

import io.github.centralmock.contract.openapi.ApiOperation;
import java.util.Map;
import java.util.TreeMap;

/** Accepts a write without effect: the world is restored before the response is sent. */
final class WriteMutator implements Mutator {
    private final ApiOperation operation;
    private final boolean isObserving;

    /** An observing mutator also finds out whether the write would change a value that can be read. This takes long. */
    WriteMutator(ApiOperation operation, boolean isObserving) {
        this.operation = operation;
        this.isObserving = isObserving;
    }

    @Override
    public String kind() {
        return operation.method().equals("DELETE") ? "delete without effect" : "write without effect";
    }

    @Override
    public String place() {
        return "";
    }

    @Override
    public ProxyResponse respond(ProxyRequest request, MutationRun run) {
        Map<String, String> before = isObserving ? readAll(request, run) : Map.of();
        String snapshot = run.upstream()
                .control("POST", "/snapshots", run.world())
                .json()
                .path("id")
                .asText();
        ProxyResponse original = run.upstream().send(request);
        if (!original.isSuccess()) {
            return original;
        }
        Map<String, String> after = isObserving ? readAll(request, run) : Map.of();
        run.upstream().control("POST", "/snapshots/" + snapshot + "/restore", run.world());
        run.recordResponse(!before.equals(after));
        return original;
    }

    /** All lists and settings of the same API, without times. */
    private Map<String, String> readAll(ProxyRequest request, MutationRun run) {
        Map<String, String> responses = new TreeMap<>();
        for (ApiOperation read : operation.api().operations()) {
            if (read.method().equals("GET") && read.path().parameters().isEmpty()) {
                String size = read.pageSize("max").map(max -> "pageSize=" + max).orElse("");
                ProxyRequest get = new ProxyRequest("GET", read.path().text(), size, request.headers(), "");
                responses.put(get.path(), withoutTimes(run.upstream().send(get).body()));
            }
        }
        return responses;
    }

    private static String withoutTimes(String body) {
        return body.replaceAll("\"[^\"]*\\d\\d:\\d\\d[^\"]*\"", "")
                .replaceAll("\"(correlationId|requestId)\":\"[^\"]*\"", "");
    }
}
