package io.github.centralmock.contract.sut;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.http.ApiRequest;
import io.github.centralmock.contract.http.ApiResponse;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Turns a world's credentials into identities, asking the target for hosts and tenants where it must. */
public final class Identities {
    private final TargetWorld world;
    private final String chosenTenant;
    private final Map<String, JsonNode> read = new ConcurrentHashMap<>();

    /** The chosen tenant is the id a partner or organization credential acts for; null takes the first of the list. */
    Identities(TargetWorld world, String chosenTenant) {
        this.world = world;
        this.chosenTenant = chosenTenant;
    }

    /** Throws {@link TargetException} when the chosen tenant is none that the credential speaks for. */
    void requireChosenTenant() {
        if (chosenTenant == null) {
            return;
        }
        ClientCredential own = world.credentials().get(0);
        if (own.kind() != AccountKind.TENANT) {
            onBehalf(own, chosenTenant);
        } else if (!own.accountId().equalsIgnoreCase(chosenTenant)) {
            throw new TargetException("the credential is that of another tenant than --tenant (CENTRAL_TENANT) names;"
                    + " only a partner's or an organization's can choose one");
        }
    }

    /** An identity of a kind with a role; empty when the world has no such credential. */
    public Optional<Identity> find(AccountKind kind, CredentialRole role) {
        Optional<Identity> own = world.credential(kind, role).map(this::own);
        return own.isPresent() || kind != AccountKind.TENANT ? own : onBehalf(role);
    }

    /** An identity of a kind: a super admin if there is one, otherwise the available credential. */
    public Optional<Identity> find(AccountKind kind) {
        return Arrays.stream(CredentialRole.values())
                .map(role -> find(kind, role))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** A super admin of a tenant other than the first one; empty when there is only one. */
    public Optional<Identity> secondTenant(CredentialRole role) {
        List<Identity> tenants = new ArrayList<>();
        String first = world.credential(AccountKind.TENANT, CredentialRole.SUPER_ADMIN)
                .map(ClientCredential::accountId)
                .orElse("");
        world.credentials().stream()
                .filter(credential -> credential.kind() == AccountKind.TENANT && credential.role() == role)
                .filter(credential -> !credential.accountId().equals(first))
                .forEach(credential -> tenants.add(own(credential)));
        return tenants.stream().findFirst();
    }

    /** The credential speaking for its own account. */
    public Identity own(ClientCredential credential) {
        String regional = world.target().isMock() ? world.target().hosts().global() : regionOf(credential);
        return new Identity(credential, credential.kind(), credential.accountId(), regional);
    }

    /** A partner or organization credential speaking for a tenant of its own. */
    public Identity onBehalf(ClientCredential credential, String tenantId) {
        if (world.target().isMock()) {
            return new Identity(
                    credential,
                    AccountKind.TENANT,
                    tenantId,
                    world.target().hosts().global());
        }
        JsonNode tenant = once(credential, credential.kind(), tenantsPath(credential) + "/" + tenantId);
        return new Identity(
                credential, AccountKind.TENANT, tenantId, tenant.path("apiHost").asText());
    }

    private Optional<Identity> onBehalf(CredentialRole role) {
        return world.credentials().stream()
                .filter(credential -> credential.kind() != AccountKind.TENANT && credential.role() == role)
                .findFirst()
                .map(credential -> onBehalf(credential, chosenTenant == null ? firstTenant(credential) : chosenTenant));
    }

    private String firstTenant(ClientCredential credential) {
        for (JsonNode tenant :
                once(credential, credential.kind(), tenantsPath(credential)).path("items")) {
            if (tenant.hasNonNull("apiHost")) {
                return tenant.path("id").asText();
            }
        }
        throw new TargetException("the credential has no tenant with an apiHost");
    }

    private String regionOf(ClientCredential credential) {
        JsonNode own = once(credential, null, "/whoami/v1").path("apiHosts");
        return own.path("dataRegion").asText(own.path("global").asText());
    }

    private static String tenantsPath(ClientCredential credential) {
        return credential.kind() == AccountKind.PARTNER ? "/partner/v1/tenants" : "/organization/v1/tenants";
    }

    /** Hosts, and which tenant is the first, do not change while a run lasts. */
    private JsonNode once(ClientCredential credential, AccountKind header, String path) {
        return read.computeIfAbsent(credential.clientId() + path, any -> read(credential, header, path));
    }

    private JsonNode read(ClientCredential credential, AccountKind header, String path) {
        String token = world.tokens().of(credential.clientId(), credential.clientSecret());
        ApiRequest call = ApiRequest.get(
                URI.create(world.target().hosts().global() + path), Map.of("Authorization", "Bearer " + token));
        ApiResponse answer =
                world.target().wire().send(header == null ? call : call.with(header.header(), credential.accountId()));
        return answer.json()
                .filter(body -> answer.status() == 200)
                .orElseThrow(() -> new TargetException(path + " answered " + answer.status()));
    }
}
