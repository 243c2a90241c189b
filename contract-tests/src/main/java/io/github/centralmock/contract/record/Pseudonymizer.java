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
 * Rewrites every sort of text of a tenant. It keeps nothing that is not known to be harmless: a plain word of the product's
 * own messages, a folder that every machine has, the ending of a file's name. What it has met as a name, it replaces in
 * texts, too, in the same way, even if it looks like a plain word.
 */
final class Pseudonymizer {
    private static final Pattern PIECE = Pattern.compile("(?<mail>[\\w.+%-]+@[\\w.-]+)"
            + "|(?<uuid>\\b[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\b)"
            + "|(?<mac>\\b[0-9a-fA-F]{2}(?:[:-][0-9a-fA-F]{2}){5}\\b)"
            + "|(?<four>\\b\\d{1,3}(?:\\.\\d{1,3}){3}\\b)"
            + "|(?<six>(?<![\\w:])(?:[0-9a-fA-F]{0,4}:){2,7}[0-9a-fA-F]{0,4}(?![\\w:]))"
            + "|(?<hash>\\b[0-9a-fA-F]{32,}\\b)"
            + "|(?<name>[\\p{L}\\p{M}\\p{N}_](?:[\\p{L}\\p{M}\\p{N}_.-]*[\\p{L}\\p{M}\\p{N}_])?)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+|\\p{N}+");

    private final Pseudonyms replacements;
    private final Map<String, String> hosts = new HashMap<>();
    private final Set<String> secret = new HashSet<>();

    Pseudonymizer(Pseudonyms replacements) {
        this.replacements = replacements;
    }

    /** Makes sure that the words of a name are kept nowhere, however plain they look. */
    void learn(String name) {
        words(name).forEach(secret::add);
        WORD.matcher(name.toLowerCase(Locale.ROOT)).results().forEach(word -> secret.add(word.group()));
    }

    /** As {@link #learn}, for the name of a machine, with and without its domain. */
    void learnHost(String host) {
        learn(host);
        hosts.put(host.toLowerCase(Locale.ROOT), replacements.host(host));
        String first = host.split("\\.", 2)[0].toLowerCase(Locale.ROOT);
        hosts.putIfAbsent(first, replacements.host(first));
    }

    String host(String original) {
        return original.isEmpty() ? "" : replacements.host(original);
    }

    /** Of a person, a company, a group: each word stands for one word, so that parts of the name stay recognisable. */
    String name(String original) {
        return words(original).stream()
                .map(replacements::word)
                .map(Pseudonymizer::capital)
                .collect(Collectors.joining(" "));
    }

    String mail(String original) {
        String[] parts = original.split("@", 2);
        return dotted(parts[0]) + "@" + domain(parts.length > 1 ? parts[1] : "");
    }

    /** One that belongs to nobody, below {@code example.com}. */
    String domain(String original) {
        return original.isEmpty() ? "example.com" : replacements.word(original) + ".example.com";
    }

    /** A name that somebody signs in with, such as {@code DOMAIN\\user}. */
    String login(String original) {
        return Arrays.stream(original.split("\\\\", -1)).map(this::dotted).collect(Collectors.joining("\\"));
    }

    /** A free text, or a path: whatever is not harmless is another word. */
    String text(String original) {
        Matcher piece = PIECE.matcher(original);
        return piece.replaceAll(found -> Matcher.quoteReplacement(piece(piece, found.group())));
    }

    private String piece(Matcher found, String text) {
        if (found.group("mail") != null) {
            return mail(text);
        }
        if (found.group("uuid") != null) {
            return replacements.uuid(text);
        }
        if (found.group("mac") != null) {
            return replacements.mac(text);
        }
        if (found.group("four") != null) {
            return replacements.ipv4(text);
        }
        if (found.group("six") != null) {
            return replacements.ipv6(text);
        }
        return found.group("hash") != null ? replacements.hex(text) : nameInText(text);
    }

    private String nameInText(String text) {
        String host = hosts.get(text.toLowerCase(Locale.ROOT));
        return host != null ? host : WORD.matcher(text).replaceAll(word -> wordInText(word.group()));
    }

    private String wordInText(String word) {
        if (Character.isDigit(word.codePointAt(0))) {
            return word.length() == 1 ? word : replacements.digits(word);
        }
        boolean isHarmless = HarmlessWords.contains(word) && !secret.contains(word.toLowerCase(Locale.ROOT));
        if (isHarmless) {
            return word;
        }
        String other = replacements.word(word);
        return Character.isUpperCase(word.codePointAt(0)) ? capital(other) : other;
    }

    private String dotted(String original) {
        return words(original).stream().map(replacements::word).collect(Collectors.joining("."));
    }

    private static String capital(String word) {
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
