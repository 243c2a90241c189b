package io.github.centralmock.property;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.TestClient;
import io.github.centralmock.openapi.Operation;
import io.github.centralmock.openapi.Paging;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads lists to their end, page by page. */
final class Lists {
    private Lists() {}

    /** A list as a client has read it: the ids in the order they came, and the total that the service told. */
    record Read(List<String> ids, int total) {}

    static boolean isPaged(Operation operation) {
        return operation.method().equals("GET") && operation.paging().style() != Paging.Style.NONE;
    }

    /** @param between done after each page but the last */
    static Read all(Operation list, String path, int pageSize, Callers callers, Runnable between) {
        List<String> ids = new ArrayList<>();
        String next = "";
        for (int number = 1; ; number++) {
            JsonNode body = page(list, path + "?pageTotal=true&pageSize=" + pageSize + next, callers);
            body.path("items")
                    .forEach(item -> ids.add(item.has("id") ? item.get("id").asText() : item.toString()));
            JsonNode pages = body.path("pages");
            boolean byKey = list.paging().style() == Paging.Style.KEY;
            if (byKey ? !pages.has("nextKey") : number >= pages.path("total").asInt()) {
                return new Read(ids, pages.path("items").asInt());
            }
            next = byKey ? "&pageFromKey=" + encoded(pages.get("nextKey").asText()) : "&page=" + (number + 1);
            between.run();
        }
    }

    private static JsonNode page(Operation list, String path, Callers callers) {
        TestClient.Answer answer = callers.of(list).get(path);
        if (answer.status() != 200) {
            throw new AssertionError("GET " + path + " answered " + answer.status() + " " + answer.text());
        }
        return answer.body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
