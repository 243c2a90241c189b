package io.github.centralmock.estate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Records;
import io.github.centralmock.world.Credential;
import java.util.List;

/** One tenant in the making, with the names by which the parts of its section refer to each other. */
final class TenantContext {
    private final EstateBuilder estate;
    private final String id;
    private final String name;
    private final String domain;
    private final NameIndex users = new NameIndex("person");
    private final NameIndex addresses = new NameIndex("e-mail address");
    private final NameIndex userGroups = new NameIndex("user group");
    private final NameIndex endpointGroups = new NameIndex("endpoint group");
    private final NameIndex endpoints = new NameIndex("endpoint");
    private final NameIndex firewalls = new NameIndex("firewall");
    private final NameIndex firewallGroups = new NameIndex("firewall group");

    /** @param domain of its people's e-mail addresses */
    TenantContext(EstateBuilder estate, String id, String name, String domain) {
        this.estate = estate;
        this.id = id;
        this.name = name;
        this.domain = domain;
    }

    EstateBuilder estate() {
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
    String id(YamlSection item, String collection, String thing) {
        return estate.id(item, id + "/" + collection, pathOf(collection, thing));
    }

    String deriveId(String collection, String thing) {
        return estate.deriveId(pathOf(collection, thing));
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
    void putOnce(YamlSection item, String collection, ObjectNode tree) {
        if (records(collection).has(tree.path("id").asText()) && !item.has("id")) {
            item.addError("stands here twice");
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
                .orElseGet(() -> deriveId("actors", "nobody"));
        return Json.object("id", clientId, "type", "service", "name", name, "accountType", "tenant", "accountId", id);
    }

    NameIndex users() {
        return users;
    }

    NameIndex addresses() {
        return addresses;
    }

    NameIndex userGroups() {
        return userGroups;
    }

    NameIndex endpointGroups() {
        return endpointGroups;
    }

    NameIndex endpoints() {
        return endpoints;
    }

    NameIndex firewalls() {
        return firewalls;
    }

    NameIndex firewallGroups() {
        return firewallGroups;
    }

    /** The ids of things that a list of names refers to. */
    static List<String> ids(List<ObjectNode> things) {
        return things.stream().map(thing -> thing.path("id").asText()).toList();
    }
}
