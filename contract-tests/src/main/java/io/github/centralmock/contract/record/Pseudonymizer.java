package io.github.centralmock.contract.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Replaces the names, addresses and texts of a tenant. Only harmless words are kept: words of product messages, names of
 * standard folders, and file extensions. A registered name is replaced in all texts, even if it is also a harmless word. The
 * same original always gets the same replacement.
 */
final class Pseudonymizer {
    private static final Pattern REPLACEABLE_PART = Pattern.compile("(?<mail>[\\w.+%-]+@[\\w.-]+)"
            + "|(?<uuid>\\b[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\b)"
            + "|(?<mac>\\b[0-9a-fA-F]{2}(?:[:-][0-9a-fA-F]{2}){5}\\b)"
            + "|(?<ipv4>\\b\\d{1,3}(?:\\.\\d{1,3}){3}\\b)"
            + "|(?<ipv6>(?<![\\w:])(?:[0-9a-fA-F]{0,4}:){2,7}[0-9a-fA-F]{0,4}(?![\\w:]))"
            + "|(?<hash>\\b[0-9a-fA-F]{32,}\\b)"
            + "|(?<name>[\\p{L}\\p{M}\\p{N}_](?:[\\p{L}\\p{M}\\p{N}_.-]*[\\p{L}\\p{M}\\p{N}_])?)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+|\\p{N}+");

    private final Pseudonyms pseudonyms;
    private final Map<String, String> hosts = new HashMap<>();
    private final Set<String> registeredWords = new HashSet<>();

    Pseudonymizer(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    /** Registers a name, so that its words are replaced in all texts, even if they are harmless words. */
    void learn(String name) {
        words(name).forEach(registeredWords::add);
        WORD.matcher(name.toLowerCase(Locale.ROOT)).results().forEach(word -> registeredWords.add(word.group()));
    }

    /** Registers a host name, with and without its domain. */
    void learnHost(String host) {
        learn(host);
        hosts.put(host.toLowerCase(Locale.ROOT), pseudonyms.host(host));
        String shortName = host.split("\\.", 2)[0].toLowerCase(Locale.ROOT);
        hosts.putIfAbsent(shortName, pseudonyms.host(shortName));
    }

    String host(String original) {
        return original.isEmpty() ? "" : pseudonyms.host(original);
    }

    /** Replaces the name of a user, a company or a group word by word, so that equal words stay equal. */
    String name(String original) {
        return words(original).stream()
                .map(pseudonyms::word)
                .map(Pseudonymizer::capitalize)
                .collect(Collectors.joining(" "));
    }

    String mail(String original) {
        String[] parts = original.split("@", 2);
        return replaceWordsWithDots(parts[0]) + "@" + domain(parts.length > 1 ? parts[1] : "");
    }

    /** Replaces a domain with a subdomain of {@code example.com}. */
    String domain(String original) {
        return original.isEmpty() ? "example.com" : pseudonyms.word(original) + ".example.com";
    }

    /** Replaces a login name, such as {@code DOMAIN\\user}. */
    String login(String original) {
        return Arrays.stream(original.split("\\\\", -1))
                .map(this::replaceWordsWithDots)
                .collect(Collectors.joining("\\"));
    }

    /** Replaces all words of a text or path that are not harmless. */
    String text(String original) {
        Matcher part = REPLACEABLE_PART.matcher(original);
        return part.replaceAll(found -> Matcher.quoteReplacement(replacePart(part, found.group())));
    }

    private String replacePart(Matcher found, String text) {
        if (found.group("mail") != null) {
            return mail(text);
        }
        if (found.group("uuid") != null) {
            return pseudonyms.uuid(text);
        }
        if (found.group("mac") != null) {
            return pseudonyms.mac(text);
        }
        if (found.group("ipv4") != null) {
            return pseudonyms.ipv4(text);
        }
        if (found.group("ipv6") != null) {
            return pseudonyms.ipv6(text);
        }
        return found.group("hash") != null ? pseudonyms.hex(text) : replaceName(text);
    }

    private String replaceName(String text) {
        String host = hosts.get(text.toLowerCase(Locale.ROOT));
        return host != null ? host : WORD.matcher(text).replaceAll(word -> replaceWord(word.group()));
    }

    private String replaceWord(String word) {
        if (Character.isDigit(word.codePointAt(0))) {
            return word.length() == 1 ? word : pseudonyms.digits(word);
        }
        boolean isHarmless = HarmlessWords.contains(word) && !registeredWords.contains(word.toLowerCase(Locale.ROOT));
        if (isHarmless) {
            return word;
        }
        String replacement = pseudonyms.word(word);
        return Character.isUpperCase(word.codePointAt(0)) ? capitalize(replacement) : replacement;
    }

    private String replaceWordsWithDots(String original) {
        return words(original).stream().map(pseudonyms::word).collect(Collectors.joining("."));
    }

    private static String capitalize(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static List<String> words(String text) {
        List<String> found = new ArrayList<>();
        Matcher word = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+").matcher(text.toLowerCase(Locale.ROOT));
        while (word.find()) {
            found.add(word.group());
        }
        return found;
    }
}
