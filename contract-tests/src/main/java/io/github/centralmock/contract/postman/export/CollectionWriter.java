package io.github.centralmock.contract.postman.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.contract.http.JsonTrees;
import io.github.centralmock.contract.openapi.ApiDescriptions;
import io.github.centralmock.contract.openapi.ApiOperation;
import io.github.centralmock.contract.openapi.CallOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a Postman v2.1 collection with all described operations. Requests that set a variable come before requests that use
 * it.
 */
final class CollectionWriter {
    private static final String SCHEMA = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";

    private final ApiDescriptions descriptions;
    private final PostmanRequestWriter requests;
    private final CollectionScripts scripts;

    CollectionWriter(ApiDescriptions descriptions) {
        this.descriptions = descriptions;
        VariableNames names = new VariableNames(descriptions);
        this.requests = new PostmanRequestWriter(names);
        this.scripts = new CollectionScripts(names);
    }

    /** @param last the last folder of the collection */
    JsonNode write(ObjectNode last) {
        ObjectNode collection = JsonTrees.MAPPER.createObjectNode();
        collection
                .putObject("info")
                .put("name", "Central Mock")
                .put(
                        "description",
                        "Every operation that Central Mock describes. Generated; see docs/vendor-collection.md.")
                .put("schema", SCHEMA);
        collection.set("auth", bearer("{{access_token}}"));
        ArrayNode folders = collection.putArray("item");
        folders.add(SignInFolder.folder());
        // the first pass registers the lists whose ids are needed, so that the scripts of the second pass set them
        descriptions.operations().forEach(requests::of);
        byApi().forEach((api, operations) -> folders.add(folder(api, operations)));
        folders.add(last);
        return collection;
    }

    private Map<String, List<ApiOperation>> byApi() {
        Map<String, List<ApiOperation>> found = new LinkedHashMap<>();
        descriptions
                .operations()
                .filter(operation -> !operation.host().equals("id")
                        && !operation.path().text().startsWith("/whoami"))
                .sorted(CallOrder.INSTANCE)
                .forEach(operation -> found.computeIfAbsent(operation.api().name(), api -> new ArrayList<>())
                        .add(operation));
        return found;
    }

    private ObjectNode folder(String api, List<ApiOperation> operations) {
        ObjectNode folder = JsonTrees.MAPPER.createObjectNode();
        folder.put("name", operations.get(0).api().title());
        if (api.startsWith("partner") || api.startsWith("organization")) {
            folder.set("auth", bearer("{{" + api.split("-")[0] + "_access_token}}"));
        }
        ArrayNode items = folder.putArray("item");
        operations.forEach(operation -> items.add(item(operation)));
        return folder;
    }

    private ObjectNode item(ApiOperation operation) {
        ObjectNode item = JsonTrees.MAPPER.createObjectNode();
        item.put("name", operation.summary());
        item.set("event", scripts.of(operation));
        item.set("request", requests.of(operation));
        item.putArray("response");
        return item;
    }

    static ObjectNode bearer(String token) {
        ObjectNode auth = JsonTrees.MAPPER.createObjectNode().put("type", "bearer");
        auth.putArray("bearer")
                .addObject()
                .put("key", "token")
                .put("value", token)
                .put("type", "string");
        return auth;
    }

    static ObjectNode url(String host, String path) {
        ObjectNode url = JsonTrees.MAPPER.createObjectNode();
        url.put("raw", host + path);
        url.putArray("host").add(host);
        ArrayNode segments = url.putArray("path");
        for (String segment : path.substring(1).split("/")) {
            segments.add(segment);
        }
        return url;
    }
}
