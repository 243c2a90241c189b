package io.github.centralmock;

import io.github.centralmock.admin.ControlPlane;
import io.github.centralmock.engine.BootCheck;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.Disputed;
import io.github.centralmock.engine.Reply;
import io.github.centralmock.engine.ResponseCheck;
import io.github.centralmock.engine.RouteTable;
import io.github.centralmock.engine.Routes;
import io.github.centralmock.estate.Estate;
import io.github.centralmock.estate.EstateLoader;
import io.github.centralmock.http.HttpServer;
import io.github.centralmock.http.RequestChain;
import io.github.centralmock.http.step.RenderError;
import io.github.centralmock.openapi.Descriptions;
import io.github.centralmock.time.WorldClock;
import io.github.centralmock.world.Credential;
import io.github.centralmock.world.RateLimits;
import io.github.centralmock.world.World;
import io.github.centralmock.world.Worlds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A running mock of Sophos Central: start it, point a client at {@link #baseUrl()}, close it. */
public final class CentralMock implements AutoCloseable {
    private final CentralMockConfig config;
    private final Estate estate;
    private final Worlds worlds;
    private final HttpServer server;

    private CentralMock(CentralMockConfig config, Estate estate, Worlds worlds, HttpServer server) {
        this.config = config;
        this.estate = estate;
        this.worlds = worlds;
        this.server = server;
    }

    /** Starts a mock of the demo estate on any free port. */
    public static CentralMock start() {
        return start(CentralMockConfig.defaults().with(Setting.PORT, "0"));
    }

    /**
     * Starts a mock.
     *
     * @throws IllegalArgumentException when the estate cannot be read
     * @throws IllegalStateException when descriptions and route tables disagree
     * @throws UncheckedIOException when the port cannot be had
     */
    public static CentralMock start(CentralMockConfig config) {
        Descriptions descriptions = Descriptions.named(Apis.DESCRIPTIONS);
        RouteTable routes = routes(descriptions);
        Clock machine = Clock.systemUTC();
        Estate estate = EstateLoader.load(
                config.get(Setting.ESTATE),
                config.seed(),
                config.whole(Setting.TENANTS),
                config.whole(Setting.ENDPOINTS),
                machine.instant());
        Worlds worlds = new Worlds(
                new World(Worlds.MAIN, rules(config), estate.state(), estate.credentials(), new WorldClock(machine)));
        HttpServer server = server(config, descriptions, routes, worlds);
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CentralMock(config, estate, worlds, server);
    }

    private static RouteTable routes(Descriptions descriptions) {
        Routes routes = new Routes();
        Apis.all().forEach(api -> api.addTo(routes));
        BootCheck.bind(routes.all(), descriptions);
        return new RouteTable(routes.all());
    }

    private static World.Rules rules(CentralMockConfig config) {
        List<RateLimits.Window> limits = config.is(Setting.RATE_LIMITS, "real") ? RateLimits.REAL : List.of();
        return new World.Rules(config.seed(), config.whole(Setting.JOURNAL_SIZE), limits);
    }

    private static HttpServer server(
            CentralMockConfig config, Descriptions descriptions, RouteTable routes, Worlds worlds) {
        boolean isChecked = config.is(Setting.CHECK_RESPONSES, "on");
        RequestChain chain = new RequestChain(worlds, routes, config.is(Setting.STRICT_HOSTS, "on"), isChecked);
        ControlPlane control = new ControlPlane(
                worlds,
                routes,
                descriptions,
                config.text(Setting.ADMIN_TOKEN),
                isChecked ? Optional.of(new ResponseCheck()) : Optional.empty());
        return new HttpServer(
                new HttpServer.Address(
                        config.get(Setting.BIND), config.whole(Setting.PORT), config.whole(Setting.MAX_BODY_BYTES)),
                disputed(config),
                new HttpServer.Controls(ControlPlane.PREFIX, control.routes(), refusing(control::answer)),
                chain::answer);
    }

    private static Disputed disputed(CentralMockConfig config) {
        return new Disputed(
                config.is(Setting.WHOAMI_DATA_REGION, "null"),
                config.whole(Setting.MISSING_IDENTITY_HEADER),
                config.is(Setting.ISOLATION_TIMES, "iso"),
                config.is(Setting.FIREWALL_STATUS, "collection"),
                config.duration(Setting.MIGRATION_EXPIRY),
                config.is(Setting.RETRY_AFTER, "on"));
    }

    private static Function<Call, Reply> refusing(Function<Call, Reply> control) {
        return call -> new RenderError().take(call, control::apply);
    }

    /** Where it answers, e.g. {@code http://localhost:8080}; no slash at the end. */
    public String baseUrl() {
        String bind = config.get(Setting.BIND);
        boolean local = bind.equals("127.0.0.1") || bind.equals("0.0.0.0") || bind.equals("::");
        String host = bind.contains(":") && !bind.startsWith("[") ? "[" + bind + "]" : bind;
        return "http://" + (local ? "localhost" : host) + ":" + port();
    }

    public int port() {
        return server.port();
    }

    /** The credentials of the main world. */
    public List<Credential> credentials() {
        return worlds.main().credentials();
    }

    /** What the estate holds, one line each, for people. */
    public List<String> summary() {
        return estate.summary();
    }

    /** Back to the estate as started. */
    public void reset() {
        worlds.main().reset();
    }

    /** The main world and its sandboxes. */
    public Worlds worlds() {
        return worlds;
    }

    /** Stops at once; what is under way gets no answer. */
    @Override
    public void close() {
        server.close();
    }
}
