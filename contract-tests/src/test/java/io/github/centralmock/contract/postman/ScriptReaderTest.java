package io.github.centralmock.contract.postman;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.centralmock.contract.http.JsonTrees;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ScriptReaderTest {
    private static final String WHOAMI = """
            pm.test("answered", function () {
                pm.response.to.have.status(200);
                var body = pm.response.json();
                pm.environment.set("kind", body.idType);
                if (body.idType == 'partner') {
                    pm.environment.set("partner_id", body.id);
                }
                if (body.idType === "tenant") { pm.collectionVariables.set("tenant_id", body.id); }
                if (!!body.apiHosts.dataRegion) {
                    pm.environment.set("region", body.apiHosts.dataRegion.slice(12, 16));
                }
            });
            """;

    @Test
    void variablesAreSetOnlyIfTheirConditionsAreTrue() {
        assertThat(setBy(
                        WHOAMI,
                        "{'id': '1', 'idType': 'tenant', 'apiHosts': {'dataRegion': 'https://api-us01.example.com'}}"))
                .isEqualTo(Map.of("kind", "tenant", "tenant_id", "1", "region", "us01"));
        assertThat(setBy(WHOAMI, "{'id': '2', 'idType': 'partner', 'apiHosts': {}}"))
                .isEqualTo(Map.of("kind", "partner", "partner_id", "2"));
    }

    @Test
    void oldAndNewFunctionsThatSetVariablesAreSupported() {
        String script = "var d = JSON.parse(responseBody);\npostman.setEnvironmentVariable(\"a\", d.x);"
                + "postman.setGlobalVariable('b', d['y'].z); pm.globals.set(`c`, \"fixed\")";
        assertThat(setBy(script, "{'x': 1, 'y': {'z': true}}")).isEqualTo(Map.of("a", "1", "b", "true", "c", "fixed"));
    }

    @Test
    void variablesForMembersAndIndexesAreResolved() {
        String script = "const items = pm.response.json().items; let first = items[0];\n"
                + "if (items && first?.id) pm.environment.set('id', first.id);";
        assertThat(setBy(script, "{'items': [{'id': 'x'}]}")).isEqualTo(Map.of("id", "x"));
        assertThat(setBy(script, "{'items': []}")).isEmpty();
    }

    @Test
    void commentsInScriptsAreIgnored() {
        assertThat(setBy(
                        "// pm.environment.set('a', pm.response.json().a)\n/* pm.environment.set('b', 'x') */",
                        "{'a': 1}"))
                .isEmpty();
    }

    @Test
    void unsupportedPartsOfAScriptAreReported() {
        PostmanScript script =
                ScriptReader.read("pm.environment.set('total', pm.response.json().items.map(i => i.id).join(','));");
        assertThat(script.sets()).isEmpty();
        assertThat(script.notUnderstood()).singleElement().asString().contains("variable total");
    }

    @Test
    void theExpectedStatusIsReadFromTheScript() {
        assertThat(ScriptReader.read(WHOAMI).expectedStatuses()).containsExactly(200);
    }

    private static Map<String, String> setBy(String script, String body) {
        Map<String, String> set = new TreeMap<>();
        ScriptReader.read(script)
                .sets()
                .forEach(fact -> fact.valueFrom(
                                JsonTrees.read(body.replace('\'', '"')).orElseThrow())
                        .ifPresent(value -> set.put(fact.variable(), value)));
        return set;
    }
}
