package io.github.centralmock.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import io.github.centralmock.openapi.DescribedPlaces.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares the verdicts of the mock and of networknt on the values of one document, and counts the keywords. */
final class Comparison {
    /** The keywords that refuse a value themselves. */
    private static final Set<String> ASSERTIONS = Set.of(
            "type",
            "enum",
            "const",
            "minimum",
            "maximum",
            "minLength",
            "maxLength",
            "pattern",
            "format",
            "minItems",
            "maxItems",
            "required");

    private final String name;
    private final JsonNode document;
    private final DefinedFormats formats;
    private final FullValidator open;
    private final FullValidator closed;
    private final Set<String> accepted = new TreeSet<>();
    private final Set<String> refused = new TreeSet<>();
    private final Map<String, Integer> refusals = new TreeMap<>();
    private int comparisons;

    Comparison(String name, JsonNode document, DefinedFormats formats) {
        this.name = name;
        this.document = document;
        this.formats = formats;
        this.open = new FullValidator(name, document, false, formats);
        this.closed = new FullValidator(name, document, true, formats);
    }

    /** Compares a value that must be valid. */
    void compareValid(Place place, JsonNode value) {
        List<Error> errors = compare(place, value);
        assertThat(errors)
                .as("%s %s: %s was made to be valid", name, place.name(), value)
                .isEmpty();
        for (SchemaVisit visit : SchemaVisit.all(document, place.pointer(), value)) {
            boolean obeys = !visit.isAlternative()
                    || validator(place).errors(visit.schemaAt(), visit.value()).isEmpty();
            if (obeys) {
                visit.schema().fieldNames().forEachRemaining(word -> accepted.add(visit.schemaAt() + "/" + word));
            }
        }
    }

    /** Returns what networknt has against the value. */
    List<Error> compare(Place place, JsonNode value) {
        List<Error> errors = validator(place).errors(place.pointer(), value);
        List<Schema.Problem> problems = new ArrayList<>();
        place.check().check(value, "", problems);
        assertThat(problems.isEmpty())
                .as("%s %s: %s%n  networknt: %s%n  the mock: %s", name, place.name(), value, errors, problems)
                .isEqualTo(errors.isEmpty());
        errors.forEach(error -> {
            refused.add(FullValidator.place(error));
            refusals.merge(error.getKeyword(), 1, Integer::sum);
        });
        comparisons++;
        return errors;
    }

    private FullValidator validator(Place place) {
        return place.closed() ? closed : open;
    }

    /** How many values were compared, and how often each keyword refused one. */
    String report() {
        return name + ": " + comparisons + " values compared; refused by " + refusals;
    }

    /** The keywords of the document that never accepted a value or never refused one, each with its place. */
    Set<String> untried() {
        Set<String> untried = new TreeSet<>();
        SchemaNodes.forEach(
                document,
                (pointer, schema) -> schema.fieldNames().forEachRemaining(keyword -> {
                    String at = pointer + "/" + keyword;
                    boolean canRefuse = ASSERTIONS.contains(keyword)
                            && !(keyword.equals("format")
                                    && formats.named(schema.get(keyword).asText())
                                            .isAnnotation());
                    if (canRefuse && !accepted.contains(at)) {
                        untried.add("with a valid value: " + at);
                    }
                    if (canRefuse && !refused.contains(at)) {
                        untried.add("with a spoiled value: " + at);
                    }
                }));
        return untried;
    }
}
