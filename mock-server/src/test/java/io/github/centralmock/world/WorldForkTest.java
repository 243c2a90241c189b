package io.github.centralmock.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.centralmock.store.Document;
import io.github.centralmock.store.State;
import io.github.centralmock.time.WorldClock;
import io.github.centralmock.world.Credential.AccountKind;
import io.github.centralmock.world.Credential.Role;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class WorldForkTest {
    private final World main = new World(
            Worlds.MAIN, new World.Rules(1, 10, List.of()), State.EMPTY, List.of(), new WorldClock(Clock.systemUTC()));
    private final CountDownLatch making = new CountDownLatch(1_000);
    private final AtomicBoolean over = new AtomicBoolean();

    /** Tenants are made without a pause while worlds are forked: each has either both or neither. */
    @Test
    void everyTenantComesWithItsCredential() throws InterruptedException {
        Worlds worlds = new Worlds(main);
        Thread maker = new Thread(this::makeTenants);
        maker.start();
        try {
            making.await();
            for (int i = 0; i < 3_000; i++) {
                World fork = worlds.fork(main);
                assertThat(fork.credentials())
                        .hasSize(fork.store()
                                .state()
                                .documents("root", "tenants")
                                .size());
                worlds.end(fork.id());
            }
        } finally {
            over.set(true);
            maker.join();
        }
    }

    private void makeTenants() {
        for (int i = 0; !over.get(); i++) {
            making.countDown();
            String id = "tenant" + i % 50;
            boolean isGone = i / 50 % 2 == 1;
            main.store().write(state -> {
                Credential credential = credential(id);
                if (isGone) {
                    state.remove("root", "tenants", id);
                    state.remove("world", "credentials", id);
                } else {
                    state.put("root", "tenants", Document.of(id, JsonNodeFactory.instance.objectNode()));
                    RuntimeCredentials.add(state, credential);
                }
                return id;
            });
        }
    }

    private static Credential credential(String id) {
        return new Credential(id, "secret", AccountKind.TENANT, Role.SUPER_ADMIN, id, id, "us01");
    }
}
