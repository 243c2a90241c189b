package io.github.centralmock.contract.mutation;

import io.github.centralmock.contract.openapi.ApiOperation;
import java.util.Map;
import java.util.TreeMap;

/** Accepts a write and does nothing: the world is put back before the answer goes out. */
final class WriteMutator implements Mutator {
    private final ApiOperation operation;
    private final boolean isWatching;

    /** Watching, it also finds out whether the write would have changed anything that can be read; this takes long. */
    WriteMutator(ApiOperation operation, boolean isWatching) {
        this.operation = operation;
        this.isWatching = isWatching;
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
    public ProxyResponse answer(ProxyRequest request, MutationRun trial) {
        Map<String, String> before = isWatching ? everything(request, trial) : Map.of();
        String snapshot = trial.upstream()
                .control("POST", "/snapshots", trial.world())
                .json()
                .path("id")
                .asText();
        ProxyResponse truth = trial.upstream().send(request);
        if (!truth.isSuccess()) {
            return truth;
        }
        Map<String, String> after = isWatching ? everything(request, trial) : Map.of();
        trial.upstream().control("POST", "/snapshots/" + snapshot + "/restore", trial.world());
        trial.spoke(!before.equals(after));
        return truth;
    }

    /** All lists and settings of the same API, times left out. */
    private Map<String, String> everything(ProxyRequest request, MutationRun trial) {
        Map<String, String> seen = new TreeMap<>();
        for (ApiOperation read : operation.api().operations()) {
            if (read.method().equals("GET") && read.path().parameters().isEmpty()) {
                String size = read.pageSize("max").map(max -> "pageSize=" + max).orElse("");
                ProxyRequest get = new ProxyRequest("GET", read.path().text(), size, request.headers(), "");
                seen.put(get.path(), withoutTimes(trial.upstream().send(get).body()));
            }
        }
        return seen;
    }

    private static String withoutTimes(String body) {
        return body.replaceAll("\"[^\"]*\\d\\d:\\d\\d[^\"]*\"", "")
                .replaceAll("\"(correlationId|requestId)\":\"[^\"]*\"", "");
    }
}
