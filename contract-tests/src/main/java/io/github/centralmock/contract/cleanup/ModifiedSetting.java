package io.github.centralmock.contract.cleanup;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.contract.http.JsonTrees;
import io.github.centralmock.contract.sut.ModifiedResourceLog;
import io.github.centralmock.contract.sut.SettingSnapshot;
import java.util.Set;
import java.util.TreeSet;

/** One setting of a named thing: how it was, what the run may have set instead, and whether a call about it is without an answer. */
final class ModifiedSetting {
    private final ModifiedResourceLog journal;
    private final SettingSnapshot asItWas;
    private ObjectNode set = JsonTrees.MAPPER.createObjectNode();
    private ObjectNode setBefore = set;
    private int unanswered;

    ModifiedSetting(SettingSnapshot asItWas, ModifiedResourceLog journal) {
        this.asItWas = asItWas;
        this.journal = journal;
    }

    String path() {
        return asItWas.path();
    }

    /** The members that can be put back. */
    Set<String> members() {
        return names(asItWas.body());
    }

    static Set<String> names(String body) {
        Set<String> names = new TreeSet<>();
        JsonTrees.read(body).ifPresent(tree -> tree.fieldNames().forEachRemaining(names::add));
        return names;
    }

    /** Whether the run has ever set anything here. */
    boolean isUsed() {
        return !set.isEmpty() || unanswered > 0;
    }

    boolean isUnanswered() {
        return unanswered > 0;
    }

    /** As the journal knows it. */
    SettingSnapshot thing() {
        return asItWas.withSet(JsonTrees.write(set));
    }

    /** To be called before a call goes out: from now on both the old values and the new ones may be the run's. */
    void sends(String body) {
        unanswered++;
        setBefore = set.deepCopy();
        JsonTrees.read(body)
                .ifPresent(sent -> sent.properties().forEach(member -> {
                    if (members().contains(member.getKey())) {
                        ArrayNode values = set.withArray(member.getKey());
                        values.add(member.getValue());
                    }
                }));
        journal.changing(thing());
    }

    /** What was accepted replaces what was set before; what failed may have been set all the same. */
    void answered(String body, int status) {
        unanswered--;
        if (status >= 400 && status < 500) {
            isNow(setBefore);
        } else if (status < 300 && unanswered == 0) {
            ObjectNode now = set.deepCopy();
            JsonTrees.read(body)
                    .ifPresent(sent -> sent.properties().forEach(member -> {
                        if (now.has(member.getKey())) {
                            now.putArray(member.getKey()).add(member.getValue());
                        }
                    }));
            isNow(now);
        }
    }

    /** The call did not go out. */
    void heldBack() {
        unanswered--;
        isNow(setBefore);
    }

    private void isNow(ObjectNode known) {
        set = known;
        if (isUsed()) {
            journal.changing(thing());
        } else {
            journal.over(asItWas);
        }
    }
}
