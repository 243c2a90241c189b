package io.github.centralmock.contract.sut;

import io.github.centralmock.contract.http.ApiRequest;
import io.github.centralmock.contract.http.ApiResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One self-contained estate of a target with its credentials: a sandbox of a mock, or all there is at any other target.
 * Closing a sandbox deletes it; closing another world has no effect.
 */
public final class TargetWorld implements AutoCloseable {
    private final Target target;
    private final String id;
    private final List<ClientCredential> credentials;
    private final TokenCache tokens;
    private final Identities identities;

    TargetWorld(Target target, String id, List<ClientCredential> credentials) {
        this.target = target;
        this.id = id;
        this.credentials = credentials;
        this.tokens = new TokenCache(target.wire(), target.hosts());
        this.identities = new Identities(this, target.chosenTenant());
    }

    public Target target() {
        return target;
    }

    public List<ClientCredential> credentials() {
        return credentials;
    }

    public TokenCache tokens() {
        return tokens;
    }

    /** Sends a call with a credential's token; with a new one when that is refused, for tokens live shorter than runs. */
    public ApiResponse signed(ClientCredential who, ApiRequest call) {
        ApiResponse answer = target.wire().send(withToken(who, call));
        if (answer.status() != 401) {
            return answer;
        }
        tokens.forget();
        return target.wire().send(withToken(who, call));
    }

    private ApiRequest withToken(ClientCredential who, ApiRequest call) {
        return call.with("Authorization", "Bearer " + tokens.of(who.clientId(), who.clientSecret()));
    }

    /** What must be in no output: ids and secrets of the credentials, and the tokens they got. */
    public Set<String> secrets() {
        Set<String> secrets = new HashSet<>(tokens.given());
        credentials.forEach(credential -> {
            secrets.add(credential.clientId());
            secrets.add(credential.clientSecret());
        });
        return secrets;
    }

    /** Who may speak in this world. */
    public Identities identities() {
        return identities;
    }

    public boolean isSandbox() {
        return target.control().isPresent() && !id.equals(MockControlPlane.MAIN_WORLD);
    }

    /** The credential of a kind and role at the first account that has one. */
    public Optional<ClientCredential> credential(AccountKind kind, CredentialRole role) {
        return credentials.stream()
                .filter(credential -> credential.kind() == kind && credential.role() == role)
                .findFirst();
    }

    /** As the other, a super admin's if there is one; else whichever there is. */
    public Optional<ClientCredential> credential(AccountKind kind) {
        return Arrays.stream(CredentialRole.values())
                .map(role -> credential(kind, role))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The name by which the control plane knows this world. */
    public String id() {
        return id;
    }

    /** Moves the world's clock; its tokens are forgotten, for they may have expired. Only a mock can do this. */
    public void advance(Duration by) {
        control().advance(id, by);
        tokens.forget();
    }

    /** The control plane; throws {@link TargetException} where there is none. */
    public MockControlPlane control() {
        return target.control().orElseThrow(() -> new TargetException("this target is no mock"));
    }

    @Override
    public void close() {
        if (isSandbox()) {
            control().drop(id);
        }
    }
}
