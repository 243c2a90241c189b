package io.github.centralmock.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The formats as {@code fixtures/formats.json} defines them, independent of the checks of the mock. */
final class DefinedFormats {
    /** A format that has no pattern refuses no value. */
    record Definition(String name, Predicate<String> accepts, List<String> valid, List<String> invalid) {
        boolean isAnnotation() {
            return valid.isEmpty();
        }
    }

    private static final Path FILE = Path.of("..", "fixtures", "formats.json");
    private static final Pattern RANGE = Pattern.compile("([^-]+)-([^-]+)");
    private static final BigInteger SECONDS_OF_1000_YEARS = BigInteger.valueOf(365_243L * 86_400);

    /** The part of a definition that no regular expression can say. */
    private static final Map<String, Predicate<String>> BEYOND_PATTERNS = Map.of(
            "ip-or-range", DefinedFormats::isInOrder,
            "ip-range-or-domain", DefinedFormats::isInOrder,
            "remote-address", DefinedFormats::isInOrder,
            "uri-or-host", DefinedFormats::isInOrder,
            "duration", DefinedFormats::isAtMost1000Years,
            "date-time-or-duration", text -> !text.contains("P") || isAtMost1000Years(text));

    private final Map<String, Definition> byName = new TreeMap<>();

    private DefinedFormats(JsonNode file) {
        file.path("formats").properties().forEach(format -> {
            JsonNode given = format.getValue();
            byName.put(
                    format.getKey(),
                    new Definition(
                            format.getKey(),
                            accepts(format.getKey(), given, file.path("parts")),
                            texts(given.path("valid")),
                            texts(given.path("invalid"))));
        });
    }

    static DefinedFormats read() {
        try {
            return new DefinedFormats(new ObjectMapper().readTree(Files.readString(FILE)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Predicate<String> accepts(String name, JsonNode given, JsonNode parts) {
        if (!given.has("pattern")) {
            return text -> true;
        }
        Pattern pattern = Pattern.compile(withParts(given.path("pattern").asText(), parts));
        return pattern.asMatchPredicate().and(BEYOND_PATTERNS.getOrDefault(name, text -> true));
    }

    private static String withParts(String pattern, JsonNode parts) {
        String filled = pattern;
        for (Map.Entry<String, JsonNode> part : parts.properties()) {
            String named = "{" + part.getKey() + "}";
            if (filled.contains(named)) {
                filled = filled.replace(named, withParts(part.getValue().asText(), parts));
            }
        }
        return filled;
    }

    Stream<Definition> all() {
        return byName.values().stream();
    }

    Definition named(String format) {
        return byName.get(format);
    }

    /** For networknt; they take the place of its own. */
    List<Format> forNetworknt() {
        List<Format> formats = new ArrayList<>();
        byName.values()
                .forEach(definition -> formats.add(new Format() {
                    @Override
                    public String getName() {
                        return definition.name();
                    }

                    @Override
                    public boolean matches(ExecutionContext context, String text) {
                        return definition.accepts().test(text);
                    }
                }));
        return formats;
    }

    private static List<String> texts(JsonNode given) {
        return given.valueStream().map(JsonNode::asText).toList();
    }

    /** Whether the first address of a range is not above the last; other texts are in order. */
    private static boolean isInOrder(String text) {
        String host = text.replaceFirst("^(?i:https?://)", "").replaceFirst("(?s)[/?#].*", "");
        Matcher range = RANGE.matcher(host.replaceFirst("([.]\\d+):\\d+$", "$1"));
        boolean hasTwo = range.matches() && isAddress(range.group(1)) && isAddress(range.group(2));
        return !hasTwo || number(range.group(1)).compareTo(number(range.group(2))) <= 0;
    }

    private static boolean isAddress(String text) {
        return text.contains(":") || text.matches("\\d+\\.\\d+\\.\\d+\\.\\d+");
    }

    private static BigInteger number(String address) {
        BigInteger number = BigInteger.ZERO;
        if (!address.contains(":")) {
            for (String part : address.split("\\.")) {
                number = number.shiftLeft(8).add(new BigInteger(part));
            }
            return number;
        }
        for (String group : groups(address)) {
            number = number.shiftLeft(16).add(new BigInteger(group, 16));
        }
        return number;
    }

    /** The eight groups of an IPv6 address. */
    private static List<String> groups(String address) {
        int dotted = address.indexOf('.') < 0 ? address.length() : address.lastIndexOf(':') + 1;
        String hexadecimal = address.substring(0, dotted);
        if (dotted < address.length()) {
            BigInteger last = number(address.substring(dotted));
            hexadecimal += last.shiftRight(16).toString(16) + ":"
                    + last.and(BigInteger.valueOf(0xFFFF)).toString(16);
        }
        String[] halves = hexadecimal.split("::", -1);
        List<String> groups = new ArrayList<>(split(halves[0]));
        if (halves.length == 2) {
            List<String> end = split(halves[1]);
            while (groups.size() + end.size() < 8) {
                groups.add("0");
            }
            groups.addAll(end);
        }
        return groups;
    }

    private static List<String> split(String groups) {
        return groups.isEmpty() ? List.of() : List.of(groups.split(":"));
    }

    /** Counts months of 30 and years of 365 days, which is exact enough for the texts of the tests. */
    private static boolean isAtMost1000Years(String text) {
        String[] halves = text.split("T", 2);
        BigInteger seconds =
                seconds(halves[0], Map.of("Y", 365 * 86_400, "M", 30 * 86_400, "W", 7 * 86_400, "D", 86_400));
        if (halves.length == 2) {
            seconds = seconds.add(seconds(halves[1], Map.of("H", 3600, "M", 60, "S", 1)));
        }
        return seconds.compareTo(SECONDS_OF_1000_YEARS) <= 0;
    }

    private static BigInteger seconds(String text, Map<String, Integer> units) {
        BigInteger sum = BigInteger.ZERO;
        Matcher amount = Pattern.compile("(\\d+)(?:\\.\\d+)?([YMWDHS])").matcher(text);
        while (amount.find()) {
            sum = sum.add(new BigInteger(amount.group(1)).multiply(BigInteger.valueOf(units.get(amount.group(2)))));
        }
        return sum;
    }
}
