package io.github.centralmock.engine;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request as it came in, free of any HTTP library.
 *
 * @param path normalised: one leading slash, no trailing one, no empty segments
 * @param segments the decoded segments of the path
 * @param query the decoded parameters, in order of arrival
 * @param headers by lower-case name
 */
public record Request(
        String method,
        String path,
        List<String> segments,
        String rawQuery,
        Map<String, List<String>> query,
        Map<String, String> headers,
        byte[] body,
        Hosts hosts,
        long startedNanos) {

    /** A header by name in any case. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(java.util.Locale.ROOT)));
    }

    /** The bearer token; empty without one. */
    public Optional<String> bearer() {
        return header("authorization")
                .filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
                .map(value -> value.substring(7).trim());
    }

    public String bodyText() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
