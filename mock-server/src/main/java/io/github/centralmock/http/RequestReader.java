package io.github.centralmock.http;

import io.github.centralmock.engine.Hosts;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.server.Request;

/** Reads a request off the wire into the form that the rest of the mock knows. */
final class RequestReader {
    private static final byte[] NO_BODY = new byte[0];

    private RequestReader() {}

    /** The request without its body, so that even an unreadable one can be answered and kept in the journal. */
    static io.github.centralmock.engine.Request head(Request jetty) {
        List<String> segments = segments(jetty.getHttpURI().getPath());
        String query = jetty.getHttpURI().getQuery();
        return new io.github.centralmock.engine.Request(
                jetty.getMethod(),
                "/" + String.join("/", segments),
                segments,
                query,
                parameters(query),
                headers(jetty),
                NO_BODY,
                hosts(jetty),
                System.nanoTime());
    }

    /** The same request with its body. */
    static io.github.centralmock.engine.Request withBody(io.github.centralmock.engine.Request head, byte[] body) {
        return new io.github.centralmock.engine.Request(
                head.method(),
                head.path(),
                head.segments(),
                head.rawQuery(),
                head.query(),
                head.headers(),
                body,
                head.hosts(),
                head.startedNanos());
    }

    /** Empty segments vanish: {@code //endpoint/v1/} is {@code /endpoint/v1}, as clients rely on. */
    private static List<String> segments(String path) {
        List<String> segments = new ArrayList<>();
        int start = 0;
        while (start < path.length()) {
            int slash = path.indexOf('/', start);
            int end = slash < 0 ? path.length() : slash;
            if (end > start) {
                String segment = path.substring(start, end);
                segments.add(segment.indexOf('%') < 0 ? segment : decode(segment.replace("+", "%2B")));
            }
            start = end + 1;
        }
        return segments;
    }

    private static Map<String, List<String>> parameters(String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (query != null) {
            for (String pair : query.split("&")) {
                if (pair.isEmpty()) {
                    continue;
                }
                int equals = pair.indexOf('=');
                String name = decode(equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
                parameters.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
            }
        }
        return parameters;
    }

    private static Map<String, String> headers(Request jetty) {
        Map<String, String> headers = new HashMap<>();
        for (HttpField field : jetty.getHeaders()) {
            headers.putIfAbsent(field.getLowerCaseName(), field.getValue() == null ? "" : field.getValue());
        }
        return headers;
    }

    private static Hosts hosts(Request jetty) {
        String scheme = forwarded(jetty, "X-Forwarded-Proto", jetty.getHttpURI().getScheme());
        String authority =
                forwarded(jetty, "X-Forwarded-Host", jetty.getHttpURI().getAuthority());
        return new Hosts(scheme, authority == null ? "localhost" : withForwardedPort(jetty, scheme, authority));
    }

    /** Some proxies name the port in a header of its own; a scheme's own port is never written. */
    private static String withForwardedPort(Request jetty, String scheme, String authority) {
        String port = forwarded(jetty, "X-Forwarded-Port", "");
        boolean isUsual = port.equals("https".equalsIgnoreCase(scheme) ? "443" : "80");
        boolean isNamed = !forwarded(jetty, "X-Forwarded-Host", "").isEmpty() && authority.matches(".*:\\d+");
        if (port.isEmpty() || isUsual || isNamed) {
            return authority;
        }
        return authority.replaceFirst(":\\d+$", "") + ":" + port;
    }

    private static String forwarded(Request jetty, String header, String fallback) {
        String value = jetty.getHeaders().get(header);
        String first = value == null ? "" : value.split(",", 2)[0].trim();
        return first.isEmpty() ? fallback : first;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
