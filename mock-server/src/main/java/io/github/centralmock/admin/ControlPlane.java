package io.github.centralmock.admin;

import io.github.centralmock.engine.ApiError;
import io.github.centralmock.engine.BootCheck;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Reply;
import io.github.centralmock.engine.RequestCheck;
import io.github.centralmock.engine.ResponseCheck;
import io.github.centralmock.engine.RouteTable;
import io.github.centralmock.engine.Routes;
import io.github.centralmock.openapi.Descriptions;
import io.github.centralmock.world.World;
import io.github.centralmock.world.Worlds;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;

/** Answers {@code /__central/...}: finds the world that is meant, then the control. */
public final class ControlPlane {
    /** The first path segment of everything here. */
    public static final String PREFIX = "__central";

    /** The name of the description of everything here. */
    private static final String DESCRIPTION = "control-plane";

    private static final String WORLD_HEADER = "X-Central-World";

    private final Worlds worlds;
    private final RouteTable controls;
    private final Optional<String> adminToken;
    private final Optional<ResponseCheck> responseCheck;

    /**
     * @param adminToken the bearer token that is demanded; empty demands none
     * @param responseCheck holds each answer against the description, as all tests do
     * @throws IllegalStateException when the routes and the description disagree
     */
    public ControlPlane(
            Worlds worlds,
            RouteTable api,
            Descriptions descriptions,
            Optional<String> adminToken,
            Optional<ResponseCheck> responseCheck) {
        this.worlds = worlds;
        this.adminToken = adminToken;
        this.responseCheck = responseCheck;
        Descriptions own = Descriptions.named(List.of(DESCRIPTION));
        Routes routes = new Routes();
        new OverviewControl(api, List.of(descriptions, own)).addTo(routes);
        new WorldControl(worlds).addTo(routes);
        new ClockControl().addTo(routes);
        new FaultControl().addTo(routes);
        new JournalControl().addTo(routes);
        BootCheck.bind(routes.all(), own);
        controls = new RouteTable(routes.all());
    }

    /** Makes a call one about a world: the one its header names, {@code main} without. Refusals are thrown. */
    public Reply answer(Call call) {
        call.in(worlds.main());
        requireToken(call);
        call.in(world(call));
        call.requireReadable();
        RouteTable.Found found = controls.find(
                        call.request().method(), call.request().segments())
                .orElseThrow(() -> ApiError.of(
                        404,
                        "notFound",
                        "There is no control " + call.request().method() + " "
                                + call.request().path() + "."));
        call.routed(found);
        RequestCheck.checkControl(call);
        Reply reply = found.route().handler().handle(call);
        responseCheck.ifPresent(check -> check.require(call, reply));
        return reply;
    }

    private void requireToken(Call call) {
        boolean isOpen = adminToken.isEmpty() || call.request().path().equals("/__central/health");
        if (!isOpen && !call.request().bearer().filter(this::isAdminToken).isPresent()) {
            throw ApiError.of(401, "notAuthorized", "Send the admin token: Authorization: Bearer ...");
        }
    }

    private boolean isAdminToken(String sent) {
        return MessageDigest.isEqual(
                sent.getBytes(StandardCharsets.UTF_8), adminToken.orElseThrow().getBytes(StandardCharsets.UTF_8));
    }

    private World world(Call call) {
        String id = call.request().header(WORLD_HEADER).orElse(Worlds.MAIN);
        return worlds.find(id).orElseThrow(() -> ApiError.of(404, "notFound", "There is no world \"" + id + "\"."));
    }
}
