package io.github.centralmock.contract.paging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.centralmock.contract.http.JsonTrees;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaginatorTest {
    private static final String NUMBERED = "{\"items\": [{}, {}], \"pages\": {\"current\": %d, \"size\": 2}}";

    @Test
    void keysAreFollowedToThePageWithoutOne() {
        Paginator paginator = new Paginator("key", Map.of("view", "full"), 5, 10);
        assertThat(queries(paginator, keyed("a b"), keyed("c"), "{\"items\": [{}], \"pages\": {\"size\": 5}}"))
                .containsExactly(
                        "view=full&pageSize=5",
                        "view=full&pageSize=5&pageFromKey=a%20b",
                        "view=full&pageSize=5&pageFromKey=c");
        assertThat(paginator.isAtEnd()).isTrue();
        assertThat(paginator.isCutOff()).isFalse();
    }

    @Test
    void cursorsAreFollowedAsLongAsThereIsMore() {
        Paginator paginator = new Paginator("cursor", Map.of(), 200, 10);
        assertThat(queries(paginator, cursor(true, "x"), cursor(false, "y")))
                .containsExactly("limit=200", "limit=200&cursor=x");
        assertThat(paginator.isAtEnd()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"offset", "none"})
    void numbersAreFollowedAsLongAsPagesAreFull(String style) {
        Paginator paginator = new Paginator(style, Map.of(), 0, 10);
        assertThat(queries(
                        paginator,
                        NUMBERED.formatted(1),
                        NUMBERED.formatted(2),
                        "{\"items\": [{}], \"pages\": {\"current\": 3, \"size\": 2}}"))
                .containsExactly("", "page=2", "page=3");
        assertThat(paginator.isCutOff()).isFalse();
    }

    @Test
    void aNumberedListThatDoesNotSayItsNumbersIsFollowedByTheSizeThatWasAskedFor() {
        Paginator paginator = new Paginator("offset", Map.of(), 1, 10);
        assertThat(queries(paginator, "{\"items\": [{}]}", "{\"items\": [{}]}", "{\"items\": []}"))
                .containsExactly("pageSize=1", "pageSize=1&page=2", "pageSize=1&page=3");
    }

    @Test
    void aListByKeysHasNoNumbers() {
        Paginator paginator = new Paginator("key", Map.of(), 2, 10);
        assertThat(queries(paginator, NUMBERED.formatted(1))).hasSize(1);
        assertThat(paginator.isAtEnd()).isTrue();
    }

    @Test
    void anArrayHasOnePage() {
        Paginator paginator = Paginator.ofUnknownStyle();
        assertThat(queries(paginator, "[{}, {}]")).containsExactly("");
        assertThat(paginator.isCutOff()).isFalse();
    }

    @Test
    void aPageThatNamesAnEarlierOneIsACircle() {
        for (List<String> pages : List.of(
                List.of(keyed("a"), keyed("b"), keyed("a")),
                List.of(cursor(true, "x"), cursor(true, "x")),
                List.of(NUMBERED.formatted(1), NUMBERED.formatted(1)))) {
            Paginator paginator = Paginator.ofUnknownStyle();
            assertThat(queries(paginator, pages.toArray(String[]::new))).hasSameSizeAs(pages);
            assertThat(paginator.next()).isEmpty();
            assertThat(paginator.isCircular()).isTrue();
            assertThat(paginator.isCutOff()).isTrue();
        }
    }

    @Test
    void aListWithoutEndIsCutOff() {
        Paginator paginator = new Paginator("offset", Map.of(), 2, 2);
        assertThat(queries(paginator, NUMBERED.formatted(1), NUMBERED.formatted(2)))
                .hasSize(2);
        assertThat(paginator.next()).isEmpty();
        assertThat(paginator.isCutOff()).isTrue();
        assertThat(paginator.isCircular()).isFalse();
    }

    @Test
    void aPageThatIsNoListIsNoEnd() {
        Paginator paginator = Paginator.ofUnknownStyle();
        queries(paginator, "{\"message\": \"try again later\"}");
        assertThat(paginator.isCutOff()).isTrue();
    }

    /** What is asked for each of these pages. */
    private static List<String> queries(Paginator paginator, String... pages) {
        Stream<String> asked = Arrays.stream(pages).map(page -> {
            Optional<Map<String, String>> next = paginator.next();
            paginator.received(JsonTrees.read(page).orElseThrow());
            return Paginator.query(next.orElseThrow());
        });
        return asked.toList();
    }

    private static String keyed(String next) {
        return "{\"items\": [{}], \"pages\": {\"size\": 1, \"nextKey\": \"%s\"}}".formatted(next);
    }

    private static String cursor(boolean hasMore, String next) {
        return "{\"items\": [{}], \"has_more\": %s, \"next_cursor\": \"%s\"}".formatted(hasMore, next);
    }
}
