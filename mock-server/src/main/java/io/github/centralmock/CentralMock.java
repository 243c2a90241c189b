package io.github.centralmock;

import io.github.centralmock.controlplane.ControlPlane;
import io.github.centralmock.engine.BootCheck;
import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.CompatibilityOptions;
import io.github.centralmock.engine.Response;
import io.github.centralmock.engine.ResponseCheck;
import io.github.centralmock.engine.RouteTable;
import io.github.centralmock.engine.Routes;
import io.github.centralmock.estate.Estate;
import io.github.centralmock.estate.EstateLoader;
import io.github.centralmock.http.HttpServer;
import io.github.centralmock.http.RequestChain;
import io.github.centralmock.http.filter.RenderError;
import io.github.centralmock.openapi.Descriptions;
import io.github.centralmock.time.WorldClock;
import io.github.centralmock.world.RateLimits;
import io.github.centralmock.world.World;
import io.github.centralmock.world.Worlds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A running mock of Sophos Central: start it, point a client at {@link #baseUri}, close it. As a {@link CentralWorld} it is the
 * server's main world. The page docs/embedding.md shows the whole API with examples.
 */
public final class CentralMock implements CentralWorld, AutoCloseable {
    private final Estate estate;
    private final Worlds worlds;
    private final HttpServer server;
    private final CentralWorld main;

    private CentralMock(CentralMockConfig config, Estate estate, Worlds worlds, HttpServer server) {
        this.estate = estate;
        this.worlds = worlds;
        this.server = server;
        this.main = new WorldView(worlds, worlds.main(), baseUri(config.get(Setting.BIND), server.port()));
    }

    /** The configuration of a mock that is to be started. */
    public static CentralMockBuilder builder() {
        return new CentralMockBuilder();
    }

    /** Starts a mock of the demo estate on any free port. */
    public static CentralMock start() {
        return builder().start();
    }

    /**
     * Starts a mock with a configuration that was read as text, from flags or an environment; programs use {@link #builder()}.
     *
     * @throws IllegalArgumentException if the estate cannot be read
     * @throws IllegalStateException if descriptions and route tables do not match
     * @throws UncheckedIOException if it cannot listen there, for example because the port is already in use
     */
    public static CentralMock start(CentralMockConfig config) {
        Descriptions descriptions = Descriptions.named(Apis.DESCRIPTIONS);
        RouteTable routes = routes(descriptions);
        Clock system = Clock.systemUTC();
        Estate estate = EstateLoader.load(
                config.get(Setting.ESTATE),
                config.seed(),
                config.integer(Setting.TENANTS),
                config.integer(Setting.ENDPOINTS),
                system.instant());
        Worlds worlds = new Worlds(
                new World(Worlds.MAIN, rules(config), estate.state(), estate.credentials(), new WorldClock(system)));
        HttpServer server = server(config, descriptions, routes, worlds);
        try {
            server.start();
        } catch (IOException refused) {
            server.close();
            throw new UncheckedIOException(
                    "cannot listen on port " + config.get(Setting.PORT) + " of " + config.get(Setting.BIND) + " ("
                            + innermost(refused).getMessage() + "); port 0 takes any free port",
                    refused);
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
        return new World.Rules(config.seed(), config.integer(Setting.JOURNAL_SIZE), limits);
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
                        config.get(Setting.BIND), config.integer(Setting.PORT), config.integer(Setting.MAX_BODY_BYTES)),
                disputed(config),
                new HttpServer.Controls(ControlPlane.PREFIX, control.routes(), refusing(control::answer)),
                chain::answer);
    }

    private static CompatibilityOptions disputed(CentralMockConfig config) {
        return new CompatibilityOptions(
                config.is(Setting.WHOAMI_DATA_REGION, "null"),
                config.integer(Setting.MISSING_IDENTITY_HEADER),
                config.is(Setting.ISOLATION_TIMES, "iso"),
                config.is(Setting.FIREWALL_STATUS, "collection"),
                config.duration(Setting.MIGRATION_EXPIRY),
                config.is(Setting.RETRY_AFTER, "on"));
    }

    private static Function<Call, Response> refusing(Function<Call, Response> control) {
        return call -> new RenderError().filter(call, control::apply);
    }

    private static Throwable innermost(Throwable failure) {
        return failure.getCause() == null ? failure : innermost(failure.getCause());
    }

    private static URI baseUri(String bind, int port) {
        boolean local = bind.equals("127.0.0.1") || bind.equals("0.0.0.0") || bind.equals("::");
        String host = bind.contains(":") && !bind.startsWith("[") ? "[" + bind + "]" : bind;
        return URI.create("http://" + (local ? "localhost" : host) + ":" + port);
    }

    /** The port that it listens on. */
    public int port() {
        return server.port();
    }

    /** The size of the estate, one line for each kind of account, to print. */
    public List<String> summary() {
        return estate.summary();
    }

    @Override
    public String id() {
        return main.id();
    }

    @Override
    public URI baseUri() {
        return main.baseUri();
    }

    @Override
    public CentralCredentials credentials() {
        return main.credentials();
    }

    @Override
    public CentralClock clock() {
        return main.clock();
    }

    @Override
    public CentralFaults faults() {
        return main.faults();
    }

    @Override
    public CentralJournal journal() {
        return main.journal();
    }

    @Override
    public Snapshot snapshot() {
        return main.snapshot();
    }

    @Override
    public void restore(Snapshot snapshot) {
        main.restore(snapshot);
    }

    @Override
    public void forget(Snapshot snapshot) {
        main.forget(snapshot);
    }

    @Override
    public void reset() {
        main.reset();
    }

    @Override
    public Sandbox sandbox() {
        return main.sandbox();
    }

    /** The main world and its sandboxes, for tests of the mock itself. */
    Worlds worlds() {
        return worlds;
    }

    /** Stops at once: in-flight requests are aborted, the port is free. A second call has no effect. */
    @Override
    public void close() {
        server.close();
    }
}
