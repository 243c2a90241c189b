package io.github.centralmock.contract.postman;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.http.Query;
import io.github.centralmock.contract.openapi.PathTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a URL that is an object with parts, or one text. */
final class UrlReader {
    private static final Pattern RAW =
            Pattern.compile("(?:([a-z{}A-Z_]+)://)?([^/?#]*)([^?#]*)(?:\\?([^#]*))?(?:#.*)?", Pattern.DOTALL);

    private UrlReader() {}

    static PostmanUrl read(JsonNode url) {
        String raw = url.isTextual() ? url.asText() : url.path("raw").asText("");
        Matcher parts = RAW.matcher(raw);
        boolean known = parts.matches() && !raw.isEmpty();
        String server = url.has("host") ? joined(url.get("host"), ".") : known ? parts.group(2) : "";
        // in some collections the member host also contains the protocol and the start of the path
        String[] host = server.replaceFirst("^[a-z]+://", "").split("/", 2);
        String start = host.length > 1 && url.has("path") ? "/" + host[1] : "";
        String path = start + (url.has("path") ? "/" + joined(url.get("path"), "/") : known ? parts.group(3) : "/");
        String query = known && parts.group(4) != null ? parts.group(4) : "";
        return new PostmanUrl(
                url.path("protocol").asText(known && parts.group(1) != null ? parts.group(1) : "https"),
                host[0],
                path.replaceAll("^/+", "/"),
                new PathTemplate(template(path)),
                url.has("query") ? FieldReader.read(url.get("query")) : rawQuery(query),
                FieldReader.read(url.path("variable")));
    }

    private static String joined(JsonNode parts, String separator) {
        if (!parts.isArray()) {
            return parts.asText("").replaceAll("^/+", "");
        }
        List<String> texts = new ArrayList<>();
        parts.forEach(part -> texts.add(part.isObject() ? part.path("value").asText("") : part.asText("")));
        return String.join(separator, texts);
    }

    private static String template(String path) {
        List<String> segments = new ArrayList<>();
        for (String segment : path.replaceAll("^/+", "").split("/")) {
            if (segment.startsWith(":") && segment.length() > 1) {
                segments.add("{" + segment.substring(1) + "}");
            } else if (segment.matches("\\{\\{.+\\}\\}")) {
                segments.add(segment.substring(1, segment.length() - 1));
            } else {
                segments.add(segment);
            }
        }
        return "/" + String.join("/", segments);
    }

    private static List<PostmanField> rawQuery(String query) {
        return Query.parse(query).pairs().stream()
                .map(pair -> new PostmanField(pair.name(), pair.value(), false, ""))
                .toList();
    }
}
