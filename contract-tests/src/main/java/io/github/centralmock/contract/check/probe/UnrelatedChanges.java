package io.github.centralmock.contract.check.probe;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.check.rule.Exchange;
import io.github.centralmock.contract.check.session.CheckSession;
import io.github.centralmock.contract.http.JsonTrees;
import io.github.centralmock.contract.openapi.ApiOperation;
import io.github.centralmock.contract.openapi.JsonPointers;
import io.github.centralmock.contract.openapi.SchemasAtPath;
import io.github.centralmock.contract.openapi.ValueRedactor;
import io.github.centralmock.contract.openapi.Violation.Kind;
import io.github.centralmock.contract.request.PreparedRequest;
import io.github.centralmock.contract.request.RequestNotPossibleException;
import java.util.Set;
import java.util.TreeSet;

/**
 * A write must not change members that it did not send, and its response must not list resources that it did not name.
 */
final class UnrelatedChanges {
    private final CheckSession session;
    private final JsonNode before;

    private UnrelatedChanges(CheckSession session, JsonNode before) {
        this.session = session;
        this.before = before;
    }

    /** Reads the state before a write is sent. */
    static UnrelatedChanges of(CheckSession session, ApiOperation write, PreparedRequest request)
            throws RequestNotPossibleException {
        return new UnrelatedChanges(session, readResource(session, write, request.path()));
    }

    /** The resource of a PATCH as a read returns it; missing for other writes. */
    private static JsonNode readResource(CheckSession session, ApiOperation write, String path)
            throws RequestNotPossibleException {
        boolean isItemPatch =
                write.method().equals("PATCH") && write.path().text().endsWith("}");
        return isItemPatch ? new WriteEffects(session).currentItem(write, path) : JsonTrees.MAPPER.missingNode();
    }

    /** Reports the unrelated changes of an accepted write. */
    void check(Exchange write) throws RequestNotPossibleException {
        JsonNode sent = JsonTrees.read(write.request().body()).orElse(JsonTrees.MAPPER.missingNode());
        SchemasAtPath writable = SchemasAtPath.of(write.operation().requestSchema());
        JsonNode after = before.isObject()
                ? readResource(session, write.operation(), write.request().path())
                : JsonTrees.MAPPER.missingNode();
        Set<String> names = new TreeSet<>();
        if (after.isObject()) {
            before.fieldNames().forEachRemaining(names::add);
            after.fieldNames().forEachRemaining(names::add);
        }
        for (String name : names) {
            boolean isAffected = sent.has(name) || writable.member(name).isEmpty();
            if (!isAffected && !before.path(name).equals(after.path(name))) {
                String place = JsonPointers.member("", name);
                report(write, "change-shows", place, "a member that was not sent keeps its value", "another value");
            }
        }
        checkListedIds(write);
    }

    private void checkListedIds(Exchange write) {
        String requestText =
                write.request().pathAndQuery() + " " + write.request().body();
        write.body().properties().stream()
                .filter(member -> member.getKey().matches("(added|removed)[A-Z]\\w*"))
                .filter(member -> hasOtherId(member.getValue(), requestText))
                .forEach(member -> report(
                        write,
                        "write-shows",
                        "/" + member.getKey() + "/*/id",
                        "only resources that the write names",
                        "another id"));
    }

    private static boolean hasOtherId(JsonNode items, String requestText) {
        for (JsonNode item : items) {
            String id = item.path("id").asText();
            if (ValueRedactor.kind(item.path("id")).equals("uuid") && !requestText.contains(id)) {
                return true;
            }
        }
        return false;
    }

    private void report(Exchange write, String check, String place, String expected, String seen) {
        session.report(check, Kind.BEHAVIOUR, place, expected, seen, write);
    }
}
