package io.github.centralmock.http.filter;

import io.github.centralmock.auth.Authentication;
import io.github.centralmock.auth.TokenRequest;
import io.github.centralmock.engine.ApiException;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Call.Delivery;
import io.github.centralmock.engine.Response;
import io.github.centralmock.http.RequestFilter;
import io.github.centralmock.world.Credential.AccountKind;
import io.github.centralmock.world.Fault;
import io.github.centralmock.world.FaultRule;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** Makes go wrong what a tester has ordered to go wrong. */
public final class InjectFault implements RequestFilter {
    @Override
    public Response filter(Call call, FilterChain next) {
        if (call.world().faults().isEmpty()) {
            return next.proceed(call);
        }
        Optional<Fault> fault = call.world().faults().findFor(faultRequest(call));
        return fault.map(striking -> apply(striking, call, next)).orElseGet(() -> next.proceed(call));
    }

    private static FaultRule.Request faultRequest(Call call) {
        return new FaultRule.Request(
                call.request().method(),
                call.request().path(),
                call.operation().id(),
                Arrays.stream(AccountKind.values())
                        .map(kind ->
                                call.request().header(kind.identityHeader()).orElse(null))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                clientId(call));
    }

    private static String clientId(Call call) {
        if (call.operation().isPublic()) {
            return TokenRequest.of(call.request()).clientId();
        }
        return call.request()
                .bearer()
                .flatMap(token -> call.world().tokens().grant(token))
                .map(grant -> grant.credential().clientId())
                .orElse(null);
    }

    private static Response apply(Fault fault, Call call, FilterChain next) {
        call.addFinding("the fault \"" + fault.name() + "\" was injected");
        call.setDelivery(new Delivery(
                fault.delay(), fault.kind() == Fault.Kind.DROP, fault.kind() == Fault.Kind.MALFORMED_JSON));
        return switch (fault.kind()) {
            case STATUS -> answer(fault);
            case EXPIRED_TOKEN -> throw Authentication.unauthorized(call);
            case FAIL_AFTER_WRITE -> {
                next.proceed(call);
                throw ApiException.internal();
            }
            case DROP -> Response.raw(503, new byte[0]);
            case DELAY, MALFORMED_JSON -> next.proceed(call);
        };
    }

    private static Response answer(Fault fault) {
        int status = fault.status().orElse(500);
        if (fault.body() == null) {
            ApiException error = standard(status);
            fault.headers().forEach(error::header);
            throw error;
        }
        Response reply = Response.raw(status, fault.body().getBytes(StandardCharsets.UTF_8));
        fault.headers().forEach(reply::header);
        return reply;
    }

    private static ApiException standard(int status) {
        return switch (status) {
            case 400 -> ApiException.badRequest("Bad request.");
            case 401 -> ApiException.unauthorized();
            case 403 -> ApiException.forbidden("Forbidden");
            case 404 -> ApiException.notFound();
            case 409 -> ApiException.conflict();
            case 429 -> ApiException.tooManyRequests();
            case 500 -> ApiException.internal();
            default -> ApiException.of(status, "error", "Injected by a fault.");
        };
    }
}
