package io.github.centralmock.contract.postman.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.jayway.jsonpath.JsonPath;
import io.github.centralmock.contract.http.JsonPathReader;
import io.github.centralmock.contract.http.JsonTrees;
import io.github.centralmock.contract.openapi.ApiDescriptions;
import io.github.centralmock.contract.postman.CollectionReader;
import io.github.centralmock.contract.postman.PostmanCollection;
import io.github.centralmock.contract.postman.PostmanRequest;
import io.github.centralmock.contract.postman.VendorFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CollectionFilesTest {
    private static final Set<String> ENVIRONMENT = Set.of(
            "id_host",
            "global_host",
            "client_id",
            "client_secret",
            "partner_client_id",
            "partner_client_secret",
            "organization_client_id",
            "organization_client_secret",
            "other_tenant_id",
            "admin_token");

    private static final JsonPath CHANGES =
            JsonPath.compile("$..item[?(@.request.method in ['PUT', 'PATCH', 'DELETE'])]");
    private static final JsonPath FIRST_SCRIPT =
            JsonPath.compile("$.event[?(@.listen == 'prerequest')].script.exec[*]");

    private final Map<String, String> files =
            new CollectionFiles(ApiDescriptions.bundled(), ApiDescriptions.controlPlane()).contents();
    private final PostmanCollection collection =
            CollectionReader.read(files.get("central-mock.postman_collection.json"));

    @Test
    void theFilesInTheRepositoryAreUpToDate() throws IOException {
        Path folder = VendorFiles.checkout().resolve("collections");
        for (Map.Entry<String, String> file : files.entrySet()) {
            assertThat(Files.readString(folder.resolve(file.getKey())))
                    .as("%s: run ./central collection generate", file.getKey())
                    .isEqualTo(file.getValue() + "\n");
        }
    }

    @Test
    void everyDescribedOperationIsInTheCollection() {
        List<String> keys =
                collection.requests().stream().map(PostmanRequest::key).toList();
        assertThat(Stream.concat(
                        ApiDescriptions.bundled().operations(),
                        ApiDescriptions.controlPlane().operations()))
                .allSatisfy(operation -> assertThat(keys)
                        .contains(operation.method() + " " + operation.path().shape()));
        assertThat(collection.oddities()).allMatch(problem -> problem.startsWith("Sign in item 0"));
    }

    @Test
    void theSignInFolderIsTheFirstFolder() {
        assertThat(collection.requests())
                .extracting(PostmanRequest::name)
                .startsWith("Credentials of the mock", "Token", "Who am I");
    }

    @Test
    void everyVariableIsSetBeforeItIsUsed() {
        Set<String> set = new HashSet<>(ENVIRONMENT);
        for (PostmanRequest request : collection.requests()) {
            Set<String> missing = used(request);
            missing.removeAll(set);
            assertThat(missing).as(request.title()).isEmpty();
            request.script().sets().forEach(fact -> set.add(fact.variable()));
        }
    }

    @Test
    void onlySignInAndReadRequestsRunByDefault() {
        JsonNode tree = JsonTrees.read(files.get("central-mock.postman_collection.json"))
                .orElseThrow();
        Iterable<JsonNode> changes = JsonPathReader.all(tree, CHANGES);
        assertThat(changes)
                .isNotEmpty()
                .allSatisfy(item -> assertThat(JsonPathReader.all(item, FIRST_SCRIPT))
                        .as(item.path("name").asText())
                        .anyMatch(line -> line.asText().matches(".*(allow_writes|allow_disruptive).*")));
        assertThat(files.get("live.postman_environment.json")).doesNotContain("\"true\"");
    }

    @Test
    void theControlPlaneIsTheLastFolderAndNeedsOnlyTheAdminToken() {
        List<PostmanRequest> control = collection.requests().stream()
                .filter(request -> request.title().startsWith("Control plane"))
                .toList();

        assertThat(control)
                .hasSize((int) ApiDescriptions.controlPlane().operations().count());
        assertThat(collection.requests()).endsWith(control.toArray(PostmanRequest[]::new));
        assertThat(control)
                .allSatisfy(request ->
                        assertThat(request.auth().parameters().values()).containsExactly("{{admin_token}}"));
        assertThat(control.get(control.size() - 1).url().template().text()).isEqualTo("/__central/reset");
    }

    private static Set<String> used(PostmanRequest request) {
        Set<String> found = new HashSet<>();
        StringBuilder texts =
                new StringBuilder(request.url().host() + request.body().text());
        request.url().variables().forEach(field -> texts.append(field.value()));
        request.url().query().stream().filter(field -> field.isSent()).forEach(field -> texts.append(field.value()));
        request.headers().forEach(field -> texts.append(field.value()));
        request.body().fields().forEach(field -> texts.append(field.value()));
        texts.append(request.auth().parameters().values());
        Matcher variable = Pattern.compile("\\{\\{([a-z_]+)\\}\\}").matcher(texts);
        while (variable.find()) {
            found.add(variable.group(1));
        }
        return found;
    }
}
