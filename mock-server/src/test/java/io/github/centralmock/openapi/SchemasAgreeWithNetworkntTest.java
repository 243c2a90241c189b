package io.github.centralmock.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.openapi.DescribedPlaces.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares the compiled checks with networknt on every schema of every description: parameters, request bodies and
 * responses, with valid values and with values that are spoiled in each place.
 */
class SchemasAgreeWithNetworkntTest {
    private static final long SEED = Long.getLong("central.seed", 1);
    private static final int TURNS = 4;
    private static final ValidValues.Size[] MOST_AND_LEAST = {ValidValues.Size.MINIMAL, ValidValues.Size.MAXIMAL};
    private static final DefinedFormats FORMATS = DefinedFormats.read();

    static Stream<Arguments> descriptions() throws IOException {
        return DescriptionFiles.read().entrySet().stream().map(file -> Arguments.of(file.getKey(), file.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("descriptions")
    void onValidAndSpoiledValues(String name, JsonNode document) {
        Random random = new Random(SEED);
        Comparison comparison = new Comparison(name, document, FORMATS);
        SpoiledValues spoiled = new SpoiledValues(FORMATS, random);
        Set<String> seen = new HashSet<>();
        for (Place place : DescribedPlaces.of(name, document)) {
            boolean isNew = seen.add(place.pointer());
            for (JsonNode value : validValues(document, place.pointer(), random, isNew ? TURNS : 1)) {
                comparison.compareValid(place, value);
                List<SchemaVisit> visits = SchemaVisit.all(document, place.pointer(), value);
                for (SchemaVisit visit : isNew ? visits : visits.subList(0, 1)) {
                    spoiled.of(place.name(), value, visit).forEach(changed -> comparison.compare(place, changed));
                }
            }
        }
        System.out.println(comparison.report() + " (-Dcentral.seed=" + SEED + ")");
        assertThat(comparison.untried())
                .as("keywords of %s that were not tried both ways (-Dcentral.seed=%d)", name, SEED)
                .isEmpty();
    }

    private static List<JsonNode> validValues(JsonNode document, String pointer, Random random, int turns) {
        List<JsonNode> values = new ArrayList<>();
        JsonNode schema = document.at(pointer);
        for (int turn = 0; turn < turns; turn++) {
            for (ValidValues.Size size : turn == 0 ? ValidValues.Size.values() : MOST_AND_LEAST) {
                values.add(new ValidValues(document, FORMATS, size, random).of(schema, turn));
            }
        }
        return values.stream().distinct().toList();
    }
}
