package io.github.centralmock.contract.suite;

import static io.github.centralmock.contract.sut.AccountKind.TENANT;
import static io.github.centralmock.contract.sut.CredentialRole.SUPER_ADMIN;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.centralmock.contract.sut.ClientCredential;
import io.restassured.http.Method;
import io.restassured.response.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tokens: how clients get and refresh them, and when they become invalid. */
@Tag("oauth2")
@Tag("read")
class TokenSuite {
    private static final String TOKEN = "/api/v2/oauth2/token";

    @RegisterExtension
    final CentralExtension central = CentralExtension.freshTenant();

    @Test
    void aFormRequestGetsAToken() {
        Response token = tokenByForm(credential().clientId(), credential().clientSecret());
        token.then()
                .statusCode(200)
                .body("token_type", is("bearer"))
                .body("message", is("OK"))
                .body("errorCode", is("success"))
                .body("expires_in", is(3600))
                .body("refresh_token", notNullValue())
                .body("trackingId", notNullValue())
                .body("size()", is(7));
        boolean hasThreeParts = token.jsonPath().getString("access_token").matches("[^.]+\\.[^.]+\\.[^.]+");
        assertTrue(hasThreeParts, "a token has three parts");
    }

    @Test
    void aRefreshTokenInJsonGetsANewToken() {
        String refresh = tokenByForm(credential().clientId(), credential().clientSecret())
                .path("refresh_token");
        central.anonymous()
                .post(
                        TOKEN,
                        Map.of(
                                "grant_type",
                                "refresh_token",
                                "client_id",
                                credential().clientId(),
                                "client_secret",
                                credential().clientSecret(),
                                "refresh_token",
                                refresh))
                .then()
                .statusCode(200)
                .body("access_token", notNullValue());
    }

    @Test
    void aWrongSecretIsRefusedInTheFormOfTheTokenEndpoint() {
        tokenByForm(credential().clientId(), "wrong")
                .then()
                .statusCode(401)
                .body("errorCode", is("oauth.invalid_client_secret"))
                .body("message", is("Unauthorized"))
                .body("access_token", nullValue());
    }

    @Test
    void theErrorSaysThatTheClientIsUnknown() {
        tokenByForm(CentralExtension.randomUuid(), "any")
                .then()
                .statusCode(401)
                .body("errorCode", is("oauth.client_app_does_not_exist"));
    }

    @Test
    void aBlankClientIdIsABadRequest() {
        tokenByForm("", "any").then().statusCode(400).body("errorCode", is("customer.validation"));
    }

    @Test
    void aForeignTokenIsUnauthorized() {
        central.asTenant()
                .withToken("not.a.token")
                .get("/endpoint/v1/endpoints")
                .then()
                .statusCode(401)
                .body("error", equalTo("Unauthorized"));
    }

    @Test
    void aTokenLivesForAnHour() {
        String token = tokenByForm(credential().clientId(), credential().clientSecret())
                .path("access_token");
        Caller withOldToken = central.asTenant().withToken(token);
        central.after(Duration.ofMinutes(59));
        withOldToken.get("/endpoint/v1/endpoints").then().statusCode(200);
        central.after(Duration.ofMinutes(2));
        withOldToken.get("/endpoint/v1/endpoints").then().statusCode(401).body("error", not(is("")));
    }

    private Response tokenByForm(String id, String secret) {
        String form = "grant_type=client_credentials&scope=token&client_id=" + encoded(id) + "&client_secret="
                + encoded(secret);
        return central.anonymous()
                .request(Method.POST, TOKEN)
                .contentType("application/x-www-form-urlencoded")
                .body(form)
                .post(TOKEN);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private ClientCredential credential() {
        return central.credential(TENANT, SUPER_ADMIN);
    }
}
