package io.github.centralmock.contract.sut;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.http.ApiRequest;
import io.github.centralmock.contract.http.ApiResponse;
import io.github.centralmock.contract.http.HttpTransport;
import io.github.centralmock.contract.http.RequestThrottle;
import io.github.centralmock.contract.http.ThrottleClock;
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
    private final TargetHosts hosts;
    private final RequestThrottle traffic;
    private final HttpTransport wire;
    private final RiskLimit allowed;
    private final NamedObjects named;
    private final CreatedResourceLog created;
    private final ModifiedResourceLog changed;
    private final MockControlPlane control;
    private final String chosenTenant;
    private final TargetWorld main;

    private Target(String name, TargetHosts hosts, TargetSettings settings) {
        this.name = name;
        this.hosts = hosts;
        this.traffic = new RequestThrottle(settings.number("central.maxRequests", 0), ThrottleClock.REAL);
        this.wire = new HttpTransport(limit(settings), traffic, this::guard);
        this.control =
                isLive() ? null : MockControlPlane.at(hosts.global(), wire).orElse(null);
        this.allowed = control == null ? allowedBy(settings) : RiskLimit.DISRUPTIVE;
        if (control != null) {
            traffic.relax();
        }
        this.named = NamedObjects.of(settings);
        WriteJournal journal = WriteJournal.of(settings);
        this.created = new CreatedResourceLog(journal, name);
        this.changed = new ModifiedResourceLog(journal, name);
        this.chosenTenant = settings.text("central.tenant").orElse(null);
        this.main = new TargetWorld(
                this, MockControlPlane.MAIN_WORLD, control == null ? own(settings) : control.credentials());
        if (control == null) {
            main.identities().requireChosenTenant();
        }
    }

    /**
     * The target that {@code central.target} names: {@code live} or a base URL. Throws {@link TargetException} when it is not
     * set or does not answer as a Central would.
     */
    public static Target of(TargetSettings settings) {
        String name = settings.text("central.target")
                .orElseThrow(() -> new TargetException(
                        "no target: set the JUnit configuration parameter central.target, or the environment variable"
                                + " CENTRAL_TARGET, to a base URL or to live"));
        if (name.equals("live")) {
            return new Target(name, TargetHosts.live(), settings);
        }
        String plain = BaseUrl.plain(name);
        if (!plain.matches("https?://.+")) {
            throw new TargetException("the target must be a base URL or live, not " + name);
        }
        return new Target(plain, TargetHosts.of(plain), settings);
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

    public TargetHosts hosts() {
        return hosts;
    }

    String chosenTenant() {
        return chosenTenant;
    }

    public HttpTransport wire() {
        return wire;
    }

    /** The throttle that paces and counts all requests to this target. */
    public RequestThrottle traffic() {
        return traffic;
    }

    /** {@code mock}, {@code url} or {@code live}. */
    public String kind() {
        return isMock() ? "mock" : isLive() ? "live" : "url";
    }

    /** The resources that disruptive requests may change. */
    public NamedObjects named() {
        return named;
    }

    /** What runs made at this target, as the journal knows it. */
    public CreatedResourceLog created() {
        return created;
    }

    /** The settings that runs changed on named resources, from the journal. */
    public ModifiedResourceLog changed() {
        return changed;
    }

    public boolean allows(RiskLimit permission) {
        return permission.compareTo(allowed) <= 0;
    }

    /** The mock's control plane; empty at any other target. */
    public Optional<MockControlPlane> control() {
        return Optional.ofNullable(control);
    }

    /** The estate as the target serves it. */
    public TargetWorld mainWorld() {
        return main;
    }

    /** Why an operation answered 501, in the words of a mock; other targets' words may hold anything. */
    public String notModelled(ApiResponse answer) {
        String why = answer.json().map(body -> body.path("message").asText()).orElse("");
        return "not modelled" + (isMock() ? ": " + why : "");
    }

    /** A new sandbox if the target can create one; otherwise the only world of the target. */
    public TargetWorld freshWorld() {
        return control == null ? main : control.sandbox(this);
    }

    /** Checks every request before it is sent and blocks those that are not allowed. */
    private void guard(ApiRequest call) {
        String path = call.uri().getPath().substring(basePathLength(call));
        boolean isControl = path.startsWith("/__central/");
        if (!isControl && allowed != null && !allows(OperationRisk.of(call.method(), path))) {
            throw traffic.stopped("safety: " + call + " is not allowed at this target");
        }
    }

    private int basePathLength(ApiRequest call) {
        String base = URI.create(hosts.global()).getPath();
        return call.uri().getPath().startsWith(base) ? base.length() : 0;
    }

    private static Duration limit(TargetSettings settings) {
        return Duration.ofMillis(settings.number("central.limitMillis", LIMIT_SECONDS * 1000));
    }

    private static RiskLimit allowedBy(TargetSettings settings) {
        if (!settings.isOn("central.allowWrites")) {
            return RiskLimit.READ;
        }
        return settings.isOn("central.allowDisruptive") ? RiskLimit.DISRUPTIVE : RiskLimit.WRITE;
    }

    private List<ClientCredential> own(TargetSettings settings) {
        String id = secret(settings, "central.clientId", "SOPHOS_CLIENT_ID");
        String secret = secret(settings, "central.clientSecret", "SOPHOS_CLIENT_SECRET");
        String token = new TokenCache(wire, hosts).of(id, secret);
        ApiResponse answer = wire.send(
                ApiRequest.get(URI.create(hosts.global() + "/whoami/v1"), Map.of("Authorization", "Bearer " + token)));
        JsonNode me = answer.json()
                .filter(body -> answer.status() == 200)
                .orElseThrow(() -> new TargetException("whoami answered " + answer.status()));
        CredentialRole role =
                settings.text("central.role").map(CredentialRole::of).orElse(CredentialRole.SUPER_ADMIN);
        AccountKind kind = AccountKind.of(me.path("idType").asText());
        return List.of(
                new ClientCredential(id, secret, kind, role, me.path("id").asText(), "", ""));
    }

    private static String secret(TargetSettings settings, String property, String variable) {
        return settings.text(property)
                .or(() -> settings.environment(variable))
                .orElseThrow(() -> new TargetException("no credential: set the environment variable " + variable));
    }

    @Override
    public String toString() {
        return name;
    }
}
