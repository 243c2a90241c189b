package io.github.centralmock.contract.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.description.Finding.Kind;
import io.github.centralmock.contract.description.Parameter;
import io.github.centralmock.contract.description.SchemaPlaces;
import io.github.centralmock.contract.generated.CannotBuild;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code fields} leaves what it names, the id, and nothing else. */
final class FieldsAreObeyed implements Probe {
    @Override
    public String name() {
        return "fields-obeyed";
    }

    @Override
    public boolean applies(Subject subject) {
        return subject.reads() && subject.parameter("fields").isPresent();
    }

    @Override
    public void run(Subject subject) throws CannotBuild {
        List<JsonNode> whole = things(subject.plain());
        String field = fieldToAsk(subject, whole);
        Exchange narrow = subject.ask(Map.of("fields", field));
        if (!narrow.isSuccess()) {
            throw new CannotBuild("fields=" + shown(subject, field) + " answered " + narrow.status());
        }
        Set<String> allowed = alwaysThere(subject, field);
        for (JsonNode thing : things(narrow)) {
            for (String member : names(thing)) {
                if (!allowed.contains(member)) {
                    note(subject, "only the fields that were asked for", "also " + shown(subject, member), narrow);
                    return;
                }
            }
        }
        if (things(narrow).stream().noneMatch(thing -> thing.has(field))) {
            note(subject, "the field that was asked for", "it is absent", narrow);
            return;
        }
        subject.holds(name());
    }

    private void note(Subject subject, String expected, String seen, Exchange narrow) {
        subject.note(name(), Kind.BEHAVIOUR, "query:fields", expected, seen, narrow);
    }

    private static String shown(Subject subject, String member) {
        boolean isName = subject.operation().api().words().isName(member);
        return isName ? member : "a member that was not asked for";
    }

    private static List<JsonNode> things(Exchange exchange) {
        return Subject.itemsOf(exchange).orElseGet(() -> List.of(exchange.body()));
    }

    private static String fieldToAsk(Subject subject, List<JsonNode> whole) throws CannotBuild {
        Set<String> tokens = subject.parameter("fields")
                .map(Parameter::schema)
                .map(schema -> SchemaPlaces.of(schema).item().tokens())
                .orElse(Set.of());
        Set<String> always = alwaysThere(subject, "id");
        for (JsonNode thing : whole) {
            boolean hasMore =
                    names(thing).stream().filter(name -> !always.contains(name)).count() > 1;
            for (String name : names(thing)) {
                if (hasMore && !always.contains(name) && (tokens.isEmpty() || tokens.contains(name))) {
                    return name;
                }
            }
        }
        throw CannotBuild.noData("nothing to be narrowed");
    }

    private static Set<String> alwaysThere(Subject subject, String field) {
        List<String> names = new ArrayList<>(List.of("id", field));
        subject.operation().extension("x-always-answered").forEach(name -> names.add(name.asText()));
        return new java.util.HashSet<>(names);
    }

    private static List<String> names(JsonNode thing) {
        List<String> names = new ArrayList<>();
        thing.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
