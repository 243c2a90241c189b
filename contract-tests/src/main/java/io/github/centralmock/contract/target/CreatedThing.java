package io.github.centralmock.contract.target;

/**
 * Something that a run makes at a target that keeps it. The id is empty as long as the target has not answered.
 *
 * @param key names this thing in the journal
 * @param path the path it is made at, such as {@code /endpoint/v1/endpoint-groups}
 * @param mark the marked word in what was sent
 */
public record CreatedThing(String key, String target, String accountId, String path, String id, String mark) {
    CreatedThing withId(String given) {
        return new CreatedThing(key, target, accountId, path, given, mark);
    }
}
