package io.github.centralmock.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.openapi.Paging;
import io.github.centralmock.store.Document;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Cuts a list into the page that a client asks for, by number or by key. */
final class Page {
    /** A list before it is cut: everything from a place in the collection's order on, filtered. */
    interface Source {
        /** Everything behind the place; null means from the start. */
        Stream<Document> after(String order);

        /** How many there are from the start. */
        default long count() {
            return after(null).count();
        }

        /** The same source, whose size is known without looking. */
        static Source counted(Source source, long size) {
            return new Source() {
                @Override
                public Stream<Document> after(String order) {
                    return source.after(order);
                }

                @Override
                public long count() {
                    return size;
                }
            };
        }
    }

    private final Call call;
    private final Paging paging;
    private final SortOrder sort;
    private final UnaryOperator<Document> view;
    private final UnaryOperator<Document> presented;
    private final Source source;

    /**
     * @param view what a document of the source looks like, and is sorted by
     * @param presented what a page shows of it
     */
    Page(Call call, SortOrder sort, UnaryOperator<Document> view, UnaryOperator<Document> presented, Source source) {
        this.call = call;
        this.paging = call.operation().paging();
        this.sort = sort;
        this.view = view;
        this.presented = presented;
        this.source = source;
    }

    Response reply() {
        return switch (paging.style()) {
            case OFFSET -> byNumber();
            case KEY -> byKey();
            default -> Response.items(sorted(source.after(null)).map(presented).toList());
        };
    }

    private Response byNumber() {
        int size = size();
        int number = whole("page", 1);
        List<Document> items = sorted(source.after(null))
                .skip((number - 1L) * size)
                .limit(size)
                .map(presented)
                .toList();
        ObjectNode pages = Json.object();
        pages.put("current", number);
        pages.put("size", size);
        pages.put("maxSize", paging.maxSize());
        addTotals(pages, size);
        return Response.page(items, pages);
    }

    private Response byKey() {
        int size = size();
        List<String> key = call.criteria("pageFromKey");
        // One item more than requested shows whether there is a next page.
        List<Document> found =
                new ArrayList<>((key.isEmpty() ? sorted(source.after(null)) : after(Key.parse(key.get(0), sort)))
                        .limit(size + 1L)
                        .toList());
        ObjectNode pages = Json.object();
        if (!key.isEmpty()) {
            pages.put("fromKey", key.get(0));
        }
        if (found.size() > size) {
            found.remove(size);
            pages.put("nextKey", key(found.get(size - 1)).text());
        }
        pages.put("size", size);
        pages.put("maxSize", paging.maxSize());
        addTotals(pages, size);
        return Response.page(found.stream().map(presented).toList(), pages);
    }

    private Stream<Document> after(Key key) {
        if (sort.isDefault()) {
            return source.after(key.position());
        }
        if (key.sortValues().isEmpty()) {
            return sorted(source.after(key.position()));
        }
        return sorted(source.after(null)).filter(document -> key(document).compareTo(key, sort) > 0);
    }

    private Stream<Document> sorted(Stream<Document> documents) {
        if (sort.isDefault()) {
            return documents;
        }
        Comparator<Sortable> order = (left, right) -> left.key().compareTo(right.key(), sort);
        return documents
                .map(document -> new Sortable(document, key(document)))
                .sorted(order)
                .map(Sortable::document);
    }

    private Key key(Document document) {
        return new Key(sort.values(view.apply(document).tree()), document.position());
    }

    /** A document with its place, worked out once per document and not once per comparison. */
    private record Sortable(Document document, Key key) {}

    private void addTotals(ObjectNode pages, int size) {
        if (call.criteria("pageTotal").contains("true")) {
            long count = source.count();
            pages.put("total", Math.max(1, (count + size - 1) / size));
            pages.put("items", count);
        }
    }

    private int size() {
        int size = whole("pageSize", paging.defaultSize());
        if (size > paging.maxSize()) {
            throw ApiException.badRequest("pageSize: must be at most " + paging.maxSize());
        }
        return size;
    }

    private int whole(String name, int fallback) {
        List<String> given = call.criteria(name);
        if (given.isEmpty()) {
            return fallback;
        }
        try {
            int number = Integer.parseInt(given.get(0));
            if (number >= 1) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Reported below, together with numbers below one.
        }
        throw ApiException.badRequest(name + ": must be a whole number of at least 1");
    }

    /** The place of a document: the values it is sorted by, then its place in the collection, which is unique. */
    record Key(List<String> sortValues, String position) {
        int compareTo(Key other, SortOrder sort) {
            int bySort = sort.comparator().compare(sortValues, other.sortValues);
            return bySort != 0 ? bySort : position.compareTo(other.position);
        }

        /** Digits stay as they are (alerts have such keys); anything else is base64 of a JSON array. */
        String text() {
            if (sortValues.isEmpty() && isDigits(position)) {
                return position;
            }
            ArrayNode array = Json.array(sortValues).add(position);
            return Base64.getEncoder().encodeToString(Json.bytes(array));
        }

        private static boolean isDigits(String text) {
            return text.length() == 13 && text.chars().allMatch(Character::isDigit);
        }

        static Key parse(String text, SortOrder sort) {
            if (isDigits(text)) {
                // With a sort order too: the vendor's own sample sends both.
                return new Key(List.of(), text);
            }
            try {
                JsonNode array = Json.parse(Base64.getDecoder().decode(text.getBytes(StandardCharsets.ISO_8859_1)));
                if (array.isArray() && array.size() == sort.keys().size() + 1) {
                    List<String> values = new ArrayList<>();
                    array.forEach(value -> values.add(value.asText()));
                    return new Key(values.subList(0, values.size() - 1), values.get(values.size() - 1));
                }
            } catch (IllegalArgumentException | com.fasterxml.jackson.core.JsonProcessingException e) {
                // Reported below: a key that is not ours, or not for this sort order.
            }
            throw ApiException.badRequest("pageFromKey: is not a key of this list");
        }
    }
}
