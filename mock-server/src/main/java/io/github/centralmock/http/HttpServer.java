package io.github.centralmock.http;

import io.github.centralmock.engine.Call;
import io.github.centralmock.engine.CompatibilityOptions;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Response;
import io.github.centralmock.engine.Route;
import io.github.centralmock.engine.RouteTable;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.servlet.DefaultTasks;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.LowResourceMonitor;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The edge: one Javalin app. Controls are Javalin routes; everything else, known or not, enters through one handler, since
 * Javalin tries routes one by one and the vendor's APIs have hundreds (decision 13).
 */
public final class HttpServer implements AutoCloseable {
    private static final String JSON = "application/json";

    private final Javalin app;
    private final ServerConnector connector;

    /** Where to listen, and how large a body may be. */
    public record Address(String bind, int port, int maxBodyBytes) {}

    /**
     * The control plane as the edge sees it.
     *
     * @param firstSegment how its paths start
     * @param answer answers its routes, and also other paths with that first segment, then without a route
     */
    public record Controls(String firstSegment, List<Route> routes, Function<Call, Response> answer) {
        private boolean mean(Call call) {
            List<String> segments = call.request().segments();
            return !segments.isEmpty() && segments.get(0).equals(firstSegment);
        }
    }

    /** @param api answers all that is not for the control plane */
    public HttpServer(Address address, CompatibilityOptions disputed, Controls controls, Function<Call, Response> api) {
        QueuedThreadPool threads = threads();
        CallHandler everything = new CallHandler(
                call -> (controls.mean(call) ? controls.answer() : api).apply(call),
                disputed,
                address.maxBodyBytes(),
                threads,
                new ReplyWriter());
        app = Javalin.create(config -> {
            beQuietAndPlain(config);
            config.jetty.threadPool = threads;
            config.unsafe.internalRouter = new Router(config.unsafe, controls.firstSegment(), everything);
            controls.routes().forEach(route -> addControl(config, route, everything, controls));
            config.routes.exception(HttpResponseException.class, HttpServer::refuse);
            config.routes.exception(Exception.class, HttpServer::refuse);
        });
        Server server = app.jettyServer().server();
        connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http()));
        connector.setHost(address.bind());
        connector.setPort(address.port());
        server.addConnector(connector);
    }

    /** No call waits for a client, so that more threads than cores would only wait for each other. */
    private static QueuedThreadPool threads() {
        int count = 2 + 2 * Math.max(2, Runtime.getRuntime().availableProcessors());
        QueuedThreadPool threads = new QueuedThreadPool(count, count);
        threads.setName("central");
        return threads;
    }

    /** Switches off what Javalin prints, and what it adds to requests and responses on its own. */
    @SuppressWarnings("unchecked") // of the life cycle's single element
    private static void beQuietAndPlain(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.http.defaultContentType = JSON;
        config.router.treatMultipleSlashesAsSingleSlash = true;
        config.requestLifeCycle(DefaultTasks.INSTANCE.getHTTP());
        config.jetty.modifyServer(server -> {
            server.setHandler((Handler) null);
            server.removeBean(server.getBean(LowResourceMonitor.class));
            server.setErrorHandler(HttpServer::refuse);
        });
        config.jetty.modifyServletContextHandler(context -> {
            context.setSessionHandler(new NoSessions());
            context.setProtectedTargets(new String[0]);
            context.setErrorHandler(HttpServer::refuse);
        });
    }

    private static void addControl(JavalinConfig config, Route route, CallHandler everything, Controls controls) {
        config.routes.addHttpHandler(HandlerType.findOrCreate(route.method()), route.path(), context -> {
            Map<String, String> values = context.pathParamMap();
            everything
                    .with(call -> {
                        call.setRoute(new RouteTable.Found(route, values));
                        return controls.answer().apply(call);
                    })
                    .handle(context);
        });
    }

    private static HttpConfiguration http() {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendDateHeader(true);
        // Clients double slashes and escape them in ids; the segments are ours to judge.
        http.setUriCompliance(UriCompliance.DEFAULT.with(
                "central",
                UriCompliance.Violation.AMBIGUOUS_EMPTY_SEGMENT,
                UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
                UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING));
        return http;
    }

    /** Starts to listen. @throws IOException when the port cannot be had */
    public void start() throws IOException {
        connector.open();
        app.start();
    }

    /** The port in use, also when any free one was asked for. */
    public int port() {
        return connector.getLocalPort();
    }

    @Override
    public void close() {
        app.stop();
    }

    private static void refuse(Exception bug, Context context) {
        context.status(500).contentType(JSON).result(envelope(500));
    }

    /** Answers what never became a request, such as a broken request line, in the vendor's envelope too. */
    private static boolean refuse(Request request, org.eclipse.jetty.server.Response response, Callback callback) {
        int status = response.getStatus() >= 400 ? response.getStatus() : 500;
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, JSON);
        response.write(true, ByteBuffer.wrap(envelope(status)), callback);
        return true;
    }

    private static byte[] envelope(int status) {
        if (status == 404) {
            return Json.bytes(Json.object("error", "notFound", "message", "Resource not found."));
        }
        String error = status >= 500 ? "internalServerError" : "badRequest";
        return Json.bytes(Json.object("error", error, "message", "The request could not be read."));
    }
}
