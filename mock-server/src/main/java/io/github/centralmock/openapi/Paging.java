package io.github.centralmock.openapi;

import com.fasterxml.jackson.databind.JsonNode;

/** How a list is cut into pages, as its description says under {@code x-paging}. */
public record Paging(Style style, int defaultSize, int maxSize) {
    /** How a client names the page it wants. */
    public enum Style {
        /** By number: {@code page}, {@code pageSize}. */
        OFFSET,
        /** By the key of the last item seen: {@code pageFromKey}, {@code pageSize}. */
        KEY,
        /** By the SIEM cursor, which the SIEM API reads itself. */
        CURSOR,
        /** Everything at once. */
        NONE
    }

    static Paging of(JsonNode operation) {
        JsonNode paging = operation.path("x-paging");
        if (paging.isMissingNode()) {
            return new Paging(Style.NONE, Integer.MAX_VALUE, Integer.MAX_VALUE);
        }
        Style style = Style.valueOf(paging.path("style").asText().toUpperCase(java.util.Locale.ROOT));
        int size = paging.path("default").asInt(50);
        return new Paging(style, size, paging.path("max").asInt(Math.max(size, 100)));
    }
}
