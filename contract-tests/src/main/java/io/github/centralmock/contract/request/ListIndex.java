package io.github.centralmock.contract.request;

import io.github.centralmock.contract.openapi.ApiDescriptions;
import io.github.centralmock.contract.openapi.ApiOperation;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the list of the items that a member such as {@code endpointId}, {@code userIds} or {@code ids} refers to. */
public final class ListIndex {
    private final List<ApiOperation> lists;

    public ListIndex(ApiDescriptions descriptions) {
        lists = descriptions
                .operations()
                .filter(operation -> operation.method().equals("GET"))
                .filter(operation -> operation.path().parameters().isEmpty())
                .toList();
    }

    /** The path of the list, sought in the asking operation's API first. */
    public Optional<String> listFor(ReferenceMember member, ApiOperation asking) {
        String name = member.name();
        if (name.matches("ids?")) {
            return member.parent().isEmpty() ? ofPath(asking) : named(plural(member.parent()), asking);
        }
        if (name.matches(".+Ids?")) {
            return named(plural(name.replaceAll("Ids?$", "")), asking);
        }
        return member.isId() ? named(plural(name), asking) : exactly(name, asking);
    }

    /** A plain {@code ids} refers to the items that the path lists, or to sub-resources of the item in the path. */
    private Optional<String> ofPath(ApiOperation asking) {
        String[] parts = asking.path().text().split("/");
        for (int end = parts.length; end > 3; end--) {
            String path = String.join("/", List.of(parts).subList(0, end));
            if (lists.stream().anyMatch(list -> list.path().text().equals(path))) {
                return Optional.of(path);
            }
            if (parts[end - 2].startsWith("{") && !parts[end - 1].startsWith("{")) {
                return named(parts[end - 1], asking);
            }
        }
        return Optional.empty();
    }

    private Optional<String> exactly(String word, ApiOperation asking) {
        return named(word, asking).filter(path -> lastWord(path).equals(plain(word)));
    }

    /** The list whose path ends in a word. */
    private Optional<String> named(String word, ApiOperation asking) {
        return lists.stream()
                .map(list -> list.path().text())
                .filter(path -> lastWord(path).endsWith(plain(word)))
                .min(Comparator.comparing((String path) ->
                                !api(path).equals(api(asking.path().text())))
                        .thenComparing(path ->
                                !family(path).equals(family(asking.path().text())))
                        .thenComparing(path -> lastWord(path).length())
                        .thenComparing(String::length));
    }

    private static String plural(String noun) {
        if (noun.endsWith("s")) {
            return noun;
        }
        return noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
    }

    private static String lastWord(String path) {
        return plain(path.substring(path.lastIndexOf('/') + 1));
    }

    private static String plain(String word) {
        return word.replace("-", "").toLowerCase(Locale.ROOT);
    }

    private static String api(String path) {
        return path.split("/")[1];
    }

    /** The first word of the path after the API's name and version, without its ending. */
    private static String family(String path) {
        String[] parts = path.split("/");
        return parts.length > 3 ? parts[3].replaceAll("s$|-.*", "") : "";
    }
}
