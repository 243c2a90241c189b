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
    void invalidItemsAreReportedAndOtherItemsAreRead() {
        assertThat(collection.oddities())
                .anyMatch(problem -> problem.contains("item 0") && problem.contains("neither a folder nor a request"))
                .anyMatch(problem -> problem.contains("carrier-pigeon"))
                .anyMatch(problem -> problem.contains("\"broken\" has a body that is not valid JSON"));
        assertThat(collection.requests())
                .extracting(PostmanRequest::name)
                .containsExactly("Just an address", "Parts", "Form", "Strange body");
    }

    @Test
    void authenticationIsInheritedUnlessTheRequestDefinesIt() {
        assertThat(request("Just an address").auth().type()).isEqualTo("basic");
        assertThat(request("Parts").auth().parameters()).containsEntry("username", "u");
        assertThat(request("Form").auth().type()).isEqualTo("noauth");
    }

    @Test
    void aUrlThatIsOneTextIsParsed() {
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
    void disabledQueryParametersAreReadButNotSent() {
        assertThat(request("Parts").url().query())
                .extracting(PostmanField::key, PostmanField::isSent)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a", true),
                        org.assertj.core.groups.Tuple.tuple("b", false));
    }

    @Test
    void headersInOneTextAreParsed() {
        assertThat(request("Parts").headers()).extracting(PostmanField::key).containsExactly("X-Tenant-ID", "Accept");
    }

    @Test
    void aGraphqlBodyIsKeptUnchanged() {
        assertThat(request("Parts").body().mode()).isEqualTo("graphql");
        assertThat(request("Parts").body().text()).contains("\"query\":\"{ a }\"");
    }

    @Test
    void examplesKeepTheirOriginalRequest() {
        List<PostmanExample> examples = request("Parts").examples();
        assertThat(examples).extracting(PostmanExample::code).containsExactly(200, 200);
        assertThat(examples.get(0).originalRequest()).isPresent();
        assertThat(examples.get(1).originalRequest()).isEmpty();
        assertThat(examples.get(1).json()).isEmpty();
    }

    @Test
    void theScriptOfAFolderAppliesToItsRequests() {
        assertThat(request("Form").script().sets())
                .extracting(VariableAssignment::variable)
                .containsExactly("from_folder");
    }

    @Test
    void variablesCanContainOtherVariables() {
        PostmanVariables variables = new PostmanVariables(collection.variables());
        assertThat(variables.fill("https://{{host}}/x")).isEqualTo("https://api-us01.example.com/x");
        assertThat(variables.canFill("{{off}}")).isFalse();
    }

    @Test
    void aTextThatIsNotACollectionIsRefusedWithOneSentence() throws IOException {
        assertThatThrownBy(() -> CollectionReader.read("[1,2]"))
                .hasMessage("not a Postman v2.1 collection: the array \"item\" is missing");
        assertThatThrownBy(() -> CollectionReader.read("nonsense")).hasMessage("the collection is not valid JSON");
    }

    @Test
    void theErrorForAnInvalidCollectionNamesTheFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("list.json"), "[1,2]");
        assertThatThrownBy(() -> CollectionReader.read(file))
                .hasMessage("list.json: not a Postman v2.1 collection: the array \"item\" is missing");
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
    void disabledValuesOfAnEnvironmentAreIgnored(@TempDir Path folder) throws IOException {
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
