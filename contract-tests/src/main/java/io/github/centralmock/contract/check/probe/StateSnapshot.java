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

/** What the reads around a write show at one moment, so that two moments can be compared. */
final class StateSnapshot {
    private final CheckSession session;

    StateSnapshot(CheckSession session) {
        this.session = session;
    }

    /** By path, what is shown; times are left out, because they pass by themselves. */
    Map<String, String> around(ApiOperation write, PreparedRequest request) throws RequestNotPossibleException {
        String mentioned = request.query() + " " + (request.body() == null ? "" : request.body());
        Map<String, String> shown = new LinkedHashMap<>();
        for (Map.Entry<String, ApiOperation> read :
                RelatedReads.of(write, request.path(), mentioned).entrySet()) {
            shown.put(read.getKey(), read(read.getValue(), read.getKey()));
        }
        return shown;
    }

    private String read(ApiOperation operation, String path) throws RequestNotPossibleException {
        if (operation.pagingStyle().equals("none")) {
            return plain(session.send(operation, RequestEdits.get(operation, path)));
        }
        try {
            TreeSet<String> items = new TreeSet<>();
            ListPages.at(path, operation, session).items().forEach(item -> items.add(withoutTimes(item.toString())));
            return items.toString();
        } catch (RequestNotPossibleException refused) {
            return refused.getMessage();
        }
    }

    private static String plain(Exchange exchange) {
        JsonNode body = exchange.body();
        boolean isPassing = exchange.status() == 202 || !exchange.isSuccess();
        return exchange.status() + (isPassing ? "" : withoutTimes(body.toString()));
    }

    private static String withoutTimes(String text) {
        return text.replaceAll("\"\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z\"", "\"\"");
    }
}
