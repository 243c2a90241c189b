package io.github.centralmock.contract.request;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;

/** Finds the member of a list item that goes into the path of the item. */
public final class ItemIdMember {
    private ItemIdMember() {}

    /**
     * The value for a path parameter that follows a list: in {@code allowed-items/{allowedItemId}} the item's {@code id},
     * in {@code comments/{staticPackageId}} the id of the package that the item names. Empty when the item has neither.
     */
    public static Optional<String> of(JsonNode item, String listPath, String parameter) {
        if (item.isTextual()) {
            return Optional.of(item.asText());
        }
        if (!isNamedAfter(listPath, parameter)) {
            Optional<String> named = text(item.path(parameter)).or(() -> idOfNamed(item, parameter));
            if (named.isPresent()) {
                return named;
            }
        }
        return text(item.path("id")).or(() -> text(item.path(parameter)));
    }

    /** Whether a parameter is the id of an item of the list. */
    public static boolean isNamedAfter(String listPath, String parameter) {
        String list = plain(listPath.substring(listPath.lastIndexOf('/') + 1)).replaceAll("ies$|s$", "");
        String noun = plain(noun(parameter));
        return parameter.endsWith("Id") && (noun.endsWith(list) || list.endsWith(noun));
    }

    private static Optional<String> idOfNamed(JsonNode item, String parameter) {
        String noun = plain(noun(parameter));
        return item.properties().stream()
                .filter(member -> member.getValue().isObject() && noun.endsWith(plain(member.getKey())))
                .flatMap(member -> text(member.getValue().path("id")).stream())
                .findFirst();
    }

    private static String noun(String parameter) {
        return parameter.replaceAll("Id$", "");
    }

    private static String plain(String name) {
        return name.replace("-", "").toLowerCase(Locale.ROOT);
    }

    private static Optional<String> text(JsonNode value) {
        return value.isValueNode() && !value.isNull() && !value.asText().isEmpty()
                ? Optional.of(value.asText())
                : Optional.empty();
    }
}
