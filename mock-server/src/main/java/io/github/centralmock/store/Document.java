package io.github.centralmock.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.time.Instant;
import java.util.Iterator;
import java.util.Objects;
import java.util.function.BiFunction;

/**
 * One immutable JSON object of an estate, kept as the bytes that go over the wire.
 *
 * <p>Members whose name starts with an underscore are the mock's own (when something was ordered, who may see it) and
 * never leave it: {@link #tree()} shows them, {@link #wire()} and {@link #wireBytes()} do not. The tree is parsed on
 * demand and kept only as long as memory allows, so an estate of 100,000 endpoints costs little more than its text.
 */
public final class Document {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final String id;
    private final String order;
    private volatile ObjectNode unwritten;
    private volatile byte[] stored;
    private volatile byte[] wire;
    private volatile SoftReference<ObjectNode> parsed;
    private volatile SoftReference<Look> look;

    /**
     * What becomes of a document by itself, and for which stretch of time.
     *
     * @param document the document itself, or what stands in its place
     * @param from the first moment at which it looks so
     * @param until the first moment at which it does not any more
     */
    public record Look(Document document, Instant from, Instant until) {
        boolean holdsAt(Instant time) {
            return !time.isBefore(from) && time.isBefore(until);
        }
    }

    private Document(String id, String order, ObjectNode unwritten, byte[] stored) {
        this.id = Objects.requireNonNull(id, "id");
        this.order = order;
        this.unwritten = unwritten;
        this.stored = stored;
    }

    /** A document that takes its place at the end of its collection; {@code tree} must not be changed afterwards. */
    public static Document of(String id, ObjectNode tree) {
        return new Document(id, null, Objects.requireNonNull(tree, "tree"), null);
    }

    /** A document with a place of its own: collections are sorted by {@code order}, compared as text. */
    public static Document ordered(String id, String order, ObjectNode tree) {
        return of(id, tree).at(Objects.requireNonNull(order, "order"));
    }

    /** As {@link #ordered}, of an object that is written already; it is parsed when somebody asks for its tree. */
    public static Document written(String id, String order, byte[] json) {
        return new Document(id, Objects.requireNonNull(order, "order"), null, json);
    }

    Document at(String newOrder) {
        if (newOrder.equals(order)) {
            return this;
        }
        ObjectNode tree = unwritten;
        return new Document(id, newOrder, tree, tree == null ? stored : null);
    }

    public String id() {
        return id;
    }

    /** Where the document stands in its collection; null until it was put into one. */
    public String order() {
        return order;
    }

    /** The whole object, the mock's own members included. Shared: use {@link #edit()} to change it. */
    public JsonNode tree() {
        ObjectNode tree = unwritten;
        if (tree != null) {
            return tree;
        }
        SoftReference<ObjectNode> kept = parsed;
        tree = kept == null ? null : kept.get();
        if (tree == null) {
            tree = read(stored);
            parsed = new SoftReference<>(tree);
        }
        return tree;
    }

    /** A copy to change, the mock's own members included. */
    public ObjectNode edit() {
        return (ObjectNode) tree().deepCopy();
    }

    /** The same place and id, another content; {@code changed} must not be changed afterwards. */
    public Document with(ObjectNode changed) {
        return new Document(id, order, Objects.requireNonNull(changed, "changed"), null);
    }

    /**
     * How the document looks at that time. Worked out once per stretch of time and kept as long as memory allows, so that
     * a list that is read again and again costs nothing more.
     *
     * @param maker the same for all documents of a collection
     */
    public Document lookAt(Instant time, BiFunction<Document, Instant, Look> maker) {
        SoftReference<Look> kept = look;
        Look known = kept == null ? null : kept.get();
        if (known == null || !known.holdsAt(time)) {
            known = maker.apply(this, time);
            look = new SoftReference<>(known);
        }
        return known.document();
    }

    /** A copy of what clients may see. */
    public ObjectNode wire() {
        return visible().deepCopy();
    }

    /** What clients may see, as UTF-8 JSON. Shared: do not change. */
    public byte[] wireBytes() {
        byte[] known = wire;
        if (known == null) {
            known = hasOwnMembers() ? write(visible()) : stored();
            wire = known;
        }
        return known;
    }

    /**
     * The bytes of the whole object. They are made late, when the answer is sent and no lock is held any more; from then
     * on they stand for the tree.
     */
    private byte[] stored() {
        ObjectNode tree = unwritten;
        if (tree != null) {
            stored = write(tree);
            unwritten = null;
        }
        return stored;
    }

    /** The object without the mock's own members; what is below them is shared. */
    private ObjectNode visible() {
        ObjectNode visible = JsonNodeFactory.instance.objectNode();
        tree().properties().forEach(member -> {
            if (!member.getKey().startsWith("_")) {
                visible.set(member.getKey(), member.getValue());
            }
        });
        return visible;
    }

    private boolean hasOwnMembers() {
        for (Iterator<String> names = tree().fieldNames(); names.hasNext(); ) {
            if (names.next().startsWith("_")) {
                return true;
            }
        }
        return false;
    }

    private static byte[] write(JsonNode tree) {
        try {
            return MAPPER.writeValueAsBytes(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a JSON object: " + tree, e);
        }
    }

    private static ObjectNode read(byte[] bytes) {
        try {
            return (ObjectNode) MAPPER.readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return tree().toString();
    }
}
