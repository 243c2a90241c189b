package io.github.centralmock.contract.sut;

/**
 * Something that a run makes at a target that keeps it. The id is empty as long as the target has not answered.
 *
 * @param key the key of this resource in the journal
 * @param path the path it is made at, such as {@code /endpoint/v1/endpoint-groups}
 * @param mark the marked word in what was sent
 */
public record CreatedResource(String key, String target, String accountId, String path, String id, String mark) {
    CreatedResource withId(String given) {
        return new CreatedResource(key, target, accountId, path, given, mark);
    }
}
