package io.github.centralmock.contract.check.probe;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.check.rule.Exchange;
import io.github.centralmock.contract.check.session.CheckSession;
import io.github.centralmock.contract.check.session.ListPages;
import io.github.centralmock.contract.check.session.RelatedReads;
import io.github.centralmock.contract.check.session.RequestEdits;
import io.github.centralmock.contract.openapi.ApiOperation;
import io.github.centralmock.contract.request.PreparedRequest;
import io.github.centralmock.contract.request.RequestNotPossibleException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

/** The state that the reads related to a write return, so that the states before and after it can be compared. */
final class StateSnapshot {
    private final CheckSession session;

    StateSnapshot(CheckSession session) {
        this.session = session;
    }

    /** The responses by path, without times, because these change by themselves. */
    Map<String, String> take(ApiOperation write, PreparedRequest request) throws RequestNotPossibleException {
        String requestText = request.query() + " " + (request.body() == null ? "" : request.body());
        Map<String, String> responses = new LinkedHashMap<>();
        for (Map.Entry<String, ApiOperation> read :
                RelatedReads.of(write, request.path(), requestText).entrySet()) {
            responses.put(read.getKey(), read(read.getValue(), read.getKey()));
        }
        return responses;
    }

    private String read(ApiOperation operation, String path) throws RequestNotPossibleException {
        if (operation.pagingStyle().equals("none")) {
            return statusAndBody(session.send(operation, RequestEdits.get(operation, path)));
        }
        try {
            TreeSet<String> items = new TreeSet<>();
            ListPages.at(path, operation, session).items().forEach(item -> items.add(withoutTimes(item.toString())));
            return items.toString();
        } catch (RequestNotPossibleException refused) {
            return refused.getMessage();
        }
    }

    private static String statusAndBody(Exchange exchange) {
        JsonNode body = exchange.body();
        boolean isIncomplete = exchange.status() == 202 || !exchange.isSuccess();
        return exchange.status() + (isIncomplete ? "" : withoutTimes(body.toString()));
    }

    private static String withoutTimes(String text) {
        return text.replaceAll("\"\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z\"", "\"\"");
    }
}
