package io.github.centralmock.api.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.ApiException;
import io.github.centralmock.engine.ClosestMatch;
import java.util.List;

/** How an application's protection departs from that of its category. */
final class ApplicationModifications {
    private static final String MEMBER = "modifications";

    private ApplicationModifications() {}

    /**
     * Merges a change into the application's modifications; null takes them all back.
     *
     * @param mitigations the names of all there are
     */
    static void apply(JsonNode change, ObjectNode application, List<String> mitigations) {
        if (change.isNull()) {
            application.remove(MEMBER);
        } else if (change.has("protected") || !change.path("settings").isEmpty()) {
            ObjectNode modifications = application.withObjectProperty(MEMBER);
            modifications.put("protected", change.path("protected").asBoolean(isProtected(modifications)));
            change.path("settings")
                    .properties()
                    .forEach(setting -> modifications
                            .withObjectProperty("settings")
                            .set(known(setting.getKey(), mitigations), setting.getValue()));
        }
    }

    private static String known(String sent, List<String> mitigations) {
        String name = answeredName(sent);
        if (!mitigations.contains(name)) {
            throw ApiException.badRequest("modifications.settings." + sent + ": is no mitigation; did you mean "
                    + ClosestMatch.of(sent, mitigations) + "?");
        }
        return name;
    }

    private static boolean isProtected(JsonNode modifications) {
        return modifications.path("protected").asBoolean(true);
    }

    /** The vendor's requests say NullCheck where its answers say NullPage. */
    private static String answeredName(String setting) {
        return setting.equals("NullCheck") ? "NullPage" : setting;
    }
}
