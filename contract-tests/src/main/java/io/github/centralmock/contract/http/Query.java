package io.github.centralmock.contract.http;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names and values of a query string or of a form body, in their order; a name may occur more than once. */
public record Query(List<Pair> pairs) {
    public static final Query EMPTY = new Query(List.of());

    /** One name with its value, both as they are written: percent-encoded, if the writer did so. */
    public record Pair(String name, String value) {
        static Pair parse(String text) {
            String[] parts = text.split("=", 2);
            return new Pair(parts[0], parts.length > 1 ? parts[1] : "");
        }

        boolean isNamed(String plain) {
            return name.equals(plain) || name.equals(encode(plain));
        }

        @Override
        public String toString() {
            return name + "=" + value;
        }
    }

    public Query {
        pairs = List.copyOf(pairs);
    }

    /** Reads the text after the question mark, or a form body. */
    public static Query parse(String text) {
        return new Query(Stream.of(text.split("&"))
                .filter(pair -> !pair.isEmpty())
                .map(Pair::parse)
                .toList());
    }

    /** The query of an address; empty if it has none. */
    public static Query of(URI uri) {
        return parse(Optional.ofNullable(uri.getRawQuery()).orElse(""));
    }

    /** The first value of a name, decoded. */
    public Optional<String> value(String name) {
        return pairs.stream()
                .filter(pair -> pair.isNamed(name))
                .map(pair -> URLDecoder.decode(pair.value(), StandardCharsets.UTF_8))
                .findFirst();
    }

    /** With one more pair at the end; name and value are plain text. */
    public Query and(String name, String value) {
        return and(new Query(List.of(new Pair(encode(name), encode(value)))));
    }

    /** With all pairs of another at the end. */
    public Query and(Query other) {
        return new Query(Stream.concat(pairs.stream(), other.pairs.stream()).toList());
    }

    /** With one value for a name: at the place where the name is, otherwise at the end. */
    public Query with(String name, String value) {
        List<Pair> changed = new ArrayList<>(without(name).pairs);
        long place = pairs.stream().takeWhile(pair -> !pair.isNamed(name)).count();
        changed.add((int) place, new Pair(encode(name), encode(value)));
        return new Query(changed);
    }

    /** Without all pairs of a name. */
    public Query without(String name) {
        return new Query(pairs.stream().filter(pair -> !pair.isNamed(name)).toList());
    }

    /** Percent-encodes a plain text for use in a query, a form or a path segment. */
    public static String encode(String plain) {
        return URLEncoder.encode(plain, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The text after a question mark, or of a form body. */
    @Override
    public String toString() {
        return pairs.stream().map(Pair::toString).collect(Collectors.joining("&"));
    }
}
