package io.github.centralmock.auth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.ApiRoutes;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Response;
import io.github.centralmock.engine.Routes;
import io.github.centralmock.world.Credential;
import io.github.centralmock.world.Tokens;
import java.util.Optional;

/** The token endpoint: client credentials and refresh tokens for an access token, in its own body shape. */
public final class TokenApi implements ApiRoutes {
    @Override
    public void addTo(Routes at) {
        at.post("/api/v2/oauth2/token", this::issue);
    }

    private Response issue(Call call) {
        TokenRequest asked = TokenRequest.of(call.request());
        boolean refresh = asked.get("grant_type").equals("refresh_token");
        if (!refresh && !asked.get("grant_type").equals("client_credentials")) {
            return refusal(call, 400, "customer.validation", "Bad Request");
        }
        if (asked.clientId().isEmpty() || asked.get("client_secret").isEmpty()) {
            return refusal(call, 400, "customer.validation", "Bad Request");
        }
        Optional<Credential> credential = call.world().credential(asked.clientId());
        if (credential.isEmpty()) {
            return refusal(call, 401, "oauth.client_app_does_not_exist", "Unauthorized");
        }
        if (!credential.get().clientSecret().equals(asked.get("client_secret"))) {
            return refusal(call, 401, "oauth.invalid_client_secret", "Unauthorized");
        }
        if (refresh && !isRefreshable(call, credential.get(), asked.get("refresh_token"))) {
            return refusal(call, 400, "customer.validation", "Bad Request");
        }
        call.setCaller(credential.get());
        return issued(call, call.world().tokens().issue(credential.get(), call.now()));
    }

    private static boolean isRefreshable(Call call, Credential credential, String refreshToken) {
        return call.world()
                .tokens()
                .refreshable(refreshToken)
                .filter(credential::equals)
                .isPresent();
    }

    private static Response issued(Call call, Tokens.Issued token) {
        ObjectNode body = Json.object();
        body.put("access_token", token.accessToken());
        body.put("errorCode", "success");
        body.put("expires_in", Tokens.LIFETIME.toSeconds());
        body.put("message", "OK");
        body.put("refresh_token", token.refreshToken());
        body.put("token_type", "bearer");
        body.put("trackingId", call.correlationId());
        return Response.ok(body);
    }

    private static Response refusal(Call call, int status, String errorCode, String message) {
        return Response.of(
                status, Json.object("errorCode", errorCode, "message", message, "trackingId", call.correlationId()));
    }
}
