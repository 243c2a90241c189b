package io.github.centralmock.auth;

import io.github.centralmock.engine.ApiException;
import io.github.centralmock.engine.Call;
import io.github.centralmock.world.Tokens;
import java.util.Locale;

/** Finds the credential behind the bearer token. */
public final class Authentication {
    private Authentication() {}

    /** @throws ApiException 401 for a missing, unknown or expired token */
    public static void require(Call call) {
        Tokens.Grant grant = call.request()
                .bearer()
                .flatMap(token -> call.world().tokens().grant(token))
                .filter(known -> !known.isExpired(call.now()))
                .orElseThrow(() -> unauthorized(call));
        call.setCaller(grant.credential());
    }

    /** The gateway's short 401; who-am-i words its own, as recorded. */
    public static ApiException unauthorized(Call call) {
        if (!isWhoAmI(call)) {
            return ApiException.unauthorized();
        }
        return ApiException.of(401, "Unauthorized", "The credentials are invalid, block-listed or expired.")
                .code("USR00004c5");
    }

    /** Who-am-i writes request ids in upper case, everything else in lower case. */
    public static String requestId(Call call, String id) {
        return isWhoAmI(call) ? id.toUpperCase(Locale.ROOT) : id;
    }

    private static boolean isWhoAmI(Call call) {
        return call.request().path().equals("/whoami/v1");
    }
}
