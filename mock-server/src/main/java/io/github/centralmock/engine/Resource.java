package io.github.centralmock.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.store.Document;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/**
 * The generic handlers of resources that are created, listed, read, changed and deleted by id. Specials change one
 * of the hooks, or take the place of one handler in the route table.
 */
public final class Resource {
    /** Completes a new record; {@code tree} holds the id and the checked body. */
    @FunctionalInterface
    public interface Creation extends BiConsumer<Call, ObjectNode> {}

    /** Applies a checked patch to a copy of the record. */
    @FunctionalInterface
    public interface Change {
        void apply(Call call, ObjectNode record, ObjectNode patch);
    }

    private final String collection;
    private String idParameter = "id";
    private Optional<UniqueConstraint> unique = Optional.empty();
    private Creation creation = (call, tree) -> {};
    private Change change = (call, record, patch) -> record.setAll(patch);
    private BiConsumer<Call, Document> deletion = (call, document) -> {};
    private BiFunction<Call, Document, Document> shown = (call, document) -> document;

    private Resource(String collection) {
        this.collection = collection;
    }

    /** The records of one collection of the calling account, e.g. {@code allowed-items}. */
    public static Resource in(String collection) {
        return new Resource(collection);
    }

    /** The path parameter that holds the id. */
    public Resource idIn(String parameter) {
        idParameter = parameter;
        return this;
    }

    /** Refuses a second record with the same member (409). */
    public Resource uniqueBy(String member) {
        unique = Optional.of(UniqueConstraint.by(member));
        return this;
    }

    public Resource creating(Creation hook) {
        creation = hook;
        return this;
    }

    public Resource changing(Change hook) {
        change = hook;
        return this;
    }

    /** What else must happen, or must hold, before a record goes. */
    public Resource deleting(BiConsumer<Call, Document> hook) {
        deletion = hook;
        return this;
    }

    /** Shows records through {@code view} wherever they are answered. */
    public Resource shownBy(BiFunction<Call, Document, Document> view) {
        shown = view;
        return this;
    }

    public Listing list() {
        return Listing.of(collection).shownBy(shown);
    }

    public Handler create() {
        return generic(call -> {
            String id = call.newId();
            ObjectNode tree = Json.object().put("id", id);
            tree.setAll(call.body());
            creation.accept(call, tree);
            unique.ifPresent(rule -> rule.require(call.records(collection), tree));
            return Response.created(shown.apply(call, call.records(collection).put(id, tree)));
        });
    }

    public Handler get() {
        return generic(call -> Response.ok(shown.apply(call, existing(call))));
    }

    public Handler update() {
        return generic(call -> {
            Document old = existing(call);
            ObjectNode copy = old.edit();
            change.apply(call, copy, call.body());
            unique.ifPresent(rule -> rule.require(call.records(collection), copy));
            return Response.ok(shown.apply(call, call.records(collection).put(old.with(copy))));
        });
    }

    /** Answers deleted whether or not there was anything, as the vendor does for most deletes. */
    public Handler deleteOrIgnore() {
        return generic(call -> {
            find(call).ifPresent(document -> delete(call, document));
            return Response.deleted();
        });
    }

    /** Answers 404 for what is not there. */
    public Handler delete() {
        return generic(call -> {
            delete(call, existing(call));
            return Response.deleted();
        });
    }

    private void delete(Call call, Document document) {
        deletion.accept(call, document);
        call.records(collection).remove(document.id());
    }

    private Optional<Document> find(Call call) {
        return call.records(collection).find(call.path(idParameter));
    }

    private Document existing(Call call) {
        return find(call).orElseThrow(ApiException::notFound);
    }

    private static Handler generic(Handler handler) {
        return new Handler() {
            @Override
            public Response handle(Call call) {
                return handler.handle(call);
            }

            @Override
            public boolean isGeneric() {
                return true;
            }
        };
    }
}
