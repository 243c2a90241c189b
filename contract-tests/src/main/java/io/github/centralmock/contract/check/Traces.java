package io.github.centralmock.contract.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.description.Operation;
import io.github.centralmock.contract.generated.CannotBuild;
import io.github.centralmock.contract.generated.Request;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

/** What the reads around a write show at one moment, so that two moments can be compared. */
final class Traces {
    private final Session session;

    Traces(Session session) {
        this.session = session;
    }

    /** By path, what is shown; times are left out, because they pass by themselves. */
    Map<String, String> around(Operation write, Request request) throws CannotBuild {
        String mentioned = request.query() + " " + (request.body() == null ? "" : request.body());
        Map<String, String> shown = new LinkedHashMap<>();
        for (Map.Entry<String, Operation> read :
                RelatedReads.of(write, request.path(), mentioned).entrySet()) {
            shown.put(read.getKey(), read(read.getValue(), read.getKey()));
        }
        return shown;
    }

    private String read(Operation operation, String path) throws CannotBuild {
        if (operation.pagingStyle().equals("none")) {
            return plain(session.send(operation, Requests.get(operation, path)));
        }
        try {
            TreeSet<String> items = new TreeSet<>();
            Walk.at(path, operation, session).items().forEach(item -> items.add(withoutTimes(item.toString())));
            return items.toString();
        } catch (CannotBuild refused) {
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
