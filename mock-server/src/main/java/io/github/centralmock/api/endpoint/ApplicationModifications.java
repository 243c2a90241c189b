package io.github.centralmock.api.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** How an application's protection departs from that of its category. */
final class ApplicationModifications {
    private static final String MEMBER = "modifications";

    private ApplicationModifications() {}

    /** Merges a change into the application's modifications; null takes them all back. */
    static void apply(JsonNode change, ObjectNode application) {
        if (change.isNull()) {
            application.remove(MEMBER);
        } else if (change.isObject()) {
            ObjectNode modifications = application.withObjectProperty(MEMBER);
            modifications.put("protected", change.path("protected").asBoolean(isProtected(modifications)));
            change.path("settings")
                    .properties()
                    .forEach(setting -> modifications
                            .withObjectProperty("settings")
                            .set(answeredName(setting.getKey()), setting.getValue()));
        }
    }

    private static boolean isProtected(JsonNode modifications) {
        return modifications.path("protected").asBoolean(true);
    }

    /** The vendor's requests say NullCheck where its answers say NullPage. */
    private static String answeredName(String setting) {
        return setting.equals("NullCheck") ? "NullPage" : setting;
    }
}
