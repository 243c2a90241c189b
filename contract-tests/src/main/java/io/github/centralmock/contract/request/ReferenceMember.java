package io.github.centralmock.contract.request;

/**
 * A place in a request that may refer to an existing item: the name of a member, the member around it (empty at the top), and
 * whether its value is an id by its format.
 */
public record ReferenceMember(String name, String parent, boolean isId) {
    public static ReferenceMember named(String name) {
        return new ReferenceMember(name, "", false);
    }
}
