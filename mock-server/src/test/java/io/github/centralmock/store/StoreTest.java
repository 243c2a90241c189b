package io.github.centralmock.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StoreTest {
    private final Store store = new Store(State.EMPTY);

    @Test
    void aFailedWriteChangesNoDocument() {
        assertThatThrownBy(() -> store.write(transaction -> {
                    transaction.put("t1", "things", thing("a"));
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(store.read().documents("t1", "things").size()).isZero();
    }

    @Test
    void aReadIsNotDisturbedByLaterWrites() {
        Transaction before = store.read();
        store.write(transaction -> transaction.put("t1", "things", thing("a")));

        assertThat(before.documents("t1", "things").size()).isZero();
        assertThat(store.read().documents("t1", "things").size()).isEqualTo(1);
    }

    @Test
    void aReadCannotWrite() {
        assertThatThrownBy(() -> store.read().put("t1", "things", thing("a")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a read must not change state");
    }

    @Test
    void accountsAndCollectionsAreSeparate() {
        store.write(transaction -> transaction.put("t1", "things", thing("a")));

        assertThat(store.read().find("t2", "things", "a")).isEmpty();
        assertThat(store.read().find("t1", "gadgets", "a")).isEmpty();
    }

    @Test
    void aReplacedDocumentKeepsItsPosition() {
        store.write(transaction -> {
            transaction.put("t1", "things", thing("a"));
            transaction.put("t1", "things", thing("b"));
            return transaction.put("t1", "things", thing("a"));
        });

        assertThat(store.read().documents("t1", "things").stream().map(Document::id))
                .containsExactly("a", "b");
    }

    @Test
    void aRestoredStateEqualsTheSnapshot() {
        store.write(transaction -> transaction.put("t1", "things", thing("a")));
        State kept = store.state();
        store.write(transaction -> transaction.remove("t1", "things", "a"));

        store.restore(kept);

        assertThat(store.read().find("t1", "things", "a")).isPresent();
    }

    @Test
    void internalMembersAreNeverSerialised() {
        ObjectNode tree = JsonNodeFactory.instance.objectNode().put("id", "a").put("_orderedAt", "now");

        Document document = Document.of("a", tree);

        assertThat(document.tree().has("_orderedAt")).isTrue();
        assertThat(document.wire().has("_orderedAt")).isFalse();
        assertThat(new String(document.wireBytes(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("{\"id\":\"a\"}");
    }

    /** Whatever is put and removed in whatever order, the collection is what a sorted map would be. */
    @Test
    void itBehavesLikeASortedMapUnderRandomWrites() {
        long seed = Long.getLong("central.seed", 42);
        SplittableRandom random = new SplittableRandom(seed);
        TreeMap<String, String> model = new TreeMap<>();
        for (int i = 0; i < 5_000; i++) {
            String id = "k" + random.nextInt(200);
            if (random.nextInt(3) == 0) {
                model.remove(id);
                store.write(transaction -> transaction.remove("t", "c", id));
            } else {
                model.put(id, id);
                store.write(transaction -> transaction.put("t", "c", Document.atPosition(id, id, tree(id))));
            }
        }
        Documents documents = store.read().documents("t", "c");
        assertThat(documents.stream().map(Document::id)).as("seed " + seed).containsExactlyElementsOf(model.keySet());
        assertThat(documents.after("k50").map(Document::id))
                .containsExactlyElementsOf(model.tailMap("k50", false).keySet());
    }

    private static Document thing(String id) {
        return Document.of(id, tree(id));
    }

    private static ObjectNode tree(String id) {
        return JsonNodeFactory.instance.objectNode().put("id", id);
    }
}
