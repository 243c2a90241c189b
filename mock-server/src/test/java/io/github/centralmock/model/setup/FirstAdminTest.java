package io.github.centralmock.model.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Accounts;
import io.github.centralmock.engine.Json;
import io.github.centralmock.model.CollectionNames;
import io.github.centralmock.model.admin.PredefinedRoles;
import io.github.centralmock.store.Document;
import io.github.centralmock.store.State;
import io.github.centralmock.store.Transaction;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FirstAdminTest {
    private static final String TENANT = "3f0f1c53-7a0e-4e0e-9a39-1d2b6d8f0a11";
    private static final Instant NOW = Instant.parse("2026-01-22T10:00:00Z");

    private final Transaction state = Transaction.on(State.EMPTY);

    @Test
    void theContactOfATenantIsItsFirstSuperAdmin() {
        ObjectNode tenant = Json.object("id", TENANT);
        tenant.set("contact", Json.object("firstName", "Robin", "lastName", "Example", "email", "robin@example.com"));
        state.put(Accounts.ROOT, Accounts.TENANTS, Document.of(TENANT, tenant));
        FirstAdmin.appoint(state, TENANT, 1, NOW);
        assertThat(admins()).singleElement().satisfies(admin -> {
            assertThat(admin.tree().at("/profile/email").asText()).isEqualTo("robin@example.com");
            assertThat(admin.tree().at("/roleAssignments/0/roleId").asText())
                    .isEqualTo(PredefinedRoles.TENANT.idOf("super admin"));
            assertThat(state.find(
                            TENANT,
                            CollectionNames.USERS,
                            admin.tree().at("/users/0/id").asText()))
                    .isPresent();
        });
    }

    @Test
    void aTenantWithoutAContactHasASuperAdminToo() {
        FirstAdmin.appoint(state, TENANT, 1, NOW);
        assertThat(admins())
                .singleElement()
                .satisfies(admin ->
                        assertThat(admin.tree().at("/profile/email").asText()).isEqualTo("owner@example.com"));
    }

    @Test
    void aContactWhoIsInTheDirectoryIsNotEnteredAgain() {
        ObjectNode person = Json.object("id", "person", "name", "Robin Example", "email", "Owner@example.com");
        state.put(TENANT, CollectionNames.USERS, Document.of("person", person));
        FirstAdmin.appoint(state, TENANT, 1, NOW);
        assertThat(state.documents(TENANT, CollectionNames.USERS).size()).isEqualTo(1);
        assertThat(admins())
                .singleElement()
                .satisfies(admin ->
                        assertThat(admin.tree().at("/users/0/id").asText()).isEqualTo("person"));
    }

    @Test
    void aTenantWithASuperAdminGetsNoSecondOne() {
        FirstAdmin.appoint(state, TENANT, 1, NOW);
        FirstAdmin.appoint(state, TENANT, 2, NOW);
        assertThat(admins()).hasSize(1);
    }

    private List<Document> admins() {
        return state.documents(TENANT, CollectionNames.ADMINS).stream().toList();
    }
}
