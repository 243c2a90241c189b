package io.github.centralmock.contract.target;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.wire.Answer;
import io.github.centralmock.contract.wire.Call;
import io.github.centralmock.contract.wire.Clock;
import io.github.centralmock.contract.wire.Traffic;
import io.github.centralmock.contract.wire.Wire;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run is pointed at: a mock, any other URL, or the live service. It knows the hosts, the credentials and what is
 * allowed. A base URL is a mock if its control plane answers; then every world can be a sandbox and everything is allowed.
 * The limits of a run belong to its target, so all parts of a run use the same one.
 */
public final class Target {
    private static final int LIMIT_SECONDS = 30;

    private final String name;
    private final Hosts hosts;
    private final Traffic traffic;
    private final Wire wire;
    private final Permission allowed;
    private final NamedObjects named;
    private final CreatedThings created;
    private final ChangedThings changed;
    private final ControlPlane control;
    private final String chosenTenant;
    private final World main;

    private Target(String name, Hosts hosts, Settings settings) {
        this.name = name;
        this.hosts = hosts;
        this.traffic = new Traffic(settings.number("central.maxRequests", 0), Clock.REAL);
        this.wire = new Wire(limit(settings), traffic, this::guard);
        this.control = isLive() ? null : ControlPlane.at(hosts.global(), wire).orElse(null);
        this.allowed = control == null ? allowedBy(settings) : Permission.DISRUPTIVE;
        if (control != null) {
            traffic.relax();
        }
        this.named = NamedObjects.of(settings);
        Journal journal = Journal.of(settings);
        this.created = new CreatedThings(journal, name);
        this.changed = new ChangedThings(journal, name);
        this.chosenTenant = settings.text("central.tenant").orElse(null);
        this.main = new World(this, ControlPlane.MAIN_WORLD, control == null ? own(settings) : control.credentials());
        if (control == null) {
            main.identities().requireChosenTenant();
        }
    }

    /**
     * The target that {@code central.target} names: {@code live} or a base URL. Throws {@link TargetFailure} when it is not
     * set or does not answer as a Central would.
     */
    public static Target of(Settings settings) {
        String name = settings.text("central.target")
                .orElseThrow(() -> new TargetFailure(
                        "no target: set the JUnit configuration parameter central.target, or the environment variable"
                                + " CENTRAL_TARGET, to a base URL or to live"));
        if (name.equals("live")) {
            return new Target(name, Hosts.live(), settings);
        }
        String plain = BaseUrl.plain(name);
        if (!plain.matches("https?://.+")) {
            throw new TargetFailure("the target must be a base URL or live, not " + name);
        }
        return new Target(plain, Hosts.of(plain), settings);
    }

    /** {@code live} or the base URL. */
    public String name() {
        return name;
    }

    public boolean isLive() {
        return name.equals("live");
    }

    public boolean isMock() {
        return control != null;
    }

    public Hosts hosts() {
        return hosts;
    }

    String chosenTenant() {
        return chosenTenant;
    }

    public Wire wire() {
        return wire;
    }

    /** What paces and counts the calls to this target, whoever sends them. */
    public Traffic traffic() {
        return traffic;
    }

    /** {@code mock}, {@code url} or {@code live}. */
    public String kind() {
        return isMock() ? "mock" : isLive() ? "live" : "url";
    }

    /** The things that disruptive calls may be tried on. */
    public NamedObjects named() {
        return named;
    }

    /** What runs made at this target, as the journal knows it. */
    public CreatedThings created() {
        return created;
    }

    /** What runs changed on things that a person named, as the journal knows it. */
    public ChangedThings changed() {
        return changed;
    }

    public boolean allows(Permission permission) {
        return permission.compareTo(allowed) <= 0;
    }

    /** The mock's control plane; empty at any other target. */
    public Optional<ControlPlane> control() {
        return Optional.ofNullable(control);
    }

    /** The estate as the target serves it. */
    public World mainWorld() {
        return main;
    }

    /** Why an operation answered 501, in the words of a mock; other targets' words may hold anything. */
    public String notModelled(Answer answer) {
        String why = answer.json().map(body -> body.path("message").asText()).orElse("");
        return "not modelled" + (isMock() ? ": " + why : "");
    }

    /** A world that nobody else writes to, where the target can make one; otherwise the only one there is. */
    public World freshWorld() {
        return control == null ? main : control.sandbox(this);
    }

    /** The last line of defence: whoever built the call, nothing goes out that was not allowed. */
    private void guard(Call call) {
        String path = call.uri().getPath().substring(basePathLength(call));
        boolean isControl = path.startsWith("/__central/");
        if (!isControl && allowed != null && !allows(Effect.of(call.method(), path))) {
            throw traffic.stopped("safety: " + call + " is not allowed at this target");
        }
    }

    private int basePathLength(Call call) {
        String base = URI.create(hosts.global()).getPath();
        return call.uri().getPath().startsWith(base) ? base.length() : 0;
    }

    private static Duration limit(Settings settings) {
        return Duration.ofMillis(settings.number("central.limitMillis", LIMIT_SECONDS * 1000));
    }

    private static Permission allowedBy(Settings settings) {
        if (!settings.isOn("central.allowWrites")) {
            return Permission.READ;
        }
        return settings.isOn("central.allowDisruptive") ? Permission.DISRUPTIVE : Permission.WRITE;
    }

    private List<Credential> own(Settings settings) {
        String id = secret(settings, "central.clientId", "SOPHOS_CLIENT_ID");
        String secret = secret(settings, "central.clientSecret", "SOPHOS_CLIENT_SECRET");
        String token = new Tokens(wire, hosts).of(id, secret);
        Answer answer = wire.send(
                Call.get(URI.create(hosts.global() + "/whoami/v1"), Map.of("Authorization", "Bearer " + token)));
        JsonNode me = answer.json()
                .filter(body -> answer.status() == 200)
                .orElseThrow(() -> new TargetFailure("whoami answered " + answer.status()));
        Role role = settings.text("central.role").map(Role::of).orElse(Role.SUPER_ADMIN);
        Kind kind = Kind.of(me.path("idType").asText());
        return List.of(new Credential(id, secret, kind, role, me.path("id").asText(), "", ""));
    }

    private static String secret(Settings settings, String property, String variable) {
        return settings.text(property)
                .or(() -> settings.environment(variable))
                .orElseThrow(() -> new TargetFailure("no credential: set the environment variable " + variable));
    }

    @Override
    public String toString() {
        return name;
    }
}
