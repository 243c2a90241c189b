package io.github.centralmock.engine;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.store.Document;
import io.github.centralmock.store.Documents;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The generic handler of every list: filters, {@code search}, {@code ids}, {@code sort} and paging in one place. What a
 * list may be asked, its page sizes and its paging style stand in its description.
 */
public final class Listing implements Handler {
    private final Function<Call, Records> records;
    private final List<Filter> filters = new ArrayList<>();
    private final Map<String, List<String>> searchable = new HashMap<>();
    private final Map<String, String> sortable = new HashMap<>();
    private BiPredicate<Call, Document> visible;
    private BiFunction<Call, Document, Document> shown = (call, document) -> document;
    private BiFunction<Call, Document, Document> presented = (call, document) -> document;

    private Listing(Function<Call, Records> records) {
        this.records = records;
    }

    /** A list of the records of one collection of the calling account. */
    public static Listing of(String collection) {
        return new Listing(call -> call.records(collection));
    }

    /** A list of records found in a way of its own, e.g. in another account. */
    public static Listing from(Function<Call, Records> records) {
        return new Listing(records);
    }

    /** Adds a query parameter that keeps what has one of its values in the member of the same name. */
    public Listing where(String parameter) {
        return where(Filter.equal(parameter, parameter));
    }

    /** Adds a filter, in the place of the one for the same parameter. */
    public Listing where(Filter filter) {
        filters.removeIf(other -> other.parameter().equals(filter.parameter()));
        filters.add(filter);
        return this;
    }

    /** Shows only what passes; for members of a group, or what has already happened. */
    public Listing only(BiPredicate<Call, Document> test) {
        BiPredicate<Call, Document> before = visible;
        visible = before == null ? test : before.and(test);
        return this;
    }

    /** Shows each record through {@code view}, which may return the given document unchanged. */
    public Listing shownBy(BiFunction<Call, Document, Document> view) {
        shown = view;
        return this;
    }

    /** Completes or cuts what a page shows, after filters and paging: only the items of the page pay for it. */
    public Listing presenting(BiFunction<Call, Document, Document> look) {
        presented = look;
        return this;
    }

    /** Says where {@code searchFields=name} looks, when that is not the member of the same name. */
    public Listing searching(String name, String... paths) {
        searchable.put(name, List.of(paths));
        return this;
    }

    /** Says what {@code sort=name} sorts by, when that is not the member of the same name. */
    public Listing sorting(String name, String path) {
        sortable.put(name, path);
        return this;
    }

    @Override
    public Response handle(Call call) {
        SortOrder sort = SortOrder.of(call, sortable);
        Documents documents = records.apply(call).all();
        Predicate<JsonNode> wanted = requestedFilter(call);
        Set<String> ids = call.criteria("ids").stream()
                .map(id -> id.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        UnaryOperator<Document> view = document -> shown.apply(call, document);
        // Stored documents, which are there anyway: views of a long list would not fit beside it while it is sorted.
        Page.Source source = order -> candidates(documents, ids, order)
                .filter(document -> visible == null || visible.test(call, document))
                .filter(document ->
                        wanted == null || wanted.test(view.apply(document).tree()));
        boolean isWhole = ids.isEmpty() && wanted == null && visible == null;
        return new Page(
                        call,
                        sort,
                        view,
                        document -> presented.apply(call, view.apply(document)),
                        isWhole ? Page.Source.counted(source, documents.size()) : source)
                .reply();
    }

    /** Everything behind the place, or of the asked ids those behind it: found one by one, however long the list is. */
    private static Stream<Document> candidates(Documents documents, Set<String> ids, String order) {
        if (ids.isEmpty()) {
            return order == null ? documents.stream() : documents.after(order);
        }
        return ids.stream()
                .flatMap(id -> documents.find(id).stream())
                .filter(document -> order == null || document.position().compareTo(order) > 0)
                .sorted(Comparator.comparing(Document::position));
    }

    /** All filters of this call; null if there are none, so that no document has to be parsed. */
    private Predicate<JsonNode> requestedFilter(Call call) {
        List<Predicate<JsonNode>> asked = filters.stream()
                .filter(filter -> !call.criteria(filter.parameter()).isEmpty())
                .map(filter -> filter.forCall(call))
                .collect(Collectors.toCollection(ArrayList::new));
        List<String> search = call.criteria("search");
        if (!search.isEmpty()) {
            asked.add(Filter.containing(String.join(",", search), searchPaths(call)));
        }
        return asked.stream().reduce(Predicate::and).orElse(null);
    }

    private List<String> searchPaths(Call call) {
        List<String> fields = call.criteria("searchFields");
        return (fields.isEmpty() ? List.of("name") : fields)
                .stream()
                        .flatMap(field -> searchable.getOrDefault(field, List.of(field)).stream())
                        .toList();
    }

    @Override
    public Set<String> parameters() {
        Set<String> names = filters.stream().map(Filter::parameter).collect(Collectors.toCollection(TreeSet::new));
        return names;
    }

    @Override
    public boolean isGeneric() {
        return true;
    }
}
