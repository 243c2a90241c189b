package io.github.centralmock.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.centralmock.openapi.Descriptions;
import org.junit.jupiter.api.Test;

class BootCheckTest {
    private static final String TWO_OPERATIONS = """
            {"x-host": "regional", "paths": {
              "/toy/v1/things": {"get": {"operationId": "listThings", "responses": {},
                "parameters": [{"name": "colour", "in": "query", "schema": {"type": "string"}}]}},
              "/toy/v1/things/{id}": {"get": {"operationId": "getThing", "responses": {}}}}}
            """;

    private final Routes routes = new Routes();

    @Test
    void everythingRoutedAndReadIsAccepted() {
        routes.get("/toy/v1/things", Listing.of("things").where("colour"));
        routes.notModelled("GET", "/toy/v1/things/{id}", "nobody needs it");

        assertThatCode(this::bind).doesNotThrowAnyException();
        assertThat(routes.all().get(0).operation().id()).isEqualTo("listThings");
    }

    @Test
    void anUnroutedOperationAndAnUndescribedRouteAreReportedTogether() {
        routes.get("/toy/v1/things", Listing.of("things").where("colour"));
        routes.get("/toy/v1/gadgets", Listing.of("gadgets"));

        assertThatThrownBy(this::bind)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("GET /toy/v1/things/{id} is described, but not routed")
                .hasMessageContaining("GET /toy/v1/gadgets is routed, but no description has it");
    }

    @Test
    void aDescribedParameterThatNoHandlerReadsIsRefused() {
        routes.get("/toy/v1/things", Listing.of("things"));
        routes.notModelled("GET", "/toy/v1/things/{id}", "nobody needs it");

        assertThatThrownBy(this::bind).hasMessageContaining("ignores the described query parameter \"colour\"");
    }

    @Test
    void onlyListsReadListParametersByThemselves() {
        String paged = TWO_OPERATIONS.replace("colour", "pageSize");
        routes.get("/toy/v1/things", call -> Response.ok(Json.object()));
        routes.notModelled("GET", "/toy/v1/things/{id}", "nobody needs it");

        assertThatThrownBy(() -> bind(paged))
                .hasMessageContaining("ignores the described query parameter \"pageSize\"");
        routes.all().get(0).reads("pageSize");
        assertThatCode(() -> bind(paged)).doesNotThrowAnyException();
    }

    @Test
    void aParameterMayBeExcusedWithAReason() {
        routes.get("/toy/v1/things", Listing.of("things")).notModelled("colour", "things have no colour yet");
        routes.notModelled("GET", "/toy/v1/things/{id}", "nobody needs it");

        assertThatCode(this::bind).doesNotThrowAnyException();
    }

    @Test
    void aFilterThatIsNotDescribedIsRefused() {
        routes.get("/toy/v1/things", Listing.of("things").where("colour").where("weight"));
        routes.notModelled("GET", "/toy/v1/things/{id}", "nobody needs it");

        assertThatThrownBy(this::bind)
                .hasMessageContaining("reads the query parameter \"weight\", which is not described");
    }

    private void bind() throws com.fasterxml.jackson.core.JsonProcessingException {
        bind(TWO_OPERATIONS);
    }

    private void bind(String described) throws com.fasterxml.jackson.core.JsonProcessingException {
        Descriptions descriptions = new Descriptions();
        descriptions.add("toy-v1", new ObjectMapper().readTree(described));
        BootCheck.bind(routes.all(), descriptions);
    }
}
