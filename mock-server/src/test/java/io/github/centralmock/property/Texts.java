package io.github.centralmock.property;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes texts of the formats and patterns that the descriptions name, odd characters included. */
final class Texts {
    private static final List<String> ODD =
            List.of("", "ä ö ü", "名前", "a\"b", "<b>", "%s", "../..", "null", "🔥", "a,b");
    private static final List<String> FAR = List.of("P1000Y", "P999Y11M", "PT8760000H", "P2000Y", "P999997990Y");
    private static final List<String> FOR_PATTERNS = List.of(
            "name:asc",
            "endpoint.threat-protection",
            "true",
            "192.0.2.0/24",
            "2026-01-01T00:00:00.000",
            "Event::Endpoint::SavScanComplete");

    private final Random random;
    private final KnownIds ids;

    Texts(Random random, KnownIds ids) {
        this.random = random;
        this.ids = ids;
    }

    String of(JsonNode schema, String name) {
        String pattern = schema.path("pattern").asText();
        if (!pattern.isEmpty()) {
            return FOR_PATTERNS.stream()
                    .filter(text -> Pattern.compile(pattern).matcher(text).find())
                    .findFirst()
                    .orElse("x");
        }
        return switch (schema.path("format").asText()) {
            case "uuid" -> id(name);
            case "date-time" -> moment().toString();
            case "date" -> LocalDate.ofInstant(moment(), ZoneOffset.UTC).toString();
            case "duration" -> duration();
            case "date-time-or-duration" -> random.nextBoolean() ? moment().toString() : "-" + duration();
            case "unix-seconds" -> String.valueOf(moment().getEpochSecond());
            case "email" -> word() + "@example.com";
            case "uri", "uri-or-host" -> "https://" + word() + ".example.com/";
            case "sha256" -> hexadecimal(64);
            case "mac" -> "02:00:00:00:00:0" + random.nextInt(10);
            case "ipv4", "ip-or-range", "remote-address" -> "192.0.2." + random.nextInt(255);
            case "ip-range-or-domain" -> word() + ".example.com";
            case "ipv6" -> "2001:db8::" + random.nextInt(9999);
            default -> sized(schema);
        };
    }

    /** Something of letters that nobody else has. */
    String word() {
        return "w" + Long.toString(random.nextLong(1L << 40), 36);
    }

    private String hexadecimal(int digits) {
        return random.ints(digits, 0, 16).mapToObj(Integer::toHexString).collect(Collectors.joining());
    }

    private String id(String name) {
        return random.nextInt(5) == 0
                ? new UUID(random.nextLong(), random.nextLong()).toString()
                : ids.like(name, random);
    }

    /** Mostly hours; now and then as long as is allowed, and longer. */
    private String duration() {
        return random.nextInt(5) == 0 ? FAR.get(random.nextInt(FAR.size())) : "PT" + (1 + random.nextInt(48)) + "H";
    }

    private Instant moment() {
        return Instant.now().plus(Duration.ofMinutes(random.nextInt(4000) - 2000));
    }

    private String sized(JsonNode schema) {
        String text = random.nextInt(5) == 0 ? ODD.get(random.nextInt(ODD.size())) : word();
        int least = schema.path("minLength").asInt(0);
        int most = schema.path("maxLength").asInt(Integer.MAX_VALUE);
        String padded = text.length() < least ? text + "x".repeat(least - text.length()) : text;
        return padded.length() > most ? padded.substring(0, most) : padded;
    }
}
