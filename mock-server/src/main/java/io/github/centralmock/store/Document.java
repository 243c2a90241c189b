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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private final String position;
    /** The object until it is written, which several threads may do at once: all of them write the same. */
    private volatile ObjectNode unserialised;

    private volatile byte[] wire;
    /** The mock's own members, as an object; null when there are none. */
    private volatile byte[] internal;

    private volatile SoftReference<ObjectNode> parsed;
    private volatile SoftReference<DocumentView> view;

    /**
     * What becomes of a document by itself, and for which stretch of time.
     *
     * @param document the document itself, or its replacement
     * @param from the first moment at which it looks so
     * @param until the first moment at which it does not any more
     */
    public record DocumentView(Document document, Instant from, Instant until) {
        boolean isValidAt(Instant time) {
            return !time.isBefore(from) && time.isBefore(until);
        }
    }

    private Document(String id, String order, ObjectNode unwritten) {
        this.id = Objects.requireNonNull(id, "id");
        this.position = order;
        this.unserialised = unwritten;
    }

    private Document(String id, String order, byte[] wire, byte[] own) {
        this(id, order, null);
        this.wire = wire;
        this.internal = own;
    }

    /** A document that takes its place at the end of its collection; {@code tree} must not be changed afterwards. */
    public static Document of(String id, ObjectNode tree) {
        return new Document(id, null, Objects.requireNonNull(tree, "tree"));
    }

    /** A document with a place of its own: collections are sorted by {@code order}, compared as text. */
    public static Document atPosition(String id, String order, ObjectNode tree) {
        return of(id, tree).withPosition(Objects.requireNonNull(order, "order"));
    }

    /**
     * As {@link #atPosition}, of an object without members of the mock's own that is written already; it is parsed when
     * somebody asks for its tree.
     */
    public static Document written(String id, String order, byte[] json) {
        return new Document(id, Objects.requireNonNull(order, "order"), json, null);
    }

    Document withPosition(String newOrder) {
        if (newOrder.equals(position)) {
            return this;
        }
        ObjectNode tree = unserialised;
        return tree == null ? new Document(id, newOrder, wire, internal) : new Document(id, newOrder, tree);
    }

    public String id() {
        return id;
    }

    /** The position of the document in its collection; null before it is put into one. */
    public String position() {
        return position;
    }

    /** The whole object, the mock's own members included. Shared: use {@link #edit()} to change it. */
    public JsonNode tree() {
        ObjectNode tree = unserialised;
        if (tree != null) {
            return tree;
        }
        SoftReference<ObjectNode> kept = parsed;
        tree = kept == null ? null : kept.get();
        if (tree == null) {
            tree = read(wire);
            if (internal != null) {
                tree.setAll(read(internal));
            }
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
        return new Document(id, position, Objects.requireNonNull(changed, "changed"));
    }

    /**
     * How the document looks at that time. Worked out once per stretch of time and kept as long as memory allows, so that
     * a list that is read again and again costs nothing more.
     *
     * @param maker the same for all documents of a collection
     */
    public Document asOf(Instant time, BiFunction<Document, Instant, DocumentView> maker) {
        SoftReference<DocumentView> kept = view;
        DocumentView known = kept == null ? null : kept.get();
        if (known == null || !known.isValidAt(time)) {
            known = maker.apply(this, time);
            view = new SoftReference<>(known);
        }
        return known.document();
    }

    /** A copy of what clients may see. */
    public ObjectNode wire() {
        return edit().remove(internalNames());
    }

    /**
     * What clients may see, as UTF-8 JSON. Shared: do not change. The bytes are made late, when the answer is sent and no
     * lock is held any more; from then on they stand for the tree.
     */
    public byte[] wireBytes() {
        ObjectNode tree = unserialised;
        if (tree != null) {
            List<String> names = internalNames();
            if (names.isEmpty()) {
                wire = write(tree);
            } else {
                ObjectNode kept = JsonNodeFactory.instance.objectNode();
                names.forEach(name -> kept.set(name, tree.get(name)));
                internal = write(kept);
                wire = write(shallowCopy(tree).remove(names));
            }
            unserialised = null;
        }
        return wire;
    }

    private List<String> internalNames() {
        List<String> names = List.of();
        for (Map.Entry<String, JsonNode> member : tree().properties()) {
            if (member.getKey().startsWith("_")) {
                names = names.isEmpty() ? new ArrayList<>() : names;
                names.add(member.getKey());
            }
        }
        return names;
    }

    /** The values of the members are shared. */
    private static ObjectNode shallowCopy(ObjectNode tree) {
        return JsonNodeFactory.instance.objectNode().setAll(tree);
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
