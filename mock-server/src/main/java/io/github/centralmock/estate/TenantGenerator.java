package io.github.centralmock.estate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Json;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.model.alert.AlertBuilder;
import io.github.centralmock.model.endpoint.Endpoint;
import io.github.centralmock.store.Document;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Generates users and endpoints of a tenant: the same for the same seed, tenant and number. */
final class TenantGenerator {
    private final TenantContext tenant;

    TenantGenerator(TenantContext tenant) {
        this.tenant = tenant;
    }

    void add(int personCount, int endpointCount) {
        List<ObjectNode> people = new ArrayList<>();
        int firstPerson = firstFree(CollectionNames.USERS);
        for (int i = 0; i < personCount; i++) {
            people.add(user(firstPerson + i));
        }
        List<Document> endpoints = new ArrayList<>(endpointCount);
        EndpointGenerator writer = new EndpointGenerator(tenant, people);
        int firstMachine = firstFree(CollectionNames.ENDPOINTS);
        for (int i = 0; i < endpointCount; i++) {
            endpoints.add(writer.generate(firstMachine + i));
        }
        tenant.estate().state().putAll(tenant.id(), CollectionNames.ENDPOINTS, endpoints);
        endpoints.stream().filter(EndpointGenerator::isInBadHealth).forEach(this::raiseAlert);
    }

    private int firstFree(String collection) {
        int number = 1;
        while (tenant.records(collection).has(tenant.deriveId(collection, "#" + number))) {
            number++;
        }
        return number;
    }

    /** Adds the reason of bad health: malware that is not cleaned up yet. */
    private void raiseAlert(Document endpoint) {
        String id = tenant.deriveId(CollectionNames.ALERTS, endpoint.id());
        Duration ago = Duration.ofMinutes(FakeData.number(tenant.estate().seed(), id, 24 * 60));
        new AlertBuilder(
                        "Event::Endpoint::Threat::CleanupFailed",
                        "malware",
                        "high",
                        "Manual cleanup required: 'Troj/Sample-G' at 'C:\\Temp\\sample.exe'")
                .allowing(List.of("acknowledge", "cleanVirus", "clearThreat"))
                .on(new Endpoint(endpoint))
                .naming("Troj/Sample-G")
                .raise(
                        tenant.records(CollectionNames.ALERTS),
                        id,
                        tenant.estate().state().nextNumber(),
                        tenant.name(),
                        tenant.estate().now().minus(ago));
    }

    private ObjectNode user(int number) {
        String name = FakeData.fullName(tenant.estate().seed(), tenant.id() + "/people/" + number);
        String email = FakeData.emailAddress(name + " " + number, tenant.domain());
        ObjectNode tree = Json.object("id", tenant.deriveId(CollectionNames.USERS, "#" + number), "name", name);
        tree.setAll(FakeData.splitName(name));
        tree.put("email", email);
        UserReader.addOrigin(tree, tenant, "custom");
        tenant.records(CollectionNames.USERS).put(tree.path("id").asText(), tree);
        return tree;
    }
}
