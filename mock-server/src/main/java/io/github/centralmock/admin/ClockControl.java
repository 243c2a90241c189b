package io.github.centralmock.admin;

import io.github.centralmock.engine.ApiError;
import io.github.centralmock.engine.ApiRoutes;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Reply;
import io.github.centralmock.engine.Routes;
import io.github.centralmock.time.Times;
import io.github.centralmock.time.WorldClock;

/** The world's clock: see it, set it, freeze it, move it. */
final class ClockControl implements ApiRoutes {
    @Override
    public void addTo(Routes at) {
        at.get("/__central/clock", this::show);
        at.put("/__central/clock", this::set);
        at.post("/__central/clock/advance", this::advance);
    }

    private Reply show(Call call) {
        return Reply.ok(Json.object("now", Times.text(call.world().clock().now()))
                .put("frozen", call.world().clock().isFrozen()));
    }

    private Reply set(Call call) {
        AdminBody body = AdminBody.of(call, "now", "frozen");
        WorldClock clock = call.world().clock();
        body.instant("now").ifPresent(clock::set);
        body.flag("frozen").ifPresent(frozen -> {
            if (frozen) {
                clock.freeze();
            } else {
                clock.resume();
            }
        });
        return show(call);
    }

    private Reply advance(Call call) {
        AdminBody body = AdminBody.of(call, "by");
        call.world()
                .clock()
                .advance(body.duration("by")
                        .orElseThrow(() -> ApiError.badRequest("\"by\" is required, e.g. {\"by\":\"PT1H\"}.")));
        return show(call);
    }
}
