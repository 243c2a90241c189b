package io.github.centralmock.estate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Json;
import io.github.centralmock.model.Collections;
import io.github.centralmock.model.alert.AlertBuilder;
import io.github.centralmock.model.endpoint.Endpoint;
import io.github.centralmock.store.Document;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Invents more people and machines of a tenant: the same for the same seed, tenant and number. */
final class Generator {
    private final TenantDraft tenant;

    Generator(TenantDraft tenant) {
        this.tenant = tenant;
    }

    void add(int personCount, int endpointCount) {
        List<ObjectNode> people = new ArrayList<>();
        int firstPerson = firstFree(Collections.USERS);
        for (int i = 0; i < personCount; i++) {
            people.add(person(firstPerson + i));
        }
        List<Document> machines = new ArrayList<>(endpointCount);
        MachineWriter writer = new MachineWriter(tenant, people);
        int firstMachine = firstFree(Collections.ENDPOINTS);
        for (int i = 0; i < endpointCount; i++) {
            machines.add(writer.write(firstMachine + i));
        }
        tenant.estate().state().putAll(tenant.id(), Collections.ENDPOINTS, machines);
        machines.stream().filter(MachineWriter::isInBadHealth).forEach(this::warn);
    }

    private int firstFree(String collection) {
        int number = 1;
        while (tenant.records(collection).has(tenant.derived(collection, "#" + number))) {
            number++;
        }
        return number;
    }

    /** Bad health has a reason: malware that waits to be cleaned up. */
    private void warn(Document machine) {
        String id = tenant.derived(Collections.ALERTS, machine.id());
        Duration ago = Duration.ofMinutes(Invented.number(tenant.estate().seed(), id, 24 * 60));
        new AlertBuilder(
                        "Event::Endpoint::Threat::CleanupFailed",
                        "malware",
                        "high",
                        "Manual cleanup required: 'Troj/Sample-G' at 'C:\\Temp\\sample.exe'")
                .allowing(List.of("acknowledge", "cleanVirus", "clearThreat"))
                .on(new Endpoint(machine))
                .naming("Troj/Sample-G")
                .raise(
                        tenant.records(Collections.ALERTS),
                        id,
                        tenant.estate().state().nextNumber(),
                        tenant.name(),
                        tenant.estate().now().minus(ago));
    }

    private ObjectNode person(int number) {
        String name = Invented.person(tenant.estate().seed(), tenant.id() + "/people/" + number);
        String email = Invented.address(name + " " + number, tenant.domain());
        ObjectNode tree = Json.object("id", tenant.derived(Collections.USERS, "#" + number), "name", name);
        tree.setAll(Invented.splitName(name));
        tree.put("email", email);
        PeopleReader.addOrigin(tree, tenant, "custom");
        tenant.records(Collections.USERS).put(tree.path("id").asText(), tree);
        return tree;
    }
}
