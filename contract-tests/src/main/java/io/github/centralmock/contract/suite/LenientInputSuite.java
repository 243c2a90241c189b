package io.github.centralmock.contract.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Requests of real clients that violate the description and are accepted as intended. */
class LenientInputSuite {
    private static final String GROUPS = "/common/v1/directory/user-groups";
    private static final String SITES = "/endpoint/v1/settings/web-control/local-sites";

    @RegisterExtension
    final CentralExtension central = CentralExtension.freshTenant();

    @Test
    @Tag("endpoint")
    @Tag("read")
    void aBooleanInTheQueryMayBeOneOrZero() {
        JsonNode total =
                central.asTenant().read("/endpoint/v1/endpoints?pageTotal=true").at("/pages/items");
        assertThat(total.isInt()).isTrue();
        assertThat(central.asTenant().read("/endpoint/v1/endpoints?pageTotal=1").at("/pages/items"))
                .isEqualTo(total);
        central.asTenant()
                .get("/endpoint/v1/endpoints?pageTotal=0")
                .then()
                .statusCode(200)
                .body("pages", not(hasKey("items")));
    }

    @Test
    @Tag("common")
    @Tag("write")
    void nullForAnOptionalMemberMeansAbsent() {
        Map<String, Object> body = new HashMap<>();
        body.put("name", central.named("input"));
        body.put("description", null);
        central.asTenant().post(GROUPS, body).then().statusCode(201);
    }

    @Test
    @Tag("common")
    @Tag("write")
    void nullForARequiredMemberIsRefused() {
        Map<String, Object> body = new HashMap<>();
        body.put("name", null);
        central.asTenant().post(GROUPS, body).then().statusCode(400).body("error", is("badRequest"));
    }

    @Test
    @Tag("write")
    void aBlankNameIsRefused() {
        Map<String, Map<String, Object>> bodies = Map.of(
                GROUPS,
                Map.of("name", "  "),
                "/common/v1/directory/users",
                Map.of("name", "\t"),
                "/common/v1/roles",
                Map.of("name", " ", "principalType", "user", "permissionSets", List.of("any")),
                "/endpoint/v1/endpoint-groups",
                Map.of("name", " ", "type", "computer"),
                "/firewall/v1/firewall-groups",
                Map.of("name", " "));
        bodies.forEach(
                (path, body) -> central.asTenant().post(path, body).then().statusCode(400));
    }

    @Test
    @Tag("endpoint")
    @Tag("write")
    void anIntegerMayBeSentAsText() {
        String id = central.asTenant()
                .post(SITES, Map.of("url", central.named("input") + ".example.com", "categoryId", "47"))
                .then()
                .statusCode(201)
                .body("categoryId", is(47))
                .extract()
                .path("id");
        central.asTenant()
                .patch(SITES + "/{id}", Map.of("categoryId", "17"), id)
                .then()
                .statusCode(200)
                .body("categoryId", is(17));
    }

    @Test
    @Tag("endpoint")
    @Tag("write")
    void nonNumericTextForANumberIsRefused() {
        central.asTenant()
                .post(SITES, Map.of("url", central.named("input") + ".example.com", "categoryId", "sports"))
                .then()
                .statusCode(400)
                .body("error", is("badRequest"));
    }
}
