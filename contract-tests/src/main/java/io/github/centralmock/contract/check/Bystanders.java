package io.github.centralmock.contract.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.description.Finding.Kind;
import io.github.centralmock.contract.description.Operation;
import io.github.centralmock.contract.description.Pointers;
import io.github.centralmock.contract.description.SchemaPlaces;
import io.github.centralmock.contract.description.Shape;
import io.github.centralmock.contract.generated.CannotBuild;
import io.github.centralmock.contract.generated.Request;
import io.github.centralmock.contract.wire.Json;
import java.util.Set;
import java.util.TreeSet;

/** What a write was not told stays as it was, and its answer speaks of nothing but what it was told. */
final class Bystanders {
    private final Session session;
    private final JsonNode before;

    private Bystanders(Session session, JsonNode before) {
        this.session = session;
        this.before = before;
    }

    /** As they are before a write goes out. */
    static Bystanders of(Session session, Operation write, Request request) throws CannotBuild {
        return new Bystanders(session, thing(session, write, request.path()));
    }

    /** The thing that a PATCH is about as a read shows it; missing for other writes. */
    private static JsonNode thing(Session session, Operation write, String path) throws CannotBuild {
        boolean isOfThing =
                write.method().equals("PATCH") && write.path().text().endsWith("}");
        return isOfThing ? new Effects(session).shown(write, path) : Json.MAPPER.missingNode();
    }

    /** Notes what an accepted write did to them. */
    void judge(Exchange write) throws CannotBuild {
        JsonNode sent = Json.read(write.request().body()).orElse(Json.MAPPER.missingNode());
        SchemaPlaces writable = SchemaPlaces.of(write.operation().requestSchema());
        JsonNode after = before.isObject()
                ? thing(session, write.operation(), write.request().path())
                : Json.MAPPER.missingNode();
        Set<String> names = new TreeSet<>();
        if (after.isObject()) {
            before.fieldNames().forEachRemaining(names::add);
            after.fieldNames().forEachRemaining(names::add);
        }
        for (String name : names) {
            boolean isTouched = sent.has(name) || writable.member(name).isEmpty();
            if (!isTouched && !before.path(name).equals(after.path(name))) {
                String place = Pointers.member("", name);
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
            if (Shape.kind(thing.path("id")).equals("uuid") && !told.contains(id)) {
                return true;
            }
        }
        return false;
    }

    private void note(Exchange write, String check, String place, String expected, String seen) {
        session.note(check, Kind.BEHAVIOUR, place, expected, seen, write);
    }
}
