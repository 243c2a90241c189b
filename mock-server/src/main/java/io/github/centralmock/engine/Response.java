package io.github.centralmock.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.store.Document;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a handler answers: a status and a body, turned to bytes as late as possible. */
public final class Response {
    private final int status;
    private final Body body;
    private final Map<String, String> headers = new TreeMap<>();

    private Response(int status, Body body) {
        this.status = status;
        this.body = body;
    }

    /** The body of a response: its bytes, in one piece or several, and its JSON tree. */
    private interface Body {
        List<byte[]> pieces();

        JsonNode tree();
    }

    private record RawBody(byte[] bytes) implements Body {
        @Override
        public List<byte[]> pieces() {
            return List.of(bytes);
        }

        @Override
        public JsonNode tree() {
            return Json.object();
        }
    }

    private record TreeBody(JsonNode tree) implements Body {
        @Override
        public List<byte[]> pieces() {
            return List.of(Json.bytes(tree));
        }
    }

    private record DocumentBody(Document document) implements Body {
        @Override
        public List<byte[]> pieces() {
            return List.of(document.wireBytes());
        }

        @Override
        public JsonNode tree() {
            return document.wire();
        }
    }

    private record PageBody(List<Document> items, ObjectNode pages) implements Body {
        private static final byte[] START = utf8("{\"items\":[");
        private static final byte[] COMMA = utf8(",");
        private static final byte[] PAGES = utf8("],\"pages\":");
        private static final byte[] END = utf8("}");
        private static final byte[] END_UNPAGED = utf8("]}");

        /** The bytes of the documents and the text between them. */
        @Override
        public List<byte[]> pieces() {
            List<byte[]> pieces = new ArrayList<>(2 * items.size() + 4);
            pieces.add(START);
            for (int i = 0; i < items.size(); i++) {
                if (i > 0) {
                    pieces.add(COMMA);
                }
                pieces.add(items.get(i).wireBytes());
            }
            if (pages == null) {
                pieces.add(END_UNPAGED);
            } else {
                pieces.add(PAGES);
                pieces.add(Json.bytes(pages));
                pieces.add(END);
            }
            return pieces;
        }

        private static byte[] utf8(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public JsonNode tree() {
            ObjectNode tree = Json.object();
            ArrayNode array = tree.putArray("items");
            items.forEach(item -> array.add(item.wire()));
            if (pages != null) {
                tree.set("pages", pages);
            }
            return tree;
        }
    }

    public static Response of(int status, JsonNode body) {
        return new Response(status, new TreeBody(body));
    }

    public static Response of(int status, Document document) {
        return new Response(status, new DocumentBody(document));
    }

    public static Response ok(JsonNode body) {
        return of(200, body);
    }

    public static Response ok(Document document) {
        return of(200, document);
    }

    public static Response created(JsonNode body) {
        return of(201, body);
    }

    public static Response created(Document document) {
        return of(201, document);
    }

    public static Response accepted(JsonNode body) {
        return of(202, body);
    }

    /** {@code {"deleted": true}}, the vendor's answer to nearly every delete. */
    public static Response deleted() {
        return ok(Json.object().put("deleted", true));
    }

    /** Bytes as they are, for faults that answer what no handler would. */
    public static Response raw(int status, byte[] bytes) {
        return new Response(status, new RawBody(bytes));
    }

    /** A page of a list. */
    static Response page(List<Document> items, ObjectNode pages) {
        return new Response(200, new PageBody(items, pages));
    }

    /** A list that the vendor does not page: {@code items} alone. */
    public static Response items(List<Document> items) {
        return new Response(200, new PageBody(items, null));
    }

    static Response notModelled(String why) {
        throw ApiException.notModelled(why);
    }

    public Response header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public int status() {
        return status;
    }

    public Map<String, String> headers() {
        return headers;
    }

    /** The body as UTF-8 JSON: these arrays one after the other. Shared: do not change. */
    public List<byte[]> pieces() {
        return body.pieces();
    }

    /** The body as a tree, without the mock's own members. */
    public JsonNode tree() {
        return body.tree();
    }
}
