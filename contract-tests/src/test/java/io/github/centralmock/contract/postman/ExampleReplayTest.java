package io.github.centralmock.contract.postman;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.centralmock.contract.FakeCentral;
import io.github.centralmock.contract.http.HttpTransport;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExampleReplayTest {
    private static final String COLLECTION = """
            {"info": {"name": "c"}, "auth": {"type": "bearer", "bearer": [{"key": "token", "value": "{{token}}"}]}, "item": [
              {"name": "token", "event": [{"listen": "test", "script": {"exec": "pm.environment.set('token', pm.response.json().access_token)"}}],
               "request": {"method": "POST", "auth": {"type": "noauth"}, "url": "{{base}}/api/v2/oauth2/token",
                 "body": {"mode": "urlencoded", "urlencoded": [{"key": "client_secret", "value": "{{secret}}"}]}}},
              {"name": "make", "event": [{"listen": "test", "script": {"exec": "pm.environment.set('widget_id', pm.response.json().id)"}}],
               "request": {"method": "POST", "url": "{{base}}/widgets/v1/widgets", "body": {"mode": "raw", "raw": "{\\"name\\": \\"n{{$randomInt}}\\"}"}}},
              {"name": "read", "request": {"method": "GET", "url": {"host": "{{base}}", "path": "/widgets/v1/widgets/:id", "variable": [{"key": "id", "value": "{{widget_id}}"}]}}},
              {"name": "unknown", "request": {"method": "GET", "url": "{{base}}/widgets/v1/widgets/{{nobody_sets_this}}"}}]}
            """;

    @Test
    void eachRequestUsesTheVariablesThatEarlierScriptsSet() {
        try (FakeCentral central = FakeCentral.service()) {
            PostmanVariables variables =
                    new PostmanVariables(Map.of("base", central.baseUrl(), "secret", FakeCentral.SECRET));
            assertThat(new ExampleReplay(new HttpTransport(Duration.ofSeconds(5)), variables)
                            .play(CollectionReader.read(COLLECTION)))
                    .extracting(ExampleReplay.Played::status)
                    .containsExactly(200, 201, 200, 0);
        }
    }
}
