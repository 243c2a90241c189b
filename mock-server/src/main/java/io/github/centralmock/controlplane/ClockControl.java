package io.github.centralmock.controlplane;

import io.github.centralmock.engine.ApiException;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Response;
import io.github.centralmock.time.Times;
import io.github.centralmock.time.WorldClock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The world's clock: see it, set it, freeze it, move it. */
final class ClockControl {
    Response show(Call call) {
        return Response.ok(Json.object("now", Times.text(call.world().clock().now()))
                .put("frozen", call.world().clock().isFrozen()));
    }

    Response set(Call call) {
        WorldClock clock = call.world().clock();
        Optional<Instant> now = Optional.ofNullable(call.body().path("now").asText(null))
                .map(text -> Times.dateTime(text).orElseThrow());
        Optional<Boolean> frozen = call.body().hasNonNull("frozen")
                ? Optional.of(call.body().path("frozen").asBoolean())
                : Optional.empty();
        return move(call, () -> clock.change(now, frozen));
    }

    Response advance(Call call) {
        Duration by = duration(call, call.body().path("by").asText());
        return move(call, () -> call.world().clock().advance(by));
    }

    /** Reads {@code -PT5M} and {@code P1Y}, and also the form of {@link Duration#toString()}, {@code PT-5M}. */
    private static Duration duration(Call call, String text) {
        try {
            return Times.isDuration(text) ? Times.duration(call.now(), text) : Duration.parse(text);
        } catch (DateTimeException | ArithmeticException invalid) {
            throw ApiException.badRequest("by: must be an ISO 8601 duration such as PT1H");
        }
    }

    private Response move(Call call, Runnable move) {
        try {
            move.run();
        } catch (DateTimeException outOfRange) {
            throw ApiException.badRequest(outOfRange.getMessage());
        }
        return show(call);
    }
}
