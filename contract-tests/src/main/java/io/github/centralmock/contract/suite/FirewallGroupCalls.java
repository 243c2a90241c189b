package io.github.centralmock.contract.suite;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** Calls about groups of firewalls that more than one suite makes. */
final class FirewallGroupCalls {
    private static final String GROUPS = "/firewall/v1/firewall-groups";
    private static final String GROUP = GROUPS + "/{groupId}";
    private static final String FIREWALLS = "/firewall/v1/firewalls";

    private final CentralExtension central;

    FirewallGroupCalls(CentralExtension central) {
        this.central = central;
    }

    /** Asks for a group; the answer may be a refusal. */
    Response create(Map<String, ?> body) {
        return central.asTenant().post(GROUPS, body);
    }

    /** Makes a group and gives its id. */
    String created(Map<String, ?> body) {
        return create(body).then().statusCode(201).extract().path("id");
    }

    String createdBelow(String parent, String what) {
        return created(Map.of("name", central.named(what), "parentGroupId", parent));
    }

    Response patch(String id, Map<String, ?> body) {
        return central.asTenant().patch(GROUP, body, id);
    }

    /** The group as the list shows it, wherever in the tree it is. */
    JsonNode listed(String id) {
        return central.any()
                .item(
                        GROUPS + "?recurseSubgroups=true",
                        group -> group.path("id").asText().equals(id));
    }

    /** The firewall as the list shows it. */
    JsonNode firewall(String id) {
        return central.any()
                .item(FIREWALLS, firewall -> firewall.path("id").asText().equals(id));
    }

    /** The ids of so many firewalls; the scenario is skipped when there are fewer. */
    List<String> firewalls(int count) {
        List<String> all = texts(central.any().items(FIREWALLS));
        Assumptions.assumeTrue(all.size() >= count, "skipped: the target has not " + count + " firewalls");
        return all.subList(0, count);
    }

    /** The ids of the items. */
    static List<String> texts(Iterable<JsonNode> items) {
        return texts(items, "id");
    }

    /** What the items have for that member. */
    static List<String> texts(Iterable<JsonNode> items, String member) {
        List<String> texts = new ArrayList<>();
        items.forEach(item -> texts.add(item.path(member).asText()));
        return texts;
    }
}
