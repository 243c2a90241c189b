package io.github.centralmock.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.centralmock.contract.http.JsonTrees;
import io.github.centralmock.contract.http.Query;
import io.github.centralmock.contract.openapi.ApiDescriptions;
import io.github.centralmock.contract.openapi.SmallDescription;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A very small Central with one list of widgets, for tests of the harness itself. It can be a mock with a control plane, whose
 * sandboxes have widgets of their own, or a plain service; answers of its own can be put before the real ones.
 */
public final class FakeCentral implements AutoCloseable {
    public static final String SECRET = "a-very-secret-secret";

    public static final String TOKEN = "header.a-very-secret-token.signature";

    public static final String TENANT = "00000000-0000-4000-8000-000000000001";

    /** Another tenant of a mock, with a credential of its own. */
    public static final String OTHER_TENANT = "00000000-0000-4000-8000-000000000002";
    /** A widget that may be named for disruptive calls. */
    public static final String NAMED = "00000000-0000-4000-8000-0000000000aa";

    private static final Pattern CLIENT_ID_OF_SANDBOX = Pattern.compile("client_id=c[12](-s\\d+)");

    private final HttpServer server;
    private final boolean isMock;
    private final Map<String, String> widgets = new TreeMap<>(Map.of("w1", "first"));
    /** By the token that leads there; a sandbox starts as a copy of the widgets above. */
    private final Map<String, Map<String, String>> sandboxes = new HashMap<>();

    private final Map<String, Reply> instead = new LinkedHashMap<>();
    private final Map<String, ObjectNode> settings = new LinkedHashMap<>();
    private final Map<String, String> waiting = new LinkedHashMap<>();
    private final List<String> calls = new ArrayList<>();
    private final List<String> signedCalls = new ArrayList<>();
    private final Map<String, Integer> busy = new HashMap<>();
    private final Map<String, Integer> slow = new HashMap<>();
    private final Set<String> unanswered = new HashSet<>();
    private final Set<String> expired = new HashSet<>();
    private String token = TOKEN;
    private String retryAfter = "0";
    private int made = 1;
    private String expiry = "";
    private String renaming = "";
    private String newName = "";
    private int mostSandboxes = Integer.MAX_VALUE;
    private boolean failsAfterMaking;
    private boolean deniesDeletions;
    private String forgotten = "";
    private int strangersGet = 401;
    private String query = "";

    private record Reply(int status, String type, String body) {}

    private FakeCentral(boolean isMock) {
        this.isMock = isMock;
        server = onAFreePort();
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    private static HttpServer onAFreePort() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    public static FakeCentral mock() {
        return new FakeCentral(true);
    }

    /** The same without a control plane; its one credential is a tenant's. */
    public static FakeCentral service() {
        return new FakeCentral(false);
    }

    /** The environment variables of a run at a service, with a journal in this folder; more can be added. */
    public static Map<String, String> environment(Path folder) {
        return new HashMap<>(Map.of(
                "CENTRAL_CLIENT_ID",
                "c1",
                "CENTRAL_CLIENT_SECRET",
                SECRET,
                "CENTRAL_JOURNAL",
                folder.resolve("created.jsonl").toString()));
    }

    public static ApiDescriptions descriptions() {
        return new ApiDescriptions(List.of(SmallDescription.of("widgets-v1", FakeDescriptions.WIDGETS)));
    }

    /** Nothing but the isolation of widgets, which disrupts. */
    public static ApiDescriptions isolation() {
        return new ApiDescriptions(List.of(SmallDescription.of("widgets-v1", FakeDescriptions.ISOLATION)));
    }

    public String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on this is the answer to calls such as {@code GET /widgets/v1/widgets}, or to all that match a pattern. */
    public FakeCentral answering(String call, int status, String type, String body) {
        instead.put(call, new Reply(status, type, body));
        return this;
    }

    /** A call such as {@code DELETE /a/b} is a conflict until another one has come in. */
    public FakeCentral refusingUntil(String call, String other) {
        waiting.put(call, other);
        return this;
    }

    /** From now on a call is never answered. */
    public FakeCentral hangingAt(String call) {
        unanswered.add(call);
        return this;
    }

    /** The first so many of these calls are answered 429. */
    public FakeCentral busyAt(String call, int times) {
        busy.put(call, times);
        return this;
    }

    /** What 429 says about when to come back. */
    public FakeCentral askingToWait(String seconds) {
        retryAfter = seconds;
        return this;
    }

    /** A call is answered only after so many milliseconds. */
    public FakeCentral slowAt(String call, int millis) {
        slow.put(call, millis);
        return this;
    }

    /** As if an hour had passed: the token that was given is refused, and the next one is another. */
    public synchronized void letTheTokenExpire() {
        expired.add(token);
        token = TOKEN + "-" + expired.size();
    }

    /** What is posted is made, but the answer is a failure. */
    public FakeCentral failingAfterMaking() {
        failsAfterMaking = true;
        return this;
    }

    /** When this call comes in, the token has expired; a new one will do. */
    public FakeCentral forgettingTokensAt(String call) {
        expiry = call;
        return this;
    }

    /** When this call of a widget comes in, somebody has just given it another name. */
    public FakeCentral renamingOnce(String call, String name) {
        renaming = call;
        newName = name;
        return this;
    }

    /** Makes so many sandboxes, and drops the connection when it is to make one more. */
    public FakeCentral withSandboxes(int most) {
        mostSandboxes = most;
        return this;
    }

    /** What is deleted goes, but the answer says that nothing was deleted. */
    public FakeCentral denyingDeletions() {
        deniesDeletions = true;
        return this;
    }

    /** A change of settings that does not speak of a member takes it away. */
    public FakeCentral forgetting(String member) {
        forgotten = member;
        return this;
    }

    /** The status for who has no token. */
    public FakeCentral answeringStrangers(int status) {
        strangersGet = status;
        return this;
    }

    /** Settings at a path that can be read, and changed by whatever is sent there. */
    public FakeCentral keeping(String path, String json) {
        settings.put(path, (ObjectNode) JsonTrees.read(json).orElseThrow());
        return this;
    }

    /** A setting as it is now. */
    public JsonNode kept(String path, String member) {
        return settings.get(path).path(member);
    }

    /** Puts a widget there that nobody posted. */
    public FakeCentral having(String id, String name) {
        widgets.put(id, name);
        return this;
    }

    /** All that came in so far, as methods and paths, tokens included. */
    public List<String> allCalls() {
        return calls.stream().filter(call -> !call.contains("/__central")).toList();
    }

    /** What came in so far, as methods and paths, without tokens and the control plane. */
    public List<String> calls() {
        return calls.stream().filter(call -> call.contains("/widgets/")).toList();
    }

    /** What came in so far, with the tenant it was sent for and its body. */
    public List<String> signedCalls() {
        return signedCalls;
    }

    /** The ids of what is there, without the sandboxes. */
    public Set<String> widgets() {
        return widgets.keySet();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String call = exchange.getRequestMethod() + " " + path;
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        calls.add(call);
        signedCalls.add(call + " of " + exchange.getRequestHeaders().getFirst("X-Tenant-ID") + " " + body);
        query = String.valueOf(exchange.getRequestURI().getQuery());
        String token = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
                .replaceFirst("^Bearer ", "");
        boolean isSigned = token.equals(this.token) || sandboxes.containsKey(token);
        String asked = call + "?" + query;
        Optional<Reply> given = Optional.ofNullable(instead.get(asked))
                .or(() -> instead.keySet().stream()
                        .filter(call::matches)
                        .findFirst()
                        .map(instead::get));
        if (call.equals(renaming)) {
            renaming = "";
            widgets.put(path.substring(path.lastIndexOf('/') + 1), newName);
        }
        if (unanswered.contains(call)) {
            return;
        }
        sleep(slow.getOrDefault(call, 0));
        boolean isBusy = busy.merge(call, -1, Integer::sum) >= 0;
        boolean isOver = call.equals(expiry) || expired.contains(token);
        expiry = call.equals(expiry) ? "" : expiry;
        Reply reply = isBusy
                ? json(429, Map.of("error", "TooManyRequests"))
                : given.isPresent() && !isOver
                        ? given.get()
                        : !isOver && (isSigned || !path.matches("/(widgets|whoami)/.*"))
                                ? reply(call, path, body, sandboxes.getOrDefault(token, widgets))
                                : json(strangersGet, Map.of("error", "Unauthorized"));
        byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", reply.type());
        if (reply.status() == 429) {
            exchange.getResponseHeaders().set("Retry-After", retryAfter);
        }
        exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Reply reply(String call, String path, String body, Map<String, String> widgets) {
        if (waiting.containsKey(call)) {
            return calls.contains(waiting.get(call))
                    ? json(200, Map.of("deleted", true))
                    : json(409, Map.of("error", "conflict"));
        }
        if (settings.containsKey(path)) {
            JsonTrees.read(body).ifPresent(change -> {
                settings.get(path).remove(forgotten);
                settings.get(path).setAll((ObjectNode) change);
            });
            return json(200, settings.get(path));
        }
        if (path.startsWith("/__central")) {
            return isMock ? controlPlane(call) : json(404, Map.of("error", "notFound"));
        }
        if (call.equals("POST /api/v2/oauth2/token")) {
            return body.contains(SECRET)
                    ? json(200, Map.of("access_token", tokenFor(body)))
                    : json(401, Map.of("errorCode", "oauth.invalid_client_secret", "message", "Unauthorized"));
        }
        if (call.equals("GET /whoami/v1")) {
            return json(
                    200,
                    Map.of(
                            "id",
                            TENANT,
                            "idType",
                            "tenant",
                            "apiHosts",
                            Map.of("global", baseUrl(), "dataRegion", baseUrl())));
        }
        return path.startsWith("/widgets/v1/widgets")
                ? widgets(call, path, body, widgets)
                : json(404, Map.of("error", "notFound"));
    }

    private Reply controlPlane(String call) {
        return switch (call) {
            case "GET /__central/health" -> json(200, Map.of("status", "UP", "operations", Map.of("modelled", 4)));
            case "GET /__central/credentials" -> json(200, Map.of("items", credentials("")));
            case "POST /__central/sandboxes" -> {
                if (sandboxes.size() >= mostSandboxes) {
                    yield new Reply(-1, "", "");
                }
                String suffix = "-s" + (sandboxes.size() + 1);
                sandboxes.put(TOKEN + suffix, new TreeMap<>(widgets));
                yield json(201, Map.of("id", suffix.substring(1), "credentials", credentials(suffix)));
            }
            default -> json(200, Map.of());
        };
    }

    private static List<Map<String, String>> credentials(String suffix) {
        return List.of(credential("c1" + suffix, TENANT), credential("c2" + suffix, OTHER_TENANT));
    }

    /** A sandbox's client ids and its tokens end alike. */
    private String tokenFor(String form) {
        Matcher clientId = CLIENT_ID_OF_SANDBOX.matcher(form);
        return clientId.find() ? TOKEN + clientId.group(1) : token;
    }

    private static Map<String, String> credential(String clientId, String tenant) {
        return Map.of(
                "clientId",
                clientId,
                "clientSecret",
                SECRET,
                "kind",
                "tenant",
                "role",
                "superAdmin",
                "accountId",
                tenant,
                "accountName",
                "One",
                "dataRegion",
                "us01");
    }

    private Reply widgets(String call, String path, String body, Map<String, String> widgets) {
        String id = path.replaceAll("^/widgets/v1/widgets/?", "");
        if (call.startsWith("POST")) {
            String name = JsonTrees.read(body).orElseThrow().path("name").asText();
            widgets.put("w" + ++made, name);
            return failsAfterMaking
                    ? json(500, Map.of("error", "internal"))
                    : json(201, Map.of("id", "w" + made, "name", name));
        }
        if (id.isEmpty()) {
            return page(widgets);
        }
        if (call.startsWith("DELETE")) {
            widgets.remove(id);
            return json(200, Map.of("deleted", !deniesDeletions));
        }
        return widgets.containsKey(id)
                ? json(200, Map.of("id", id, "name", widgets.get(id)))
                : json(404, Map.of("error", "notFound"));
    }

    private Reply page(Map<String, String> widgets) {
        if (query.contains("pageSize=many")) {
            return json(400, Map.of("error", "badRequest"));
        }
        int size = Integer.parseInt(criterion("pageSize", "50"));
        int page = Integer.parseInt(criterion("page", "1"));
        List<Map<String, String>> items = widgets.entrySet().stream()
                .filter(widget -> widget.getValue().contains(criterion("nameContains", "")))
                .skip((page - 1L) * size)
                .limit(size)
                .map(widget -> Map.of("id", widget.getKey(), "name", widget.getValue()))
                .toList();
        return json(200, Map.of("items", items, "pages", Map.of("current", page, "size", size, "maxSize", 100)));
    }

    private String criterion(String name, String otherwise) {
        return Query.parse(query).value(name).orElse(otherwise);
    }

    private static Reply json(int status, Object body) {
        return new Reply(status, "application/json", JsonTrees.write(body));
    }
}
