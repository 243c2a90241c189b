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

/** What a write was not told stays as it was, and its answer speaks of nothing but what it was told. */
final class UnrelatedChanges {
    private final CheckSession session;
    private final JsonNode before;

    private UnrelatedChanges(CheckSession session, JsonNode before) {
        this.session = session;
        this.before = before;
    }

    /** As they are before a write goes out. */
    static UnrelatedChanges of(CheckSession session, ApiOperation write, PreparedRequest request)
            throws RequestNotPossibleException {
        return new UnrelatedChanges(session, thing(session, write, request.path()));
    }

    /** The thing that a PATCH is about as a read shows it; missing for other writes. */
    private static JsonNode thing(CheckSession session, ApiOperation write, String path)
            throws RequestNotPossibleException {
        boolean isOfThing =
                write.method().equals("PATCH") && write.path().text().endsWith("}");
        return isOfThing ? new WriteEffects(session).shown(write, path) : JsonTrees.MAPPER.missingNode();
    }

    /** Notes what an accepted write did to them. */
    void judge(Exchange write) throws RequestNotPossibleException {
        JsonNode sent = JsonTrees.read(write.request().body()).orElse(JsonTrees.MAPPER.missingNode());
        SchemasAtPath writable = SchemasAtPath.of(write.operation().requestSchema());
        JsonNode after = before.isObject()
                ? thing(session, write.operation(), write.request().path())
                : JsonTrees.MAPPER.missingNode();
        Set<String> names = new TreeSet<>();
        if (after.isObject()) {
            before.fieldNames().forEachRemaining(names::add);
            after.fieldNames().forEachRemaining(names::add);
        }
        for (String name : names) {
            boolean isTouched = sent.has(name) || writable.member(name).isEmpty();
            if (!isTouched && !before.path(name).equals(after.path(name))) {
                String place = JsonPointers.member("", name);
                note(write, "change-shows", place, "what was not sent stays as it was", "another value");
            }
        }
        strangers(write);
    }

    private void strangers(Exchange write) {
        String told = write.request().pathAndQuery() + " " + write.request().body();
        write.body().properties().stream()
                .filter(member -> member.getKey().matches("(added|removed)[A-Z]\\w*"))
                .filter(member -> isAboutAnother(member.getValue(), told))
                .forEach(member -> note(
                        write,
                        "write-shows",
                        "/" + member.getKey() + "/*/id",
                        "only things that the write names",
                        "another id"));
    }

    private static boolean isAboutAnother(JsonNode things, String told) {
        for (JsonNode thing : things) {
            String id = thing.path("id").asText();
            if (ValueRedactor.kind(thing.path("id")).equals("uuid") && !told.contains(id)) {
                return true;
            }
        }
        return false;
    }

    private void note(Exchange write, String check, String place, String expected, String seen) {
        session.note(check, Kind.BEHAVIOUR, place, expected, seen, write);
    }
}
