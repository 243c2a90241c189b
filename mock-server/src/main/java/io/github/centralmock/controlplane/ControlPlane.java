package io.github.centralmock.controlplane;

import io.github.centralmock.engine.ApiException;
import io.github.centralmock.engine.BootCheck;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.RequestCheck;
import io.github.centralmock.engine.Response;
import io.github.centralmock.engine.ResponseCheck;
import io.github.centralmock.engine.Route;
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
    private final List<Route> routes;
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
        Routes at = new Routes();
        addControls(at, api, List.of(descriptions, own));
        routes = at.all();
        BootCheck.bind(routes, own);
    }

    /** The whole control plane. */
    private void addControls(Routes at, RouteTable api, List<Descriptions> descriptions) {
        OverviewControl overview = new OverviewControl(api, descriptions);
        WorldControl world = new WorldControl(worlds);
        ClockControl clock = new ClockControl();
        FaultControl faults = new FaultControl();
        JournalControl journal = new JournalControl();

        at.get("/__central/health", overview::health);
        at.get("/__central/coverage", overview::coverage);
        at.get("/__central/openapi", overview::documents);
        at.get("/__central/openapi/{api}", overview::document);

        at.get("/__central/credentials", world::credentials);
        at.post("/__central/reset", world::reset);
        at.get("/__central/limits", world::limits);
        at.get("/__central/snapshots", world::snapshots);
        at.post("/__central/snapshots", world::snapshot);
        at.post("/__central/snapshots/{id}/restore", world::restore);
        at.delete("/__central/snapshots/{id}", world::forget);
        at.get("/__central/sandboxes", world::sandboxes);
        at.post("/__central/sandboxes", world::fork);
        at.delete("/__central/sandboxes", world::endAll);
        at.delete("/__central/sandboxes/{id}", world::end);

        at.get("/__central/clock", clock::show);
        at.put("/__central/clock", clock::set);
        at.post("/__central/clock/advance", clock::advance);

        at.get("/__central/faults", faults::list);
        at.post("/__central/faults", faults::add);
        at.delete("/__central/faults", faults::clear);
        at.delete("/__central/faults/{id}", faults::remove);

        at.get("/__central/journal", journal::newest)
                .reads("limit", "method", "path", "operationId", "accountId", "clientId", "status");
        at.delete("/__central/journal", journal::clear);
        at.post("/__central/journal/verify", journal::verify);
    }

    /** The routes of the table; the edge finds the route of a call. */
    public List<Route> routes() {
        return routes;
    }

    /** Makes a call one about a world: the one its header names, {@code main} without. Refusals are thrown. */
    public Response answer(Call call) {
        call.useWorld(worlds.main());
        requireToken(call);
        call.useWorld(world(call));
        call.requireReadable();
        if (call.route() == null) {
            throw ApiException.of(
                    404,
                    "notFound",
                    "There is no control " + call.request().method() + " "
                            + call.request().path() + ".");
        }
        RequestCheck.checkControl(call);
        Response reply = call.route().handler().handle(call);
        responseCheck.ifPresent(check -> check.require(call, reply));
        return reply;
    }

    private void requireToken(Call call) {
        boolean isOpen = adminToken.isEmpty() || call.request().path().equals("/__central/health");
        if (!isOpen && !call.request().bearer().filter(this::isAdminToken).isPresent()) {
            throw ApiException.of(401, "notAuthorized", "Send the admin token: Authorization: Bearer ...");
        }
    }

    private boolean isAdminToken(String sent) {
        return MessageDigest.isEqual(
                sent.getBytes(StandardCharsets.UTF_8), adminToken.orElseThrow().getBytes(StandardCharsets.UTF_8));
    }

    private World world(Call call) {
        String id = call.request().header(WORLD_HEADER).orElse(Worlds.MAIN);
        return worlds.find(id).orElseThrow(() -> ApiException.of(404, "notFound", "There is no world \"" + id + "\"."));
    }
}
