package io.github.centralmock.estate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Json;
import io.github.centralmock.engine.Records;
import io.github.centralmock.world.Credential;
import java.util.List;

/** A tenant while it is read, with the names by which the parts of its section refer to each other. */
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

    /** @param domain of the e-mail addresses of its users */
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

    /** The id of an item of this tenant: given in the file, or derived from its path and name. */
    String id(YamlSection item, String collection, String itemName) {
        return estate.id(item, id + "/" + collection, pathOf(collection, itemName));
    }

    String deriveId(String collection, String itemName) {
        return estate.deriveId(pathOf(collection, itemName));
    }

    private String pathOf(String collection, String itemName) {
        return "tenants/" + name + "/" + collection + "/" + itemName;
    }

    Records records(String collection) {
        return new Records(estate.state(), id, collection);
    }

    void put(String collection, ObjectNode tree) {
        estate.put(id, collection, tree);
    }

    /** Adds an item that no other item refers to. The same item twice is an error. */
    void putOnce(YamlSection item, String collection, ObjectNode tree) {
        if (records(collection).has(tree.path("id").asText()) && !item.has("id")) {
            item.addError("stands here twice");
        }
        put(collection, tree);
    }

    /** {@code {"id": ...}}, the usual reference to the tenant. */
    ObjectNode reference() {
        return Json.object("id", id);
    }

    /** The default creator of items: the super administrator credential of the tenant. */
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

    /** The ids of the items that a list of names refers to. */
    static List<String> ids(List<ObjectNode> items) {
        return items.stream().map(item -> item.path("id").asText()).toList();
    }
}
