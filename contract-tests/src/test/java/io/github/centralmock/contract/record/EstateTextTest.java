package io.github.centralmock.contract.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.http.JsonTrees;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class EstateTextTest {
    private final Recording recording = new Recording(null, null, Instant.EPOCH);

    @Test
    void textsThatLookLikeOtherTypesAreReadBackAsTexts() {
        List<String> texts = List.of(
                "yes",
                "007",
                "1.5",
                "2026-01-01",
                "null",
                "~",
                "",
                " a",
                "a: b # c",
                "- x",
                "{x}",
                "it's \"so\"",
                "two\nlines");
        texts.forEach(text -> recording.add("samples").put("name", text));
        recording.add("samples").put("name", 7).put("online", true).putNull("none");
        Map<String, Object> estate = new Yaml().load(EstateText.write(recording, "A comment."));
        Map<?, ?> tenant = (Map<?, ?>) ((List<?>) estate.get("tenants")).get(0);
        assertThat(JsonTrees.MAPPER.<JsonNode>valueToTree(tenant.get("samples")))
                .isEqualTo(JsonTrees.MAPPER.valueToTree(recording.sections().get("samples")));
    }

    @Test
    void eachItemIsWrittenOnOneLineWithoutUnnecessaryQuotes() {
        recording.head().put("name", "Recorded tenant").put("region", "us01");
        recording
                .add("alerts")
                .put("on", "host-a")
                .putArray("actions")
                .add("clean")
                .add("x".repeat(200));
        recording.add("exclusions.scanning").put("value", "/tmp/*");
        recording.add("people").put("name", "Ann");
        assertThat(EstateText.write(recording, "First line.\nSecond line.")).isEqualTo("""
                        # First line.
                        # Second line.
                        tenants:
                          - name: Recorded tenant
                            region: us01
                            alerts:
                              - {on: host-a, actions: [clean, %s]}
                            people:
                              - {name: Ann}
                            exclusions:
                              scanning:
                                - {value: /tmp/*}
                        """.formatted("x".repeat(200)));
    }
}
