package io.github.centralmock.estate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Records;
import io.github.centralmock.world.Credential;
import java.util.List;

/** One tenant in the making, with the names by which the parts of its section refer to each other. */
final class TenantDraft {
    private final Draft estate;
    private final String id;
    private final String name;
    private final String domain;
    private final Names people = new Names("person");
    private final Names addresses = new Names("e-mail address");
    private final Names userGroups = new Names("user group");
    private final Names endpointGroups = new Names("endpoint group");
    private final Names endpoints = new Names("endpoint");
    private final Names firewalls = new Names("firewall");
    private final Names firewallGroups = new Names("firewall group");

    /** @param domain of its people's e-mail addresses */
    TenantDraft(Draft estate, String id, String name, String domain) {
        this.estate = estate;
        this.id = id;
        this.name = name;
        this.domain = domain;
    }

    Draft estate() {
        return estate;
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    String domain() {
        return domain;
    }

    /** The id of a thing of this tenant: its own, or derived from where it stands by name. */
    String id(Item item, String collection, String thing) {
        return estate.id(item, id + "/" + collection, pathOf(collection, thing));
    }

    String derived(String collection, String thing) {
        return estate.derived(pathOf(collection, thing));
    }

    private String pathOf(String collection, String thing) {
        return "tenants/" + name + "/" + collection + "/" + thing;
    }

    Records records(String collection) {
        return new Records(estate.state(), id, collection);
    }

    void put(String collection, ObjectNode tree) {
        estate.put(id, collection, tree);
    }

    /** Enters what has no name that others refer to: the same twice is a mistake. */
    void putOnce(Item item, String collection, ObjectNode tree) {
        if (records(collection).has(tree.path("id").asText()) && !item.has("id")) {
            item.mistake("stands here twice");
        }
        put(collection, tree);
    }

    /** {@code {"id": ...}}, as most things name their tenant. */
    ObjectNode reference() {
        return Json.object("id", id);
    }

    /** Who made what the file does not say a maker of: the tenant's own super administrator credential. */
    ObjectNode actor() {
        String clientId = estate.credentials().stream()
                .filter(credential -> credential.accountId().equals(id))
                .map(Credential::clientId)
                .findFirst()
                .orElseGet(() -> derived("actors", "nobody"));
        return Json.object("id", clientId, "type", "service", "name", name, "accountType", "tenant", "accountId", id);
    }

    Names people() {
        return people;
    }

    Names addresses() {
        return addresses;
    }

    Names userGroups() {
        return userGroups;
    }

    Names endpointGroups() {
        return endpointGroups;
    }

    Names endpoints() {
        return endpoints;
    }

    Names firewalls() {
        return firewalls;
    }

    Names firewallGroups() {
        return firewallGroups;
    }

    /** The ids of things that a list of names refers to. */
    static List<String> ids(List<ObjectNode> things) {
        return things.stream().map(thing -> thing.path("id").asText()).toList();
    }
}
