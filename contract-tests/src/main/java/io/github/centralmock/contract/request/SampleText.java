package io.github.centralmock.contract.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.contract.sut.NamePrefix;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A text that meets a string schema: its enum, example, format, pattern and lengths. */
final class SampleText {
    /** How every name starts that the harness gives. */
    private static final String PREFIX = NamePrefix.PREFIX;

    private static final String HEX = "0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0";

    /** The members that describe an item in free text. */
    static final List<String> REMARKS = List.of("comment", "description");

    private final UniqueValues words;

    SampleText(UniqueValues words) {
        this.words = words;
    }

    String of(String name, MergedSchema schema) {
        Optional<JsonNode> token =
                schema.constant().or(() -> schema.enumeration().stream().findFirst());
        if (token.filter(JsonNode::isValueNode).isPresent()) {
            return token.get().asText();
        }
        boolean isName = name.equals("name") || name.endsWith("Name");
        if (isName && schema.pattern().isEmpty()) {
            return fitted(PREFIX + words.unique().get(), schema);
        }
        return Stream.concat(schema.examples().stream().limit(1), schema.defaultValue().stream())
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .findFirst()
                .or(() -> schema.pattern().map(this::byPattern))
                .orElseGet(() -> fitted(byFormat(name, schema), schema));
    }

    /** A text with the prefix by which the resource is recognised. */
    String remark(MergedSchema schema) {
        return fitted(PREFIX + words.unique().get(), schema);
    }

    private String byFormat(String name, MergedSchema schema) {
        return switch (schema.format()) {
            case "uuid" -> words.uuid().get();
            case "date-time" -> words.now().get();
            case "date" -> "2026-01-31";
            case "duration" -> "PT4H";
            case "email" -> PREFIX + words.unique().get() + "@example.com";
            case "uri", "url" -> "https://" + words.unique().get() + ".example.com/";
            case "hostname", "uri-or-host", "ip-range-or-domain" ->
                "host-" + words.unique().get() + ".example.com";
            case "ipv4", "ip", "ip-or-range", "remote-address" -> address();
            case "ipv6" -> "2001:db8::17";
            case "sha256" -> hash();
            case "mac" -> "02:00:00:00:00:17";
            default -> byName(name);
        };
    }

    private String byName(String name) {
        if (name.toLowerCase(Locale.ROOT).endsWith("email")) {
            return PREFIX + words.unique().get() + "@example.com";
        }
        return switch (name) {
            case "sha256" -> hash();
            case "path" -> "C:\\tools\\tool-" + words.unique().get() + ".exe";
            case "url", "value" -> "host-" + words.unique().get() + ".example.com";
            default -> "contract test " + words.unique().get();
        };
    }

    private String byPattern(String pattern) {
        Pattern wanted = Pattern.compile(pattern);
        List<String> candidates = List.of(
                address(),
                "192.0.2.0/24",
                "02:00:00:00:00:17",
                hash(),
                HEX.substring(0, 40),
                HEX.substring(0, 32),
                words.uuid().get(),
                "PT4H",
                "P1D",
                "-P1D",
                "2026-01",
                "20",
                "17",
                "1.2.3",
                "tool",
                "A1-B2",
                "contract@example.com",
                "host.example.com",
                "https://example.com/",
                "us01",
                "en",
                "+15550100",
                "US",
                "a");
        return candidates.stream()
                .filter(candidate -> wanted.matcher(candidate).find())
                .findFirst()
                .orElse("a");
    }

    /** A new value each time, because some values must be unique. */
    private String hash() {
        String unique = words.unique().get();
        return unique.matches("[0-9a-f]{8}") ? unique + HEX.substring(8) : HEX;
    }

    private String address() {
        String unique = words.unique().get();
        return unique.matches("[0-9a-f]{8}") ? "192.0.2." + (unique.hashCode() % 100 + 120) : "192.0.2.17";
    }

    private String fitted(String text, MergedSchema schema) {
        String shorter = text.length() <= schema.maxLength()
                ? text
                : "cm-" + words.unique().get();
        return shorter + "x".repeat(Math.max(0, schema.minLength() - shorter.length()));
    }
}
