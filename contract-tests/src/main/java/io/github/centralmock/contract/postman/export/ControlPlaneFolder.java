package io.github.centralmock.contract.postman.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.contract.http.JsonTrees;
import io.github.centralmock.contract.openapi.ApiDescriptions;
import io.github.centralmock.contract.openapi.ApiOperation;
import io.github.centralmock.contract.openapi.CallOrder;
import java.util.Comparator;
import java.util.List;

/**
 * Writes the folder of the control plane of the mock. Its requests need no access token. The variable {@code admin_token} is
 * for a server that was started with an admin token. The reset is the last request, because it revokes all access tokens.
 */
final class ControlPlaneFolder {
    private static final Comparator<ApiOperation> ORDER = Comparator.<ApiOperation, Boolean>comparing(
                    operation -> operation.path().text().endsWith("/reset"))
            .thenComparing(CallOrder.INSTANCE);

    private ControlPlaneFolder() {}

    static ObjectNode of(ApiDescriptions controlPlane) {
        VariableNames names = new VariableNames(controlPlane);
        PostmanRequestWriter requests = new PostmanRequestWriter(names);
        CollectionScripts scripts = new CollectionScripts(names);
        ObjectNode folder = JsonTrees.MAPPER.createObjectNode();
        folder.put("name", "Control plane");
        folder.put("description", "Steers a mock. At the live service every request of this folder is skipped.");
        folder.set("auth", auth());
        CollectionScripts.event(folder.putArray("event"), "prerequest", List.of(CollectionScripts.skipUnless("mock")));
        ArrayNode items = folder.putArray("item");
        controlPlane.operations().sorted(ORDER).forEach(operation -> {
            ObjectNode item = items.addObject();
            item.put("name", operation.summary());
            item.set("event", scripts.of(operation));
            item.set("request", requests.of(operation));
            item.putArray("response");
        });
        return folder;
    }

    static ObjectNode auth() {
        return CollectionWriter.bearer("{{admin_token}}");
    }
}
