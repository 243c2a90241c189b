package io.github.centralmock.contract.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names and tokens of one description, and the words in them. It decides which parts of a response are the vendor's
 * vocabulary and may be shown, and which may be data of a customer and must be hidden.
 */
public final class ApiVocabulary {
    /** The replacement of names and tokens that must be hidden. */
    public static final String HIDDEN = "*";

    private static final int LONGEST = 30;
    private static final String CAMEL = "[a-z]+([A-Z][a-z]*)*";
    private static final String SNAKE = "[a-z]+(_[a-z]+)+";
    private static final String UPPER = "[A-Z]+(_[A-Z]+)*";
    private static final String KEBAB = "[a-z]+(-[a-z]+)+";
    private static final List<String> STYLES = List.of(CAMEL, SNAKE, UPPER, KEBAB);
    private static final Pattern WORD = Pattern.compile("[A-Z]?[a-z0-9]+|[A-Z0-9]+");
    private static final String WORDS = "[A-Za-z0-9]+([._:-]+[A-Za-z0-9]+)*";

    private final Set<String> terms = new HashSet<>();
    private final Set<String> words = new HashSet<>();

    ApiVocabulary(JsonNode document) {
        collect(document);
        terms.forEach(term -> words.addAll(words(term)));
    }

    private void collect(JsonNode node) {
        node.path("properties").fieldNames().forEachRemaining(terms::add);
        node.path("enum").forEach(token -> terms.add(token.asText()));
        node.path("x-known-values").forEach(token -> terms.add(token.asText()));
        if (node.path("in").isTextual()) {
            terms.add(node.path("name").asText());
        }
        node.properties().stream()
                .filter(member -> !member.getKey().startsWith("example"))
                .forEach(member -> collect(member.getValue()));
        if (node.isArray()) {
            node.forEach(this::collect);
        }
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** Whether a member's name is described, written as the vendor writes names, or made of the vendor's words. */
    public boolean isName(String text) {
        return terms.contains(text)
                || text.length() <= LONGEST && (text.matches(CAMEL) || text.matches(SNAKE))
                || isMadeOfKnownWords(text);
    }

    /** The name, or a star in its place: objects may be keyed by data. */
    public String name(String member) {
        return isName(member) ? member : HIDDEN;
    }

    /** A pointer with a star for each step that may be data. */
    public String place(String pointer) {
        if (!pointer.startsWith("/")) {
            return pointer;
        }
        JsonPointer shown = JsonPointer.empty();
        for (JsonPointer rest = JsonPointer.compile(pointer); !rest.matches(); rest = rest.tail()) {
            shown = shown.appendProperty(name(rest.getMatchingProperty()));
        }
        return shown.toString();
    }

    /**
     * Whether a value in the place of a described list of tokens is a token and not data: it has the form of those
     * are, without digits, and with hyphens only between words that the description uses.
     */
    public boolean isToken(String text, Collection<String> described) {
        if (described.contains(text) || text.length() <= LONGEST && text.matches(CAMEL)) {
            return true;
        }
        boolean isWrittenAsOne = STYLES.stream()
                .filter(text::matches)
                .anyMatch(style -> described.stream().anyMatch(token -> token.matches(style)));
        return isWrittenAsOne && text.length() <= LONGEST && (!text.matches(KEBAB) || isMadeOfKnownWords(text));
    }

    private boolean isMadeOfKnownWords(String text) {
        return text.matches(WORDS) && words.containsAll(words(text));
    }
}
