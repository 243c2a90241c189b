package io.github.centralmock.contract.suite;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** Requests about groups of firewalls that several suites send. */
final class FirewallGroupCalls {
    private static final String GROUPS = "/firewall/v1/firewall-groups";
    private static final String GROUP = GROUPS + "/{groupId}";
    private static final String FIREWALLS = "/firewall/v1/firewalls";

    private final CentralExtension central;

    FirewallGroupCalls(CentralExtension central) {
        this.central = central;
    }

    /** Sends a request to create a group and returns the response, which may be an error. */
    Response create(Map<String, ?> body) {
        return central.asTenant().post(GROUPS, body);
    }

    /** Creates a group and returns its id. */
    String createGroup(Map<String, ?> body) {
        return create(body).then().statusCode(201).extract().path("id");
    }

    String createSubgroup(String parent, String name) {
        return createGroup(Map.of("name", central.named(name), "parentGroupId", parent));
    }

    Response patch(String id, Map<String, ?> body) {
        return central.asTenant().patch(GROUP, body, id);
    }

    /** The group as an item of the list, at any level of the tree. */
    JsonNode listed(String id) {
        return central.any()
                .item(
                        GROUPS + "?recurseSubgroups=true",
                        group -> group.path("id").asText().equals(id));
    }

    /** The firewall as an item of the list. */
    JsonNode firewall(String id) {
        return central.any()
                .item(FIREWALLS, firewall -> firewall.path("id").asText().equals(id));
    }

    /** The ids of this number of firewalls. Skips the scenario if there are fewer. */
    List<String> firewalls(int count) {
        List<String> all = texts(central.any().items(FIREWALLS));
        Assumptions.assumeTrue(all.size() >= count, "skipped: the target has fewer than " + count + " firewalls");
        return all.subList(0, count);
    }

    /** The ids of the items. */
    static List<String> texts(Iterable<JsonNode> items) {
        return texts(items, "id");
    }

    /** The value of this member in each item. */
    static List<String> texts(Iterable<JsonNode> items, String member) {
        List<String> texts = new ArrayList<>();
        items.forEach(item -> texts.add(item.path(member).asText()));
        return texts;
    }
}
