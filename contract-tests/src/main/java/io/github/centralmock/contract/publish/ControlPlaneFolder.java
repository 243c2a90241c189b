package io.github.centralmock.contract.publish;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.contract.description.CallOrder;
import io.github.centralmock.contract.description.Descriptions;
import io.github.centralmock.contract.description.Operation;
import io.github.centralmock.contract.wire.Json;
import java.util.Comparator;
import java.util.List;

/**
 * The folder of the mock's control plane. It needs no token of the vendor's; the variable {@code admin_token} is for a
 * server that was started with one. The reset comes last: it revokes all tokens, and takes back what the others did.
 */
final class ControlPlaneFolder {
    private static final Comparator<Operation> ORDER = Comparator.<Operation, Boolean>comparing(
                    operation -> operation.path().text().endsWith("/reset"))
            .thenComparing(CallOrder.INSTANCE);

    private ControlPlaneFolder() {}

    static ObjectNode of(Descriptions controlPlane) {
        VariableNames names = new VariableNames(controlPlane);
        RequestWriter requests = new RequestWriter(names);
        Scripts scripts = new Scripts(names);
        ObjectNode folder = Json.MAPPER.createObjectNode();
        folder.put("name", "Control plane");
        folder.put("description", "Steers a mock. At the live service every request of this folder is skipped.");
        folder.set("auth", auth());
        Scripts.event(folder.putArray("event"), "prerequest", List.of(Scripts.skipUnless("mock")));
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
