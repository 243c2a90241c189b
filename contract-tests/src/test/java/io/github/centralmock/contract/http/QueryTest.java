package io.github.centralmock.contract.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class QueryTest {
    @Test
    void valuesAreReadDecodedAndWrittenEncoded() {
        Query query = Query.EMPTY.and("search", "a&b=c d").and("sort", "name:asc");
        assertThat(query).hasToString("search=a%26b%3Dc%20d&sort=name%3Aasc");
        assertThat(Query.parse(query.toString()).value("search")).contains("a&b=c d");
        assertThat(Query.parse("search=a+b").value("search")).contains("a b");
    }

    @Test
    void unchangedParametersKeepTheirOriginalText() {
        assertThat(Query.parse("a={{x}}&ids=1&ids=2&b=%3a").with("c", "3"))
                .hasToString("a={{x}}&ids=1&ids=2&b=%3a&c=3");
    }

    @Test
    void aNewValueReplacesAllOldValues() {
        assertThat(Query.parse("a=1&b=2&a=3").with("a", "4")).hasToString("a=4&b=2");
        assertThat(Query.parse("a=1&b=2&a=3").without("a")).hasToString("b=2");
        assertThat(Query.parse("b=2").without("a")).hasToString("b=2");
    }

    @Test
    void aUrlWithoutAQueryHasNoValues() {
        assertThat(Query.of(URI.create("http://localhost/a"))).isEqualTo(Query.EMPTY);
        assertThat(Query.of(URI.create("http://localhost/a?&flag&b=1")).value("flag"))
                .contains("");
    }
}
