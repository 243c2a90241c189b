package io.github.centralmock.estate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.centralmock.model.VendorData;
import io.github.centralmock.model.policy.PolicyCatalog;
import io.github.centralmock.model.policy.PolicyType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The schema is for editors; the reader has checks of its own, because it goes on after a mistake and says what was
 * probably meant. Here the two are held against each other, so that they cannot say different things.
 */
class EstateSchemaTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonNode NONE_OF_THESE = TextNode.valueOf("none of these");

    /** What the reader says about names that lead nowhere, which a schema cannot know. */
    private static final Pattern REFERENCE = Pattern.compile(
            ".*: (there is no (organization|person|user group"
                    + "|endpoint group|endpoint|firewall group|service|static package) .*|.* is taken by .*|no predefined .*"
                    + "|must be \\w+ for region .*|.* is not known here, so .*|is no web control category"
                    + "|.*is no setting of .*|holds endpoints of type .*|there is no policy type (server-)?data-loss-prevention.*)");

    @TempDir
    private Path folder;

    @Test
    void theSchemaIsAValidSchema() {
        assertThat(EstateSchema.errorsOfTheSchemaItself()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "minimal", "oddities"})
    void everyShippedEstateIsValid(String name) {
        String yaml = EstateFile.find(name).text();

        assertThat(EstateSchema.placesOfErrors(yaml)).isEmpty();
        assertThat(yaml).startsWith("# yaml-language-server: $schema=estate.schema.json\n");
    }

    @Test
    void theEstateOfTheDocumentationIsValid() throws IOException {
        String page = Files.readString(Path.of("../docs/estates.md"));
        String yaml = page.substring(page.indexOf("```yaml\npartner:") + 8).split("```")[0];

        assertThat(yaml).contains("tenants:");
        assertThat(EstateSchema.placesOfErrors(yaml)).isEmpty();
    }

    static List<EstatePlace> places() {
        return EstatePlace.all();
    }

    @ParameterizedTest
    @MethodSource("places")
    void readerAndSchemaKnowTheSameKeys(EstatePlace place) {
        String mistake = mistakes(place.estateWith(Map.of("?????", NONE_OF_THESE))).stream()
                .filter(line -> line.startsWith(place.name("?????") + ": is unknown; known are "))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the reader takes an unknown key in " + place));

        assertThat(new TreeSet<>(List.of(mistake.replaceAll(".*known are ", "").split(", "))))
                .isEqualTo(place.keys());
    }

    @ParameterizedTest
    @MethodSource("places")
    void readerAndSchemaTakeTheSameValues(EstatePlace place) throws IOException {
        List<String> probes =
                List.of("\"none of these\"", "[[1]]", "{\"?????\": 1}", "-1", "\"1.2.3.300\"", "[\"\"]", "\" \"");
        for (String probe : probes) {
            JsonNode value = MAPPER.readTree(probe);
            for (List<String> keys : fewAtATime(place)) {
                Map<String, JsonNode> members = new TreeMap<>();
                keys.forEach(key -> members.put(key, value));
                assertThat(takenByReader(place, members))
                        .as("%s: %s", place, members)
                        .isEqualTo(takenBySchema(place, members));
            }
        }
    }

    /** What must be there alone, for without it other members are not looked at; of the others, so many that all mistakes are shown. */
    private static List<List<String>> fewAtATime(EstatePlace place) {
        List<List<String>> groups = new ArrayList<>();
        place.requiredKeys().forEach(key -> groups.add(List.of(key)));
        List<String> optional = new ArrayList<>(place.keys());
        optional.removeAll(place.requiredKeys());
        for (int i = 0; i < optional.size(); i += 10) {
            groups.add(optional.subList(i, Math.min(i + 10, optional.size())));
        }
        return groups;
    }

    @ParameterizedTest
    @MethodSource("places")
    void theReaderTakesWhatTheSchemaProposes(EstatePlace place) {
        Map<String, JsonNode> proposed = new TreeMap<>();
        for (int i = 0; i == 0 || !proposed.isEmpty(); i++) {
            proposed.clear();
            for (String key : place.keys()) {
                place.goodValues(key).stream().skip(i).findFirst().ifPresent(value -> proposed.put(key, value));
            }
            assertThat(takenByReader(place, proposed))
                    .as("%s: %s", place, proposed)
                    .isEqualTo(proposed.keySet());
            assertThat(takenBySchema(place, proposed))
                    .as("%s: %s", place, proposed)
                    .isEqualTo(proposed.keySet());
        }
    }

    @ParameterizedTest
    @MethodSource("places")
    void readerAndSchemaKnowTheSameTokens(EstatePlace place) {
        Map<String, JsonNode> wrong = new TreeMap<>();
        place.keys().forEach(key -> wrong.put(key, NONE_OF_THESE));
        wrong.keySet().removeAll(place.requiredKeys());
        mistakes(place.estateWith(wrong)).stream()
                .map(Pattern.compile(".*?(\\w+): must be one of (.*), not none of these")::matcher)
                .filter(line -> line.matches() && !line.group(2).equals("true, false"))
                .forEach(line -> assertThat(texts(place.property(line.group(1)).path("enum")))
                        .as(line.group())
                        .containsExactlyInAnyOrder(line.group(2).split(", ")));
    }

    @Test
    void readerAndSchemaKnowTheSameNamesOfThings() {
        assertThat(tokens("endpoint", "os")).containsExactlyElementsOf(OperatingSystem.keys());
        assertThat(tokens("endpoint", "products")).containsExactlyElementsOf(EndpointReader.PRODUCTS);
        assertThat(tokens("alert", "allowedActions")).containsExactlyElementsOf(EventTemplate.ACTIONS);
        assertThat(tokens("policy", "type"))
                .containsExactlyElementsOf(
                        PolicyCatalog.types().stream().map(PolicyType::token).toList());
        assertThat(tokens("role", "permissionSets"))
                .containsExactlyElementsOf(VendorData.read("permission-sets").findValuesAsText("id"));
        assertThat(texts(EstateSchema.ROOT.at("/$defs/alert/properties/type/examples")))
                .containsExactlyElementsOf(EventTemplate.alertTypes());
        assertThat(texts(EstateSchema.ROOT.at("/$defs/event/properties/type/examples")))
                .containsExactlyElementsOf(EventTemplate.types());
    }

    private static List<String> tokens(String thing, String key) {
        JsonNode property =
                EstateSchema.ROOT.path("$defs").path(thing).path("properties").path(key);
        return texts(property.has("enum") ? property.path("enum") : property.at("/anyOf/0/enum"));
    }

    private static List<String> texts(JsonNode array) {
        return Stream.iterate(0, i -> i < array.size(), i -> i + 1)
                .map(i -> array.get(i).asText())
                .toList();
    }

    /** Those of the members that the reader has nothing against. */
    private Set<String> takenByReader(EstatePlace place, Map<String, JsonNode> members) {
        List<String> mistakes = mistakes(place.estateWith(members)).stream()
                .filter(line -> !REFERENCE.matcher(line).matches())
                .toList();
        return without(mistakes, place, members.keySet());
    }

    private static Set<String> takenBySchema(EstatePlace place, Map<String, JsonNode> members) {
        return without(EstateSchema.placesOfErrors(place.estateWith(members)), place, members.keySet());
    }

    private static Set<String> without(List<String> errors, EstatePlace place, Set<String> keys) {
        Set<String> taken = new TreeSet<>(keys);
        taken.removeIf(key ->
                errors.stream().anyMatch(error -> error.matches(Pattern.quote(place.name(key)) + "\\b.*")));
        return taken;
    }

    /** Without file and line. */
    private List<String> mistakes(JsonNode estate) {
        try {
            Path file = Files.writeString(folder.resolve("my.yaml"), estate.toString());
            EstateLoader.load(file.toString(), 1, 0, 0, Instant.parse("2026-03-01T12:00:00Z"));
            return List.of();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (IllegalArgumentException e) {
            return e.getMessage()
                    .lines()
                    .map(line -> line.replaceFirst("^.*?my\\.yaml:\\d+: ", ""))
                    .toList();
        }
    }
}
