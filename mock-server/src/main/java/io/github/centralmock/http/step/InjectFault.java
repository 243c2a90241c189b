package io.github.centralmock.http.step;

import io.github.centralmock.auth.Authentication;
import io.github.centralmock.auth.TokenRequest;
import io.github.centralmock.engine.ApiError;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Call.Delivery;
import io.github.centralmock.engine.Reply;
import io.github.centralmock.http.Step;
import io.github.centralmock.world.Credential.AccountKind;
import io.github.centralmock.world.Fault;
import io.github.centralmock.world.FaultRule;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** Makes go wrong what a tester has ordered to go wrong. */
public final class InjectFault implements Step {
    @Override
    public Reply take(Call call, Next next) {
        if (call.world().faults().isEmpty()) {
            return next.proceed(call);
        }
        Optional<Fault> fault = call.world().faults().striking(look(call));
        return fault.map(striking -> strike(striking, call, next)).orElseGet(() -> next.proceed(call));
    }

    private static FaultRule.Request look(Call call) {
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

    private static Reply strike(Fault fault, Call call, Next next) {
        call.found("the fault \"" + fault.name() + "\" was injected");
        call.deliver(new Delivery(
                fault.delay(), fault.kind() == Fault.Kind.DROP, fault.kind() == Fault.Kind.MALFORMED_JSON));
        return switch (fault.kind()) {
            case STATUS -> answer(fault);
            case EXPIRED_TOKEN -> throw Authentication.refusal(call);
            case FAIL_AFTER_WRITE -> {
                next.proceed(call);
                throw ApiError.internal();
            }
            case DROP -> Reply.raw(503, new byte[0]);
            case DELAY, MALFORMED_JSON -> next.proceed(call);
        };
    }

    private static Reply answer(Fault fault) {
        int status = fault.status().orElse(500);
        if (fault.body() == null) {
            ApiError error = standard(status);
            fault.headers().forEach(error::header);
            throw error;
        }
        Reply reply = Reply.raw(status, fault.body().getBytes(StandardCharsets.UTF_8));
        fault.headers().forEach(reply::header);
        return reply;
    }

    private static ApiError standard(int status) {
        return switch (status) {
            case 400 -> ApiError.badRequest("Bad request.");
            case 401 -> ApiError.unauthorized();
            case 403 -> ApiError.forbidden("Forbidden");
            case 404 -> ApiError.notFound();
            case 409 -> ApiError.conflict();
            case 429 -> ApiError.tooManyRequests();
            case 500 -> ApiError.internal();
            default -> ApiError.of(status, "error", "Injected by a fault.");
        };
    }
}
