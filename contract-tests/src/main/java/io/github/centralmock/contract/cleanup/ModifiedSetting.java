package io.github.centralmock.contract.cleanup;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.contract.http.JsonTrees;
import io.github.centralmock.contract.sut.ModifiedResourceLog;
import io.github.centralmock.contract.sut.SettingSnapshot;
import java.util.Set;
import java.util.TreeSet;

/**
 * One setting of a resource of {@code --object}: its original values, the values that the run may have set, and the
 * number of requests without a response.
 */
final class ModifiedSetting {
    private final ModifiedResourceLog journal;
    private final SettingSnapshot original;
    private ObjectNode setValues = JsonTrees.MAPPER.createObjectNode();
    private ObjectNode previousValues = setValues;
    private int unanswered;

    ModifiedSetting(SettingSnapshot original, ModifiedResourceLog journal) {
        this.original = original;
        this.journal = journal;
    }

    String path() {
        return original.path();
    }

    /** The members that can be restored. */
    Set<String> members() {
        return names(original.body());
    }

    static Set<String> names(String body) {
        Set<String> names = new TreeSet<>();
        JsonTrees.read(body).ifPresent(tree -> tree.fieldNames().forEachRemaining(names::add));
        return names;
    }

    /** Whether the run has set a value here. */
    boolean isUsed() {
        return !setValues.isEmpty() || unanswered > 0;
    }

    boolean isUnanswered() {
        return unanswered > 0;
    }

    /** The entry of this setting in the journal. */
    SettingSnapshot snapshot() {
        return original.withSet(JsonTrees.write(setValues));
    }

    /** Records a request before it is sent. Until the response arrives, the old and the new values may be set. */
    void recordRequest(String body) {
        unanswered++;
        previousValues = setValues.deepCopy();
        JsonTrees.read(body)
                .ifPresent(request -> request.properties().forEach(member -> {
                    if (members().contains(member.getKey())) {
                        ArrayNode values = setValues.withArray(member.getKey());
                        values.add(member.getValue());
                    }
                }));
        journal.changing(snapshot());
    }

    /** Records a response. Accepted values replace the earlier ones; after a failure, both are possible. */
    void recordResponse(String body, int status) {
        unanswered--;
        if (status >= 400 && status < 500) {
            update(previousValues);
        } else if (status < 300 && unanswered == 0) {
            ObjectNode accepted = setValues.deepCopy();
            JsonTrees.read(body)
                    .ifPresent(request -> request.properties().forEach(member -> {
                        if (accepted.has(member.getKey())) {
                            accepted.putArray(member.getKey()).add(member.getValue());
                        }
                    }));
            update(accepted);
        }
    }

    /** Records that the request was not sent. */
    void recordNotSent() {
        unanswered--;
        update(previousValues);
    }

    private void update(ObjectNode values) {
        setValues = values;
        if (isUsed()) {
            journal.changing(snapshot());
        } else {
            journal.over(original);
        }
    }
}
