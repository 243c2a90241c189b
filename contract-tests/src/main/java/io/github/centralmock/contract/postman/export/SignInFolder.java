package io.github.centralmock.contract.postman.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.contract.http.JsonTrees;
import java.util.List;

/**
 * Writes the folder that all other requests depend on: the credentials of a mock, and an access token and the identity for each
 * kind of account.
 */
final class SignInFolder {
    private SignInFolder() {}

    static ObjectNode folder() {
        ObjectNode folder = JsonTrees.MAPPER.createObjectNode();
        folder.put("name", "Sign in");
        folder.put(
                "description",
                "Run this first. At a mock the first request fetches credentials; at the live service fill in the environment.");
        ArrayNode items = folder.putArray("item");
        items.add(credentials());
        for (String account : List.of("", "partner_", "organization_")) {
            items.add(token(account));
            items.add(whoAmI(account));
        }
        return folder;
    }

    private static ObjectNode credentials() {
        ObjectNode item = item("Credentials of the mock", "GET", "{{global_host}}", "/__central/credentials");
        ((ObjectNode) item.get("request")).set("auth", ControlPlaneFolder.auth());
        ArrayNode events = item.putArray("event");
        CollectionScripts.event(events, "prerequest", List.of(CollectionScripts.skipUnless("mock")));
        CollectionScripts.event(
                events,
                "test",
                List.of(
                        "let first;",
                        "pm.response.json().items.filter((c) => c.role === \"superAdmin\").reverse().forEach((c) => {",
                        "    const prefix = c.kind === \"tenant\" ? \"\" : c.kind + \"_\";",
                        "    pm.environment.set(prefix + \"client_id\", c.clientId);",
                        "    pm.environment.set(prefix + \"client_secret\", c.clientSecret);",
                        "    if (c.kind === \"tenant\") { pm.environment.set(\"other_tenant_id\", first ? first.accountId : \"\"); first = c; }",
                        "});"));
        return item;
    }

    private static ObjectNode token(String account) {
        ObjectNode item = item("Token" + suffix(account), "POST", "{{id_host}}", "/api/v2/oauth2/token");
        ObjectNode request = (ObjectNode) item.get("request");
        request.putObject("auth").put("type", "noauth");
        ArrayNode fields = request.putObject("body").put("mode", "urlencoded").putArray("urlencoded");
        field(fields, "grant_type", "client_credentials");
        field(fields, "scope", "token");
        field(fields, "client_id", "{{" + account + "client_id}}");
        field(fields, "client_secret", "{{" + account + "client_secret}}");
        ArrayNode events = item.putArray("event");
        CollectionScripts.event(events, "prerequest", List.of(skipWithout(account + "client_id")));
        CollectionScripts.event(
                events,
                "test",
                List.of(
                        "const body = pm.response.json();",
                        "pm.test(\"gives a token\", () => pm.expect(body.access_token).to.be.a(\"string\"));",
                        "if (body.access_token) { pm.environment.set(\"" + account
                                + "access_token\", body.access_token); }",
                        "if (body.refresh_token) { pm.environment.set(\"" + account
                                + "refresh_token\", body.refresh_token); }"));
        return item;
    }

    private static ObjectNode whoAmI(String account) {
        ObjectNode item = item("Who am I" + suffix(account), "GET", "{{global_host}}", "/whoami/v1");
        if (!account.isEmpty()) {
            ((ObjectNode) item.get("request")).set("auth", CollectionWriter.bearer("{{" + account + "access_token}}"));
        }
        ArrayNode events = item.putArray("event");
        CollectionScripts.event(events, "prerequest", List.of(skipWithout(account + "access_token")));
        CollectionScripts.event(
                events,
                "test",
                List.of(
                        "const body = pm.response.json();",
                        "if (body.idType === \"tenant\") { pm.environment.set(\"tenant_id\", body.id); }",
                        "if (body.idType === \"partner\") { pm.environment.set(\"partner_id\", body.id); }",
                        "if (body.idType === \"organization\") { pm.environment.set(\"organization_id\", body.id); }",
                        "if (body.apiHosts.dataRegion) { pm.environment.set(\"regional_host\", body.apiHosts.dataRegion); }"));
        return item;
    }

    private static String skipWithout(String variable) {
        return "if (!pm.environment.get(\"" + variable + "\")) { pm.execution.skipRequest(); }";
    }

    private static ObjectNode item(String name, String method, String host, String path) {
        ObjectNode item = JsonTrees.MAPPER.createObjectNode();
        item.put("name", name);
        ObjectNode request = item.putObject("request");
        request.put("method", method);
        request.putArray("header");
        request.set("url", CollectionWriter.url(host, path));
        return item;
    }

    private static void field(ArrayNode fields, String key, String value) {
        fields.addObject().put("key", key).put("value", value).put("type", "text");
    }

    private static String suffix(String account) {
        return account.isEmpty() ? "" : " as " + account.replace("_", "");
    }
}
