package io.github.centralmock.contract.sut;

/**
 * The settings of a named resource before the run changed them.
 *
 * @param key names this entry in the journal
 * @param method with the path, the call that puts them back
 * @param body what that call has to send
 * @param set a JSON object of what the run may have set instead: an array of values for each member
 */
public record SettingSnapshot(
        String key, String target, String accountId, String method, String path, String body, String set) {
    public SettingSnapshot withSet(String now) {
        return new SettingSnapshot(key, target, accountId, method, path, body, now);
    }
}
