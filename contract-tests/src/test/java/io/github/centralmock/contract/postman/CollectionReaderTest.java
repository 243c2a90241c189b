package io.github.centralmock.contract.postman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectionReaderTest {
    private PostmanCollection collection;

    @BeforeEach
    void read() throws URISyntaxException {
        collection = CollectionReader.read(Path.of(getClass()
                .getResource("/collections/oddities.postman_collection.json")
                .toURI()));
    }

    @Test
    void itemsThatAreNothingAreReportedAndTheRestIsRead() {
        assertThat(collection.oddities())
                .anyMatch(oddity -> oddity.contains("item 0") && oddity.contains("neither a folder nor a request"))
                .anyMatch(oddity -> oddity.contains("carrier-pigeon"))
                .anyMatch(oddity -> oddity.contains("\"broken\" has a body that is no JSON"));
        assertThat(collection.requests())
                .extracting(PostmanRequest::name)
                .containsExactly("Just an address", "Parts", "Form", "Strange body");
    }

    @Test
    void authenticationIsInheritedUnlessTheRequestSaysOtherwise() {
        assertThat(request("Just an address").auth().type()).isEqualTo("basic");
        assertThat(request("Parts").auth().parameters()).containsEntry("username", "u");
        assertThat(request("Form").auth().type()).isEqualTo("noauth");
    }

    @Test
    void anAddressInOneTextIsTakenApart() {
        PostmanUrl url = request("Just an address").url();
        assertThat(url.host()).isEqualTo("{{host}}");
        assertThat(url.path()).isEqualTo("/endpoint/v1/endpoints");
        assertThat(url.query())
                .extracting(PostmanField::key, PostmanField::value)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("pageSize", "5"));
    }

    @Test
    void bothKindsOfPathVariablesBecomeParameters() {
        assertThat(request("Parts").url().template().text()).isEqualTo("/endpoint/v1/endpoints/{endpointId}/isolation");
        assertThat(request("Parts").url().variable("endpointId")).contains("{{endpoint_id}}");
        assertThat(request("Form").url().template().text()).isEqualTo("/a/{thing_id}");
    }

    @Test
    void disabledQueryParametersAreKnownButNotSent() {
        assertThat(request("Parts").url().query())
                .extracting(PostmanField::key, PostmanField::isSent)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a", true),
                        org.assertj.core.groups.Tuple.tuple("b", false));
    }

    @Test
    void headersInOneTextAreTakenApart() {
        assertThat(request("Parts").headers()).extracting(PostmanField::key).containsExactly("X-Tenant-ID", "Accept");
    }

    @Test
    void aGraphqlBodyIsKeptAsItIs() {
        assertThat(request("Parts").body().mode()).isEqualTo("graphql");
        assertThat(request("Parts").body().text()).contains("\"query\":\"{ a }\"");
    }

    @Test
    void examplesKeepTheirRequestWhenTheyHaveOne() {
        List<PostmanExample> examples = request("Parts").examples();
        assertThat(examples).extracting(PostmanExample::code).containsExactly(200, 200);
        assertThat(examples.get(0).originalRequest()).isPresent();
        assertThat(examples.get(1).originalRequest()).isEmpty();
        assertThat(examples.get(1).json()).isEmpty();
    }

    @Test
    void aFoldersScriptRunsForItsRequests() {
        assertThat(request("Form").script().sets())
                .extracting(VariableAssignment::variable)
                .containsExactly("from_folder");
    }

    @Test
    void variablesMayStandInVariables() {
        PostmanVariables variables = new PostmanVariables(collection.variables());
        assertThat(variables.fill("https://{{host}}/x")).isEqualTo("https://api-us01.example.com/x");
        assertThat(variables.canFill("{{off}}")).isFalse();
    }

    @Test
    void whatIsNoCollectionIsRefusedInOneSentence() throws IOException {
        assertThatThrownBy(() -> CollectionReader.read("[1,2]")).hasMessage("no collection: it has no list of items");
        assertThatThrownBy(() -> CollectionReader.read("nonsense")).hasMessage("the collection is no JSON");
    }

    @Test
    void aFileThatIsNoCollectionIsNamed(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("list.json"), "[1,2]");
        assertThatThrownBy(() -> CollectionReader.read(file))
                .hasMessage("list.json: no collection: it has no list of items");
    }

    @Test
    void requestsKeepTheOrderOfTheFileAcrossFolders() {
        PostmanCollection nested = CollectionReader.read("""
                {"item": [
                  {"name": "A", "item": [{"name": "B", "item": [{"name": "1", "request": "x"}]}, {"name": "2", "request": "x"}]},
                  {"name": "3", "request": "x", "item": [{"name": "4", "request": "x"}]}]}
                """);
        assertThat(nested.requests())
                .extracting(PostmanRequest::title)
                .containsExactly("A / B / 1", "A / 2", "3", "3 / 4");
    }

    @Test
    void disabledValuesOfAnEnvironmentAreNotTaken(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("environment.json"), """
                {"values": [{"key": "on", "value": "1", "enabled": true}, {"key": "plain", "value": "2"},
                  {"key": "off", "value": "3", "enabled": false}]}
                """);
        PostmanVariables variables = new PostmanVariables(Map.of());
        variables.addEnvironment(file);
        assertThat(variables.fill("{{on}} {{plain}} {{off}}")).isEqualTo("1 2 {{off}}");
    }

    private PostmanRequest request(String name) {
        return collection.requests().stream()
                .filter(request -> request.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
