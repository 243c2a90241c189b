package io.github.centralmock.admin;

import io.github.centralmock.engine.ApiError;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Reply;
import io.github.centralmock.time.Times;
import io.github.centralmock.time.WorldClock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The world's clock: see it, set it, freeze it, move it. */
final class ClockControl {
    Reply show(Call call) {
        return Reply.ok(Json.object("now", Times.text(call.world().clock().now()))
                .put("frozen", call.world().clock().isFrozen()));
    }

    Reply set(Call call) {
        AdminBody body = AdminBody.of(call, "now", "frozen");
        WorldClock clock = call.world().clock();
        Optional<Instant> now = body.instant("now");
        Optional<Boolean> frozen = body.flag("frozen");
        return moved(call, () -> clock.change(now, frozen));
    }

    Reply advance(Call call) {
        AdminBody body = AdminBody.of(call, "by");
        Duration by = body.duration("by")
                .orElseThrow(() -> ApiError.badRequest("\"by\" is required, e.g. {\"by\":\"PT1H\"}."));
        return moved(call, () -> call.world().clock().advance(by));
    }

    private Reply moved(Call call, Runnable move) {
        try {
            move.run();
        } catch (DateTimeException outOfRange) {
            throw ApiError.badRequest(outOfRange.getMessage());
        }
        return show(call);
    }
}
