package io.github.centralmock.contract.openapi;

import com.fasterxml.jackson.core.JsonPointer;

/** Places in a body: JSON pointers in which {@code *} matches any index. */
public final class JsonPointers {
    private JsonPointers() {}

    public static String anyIndex(String pointer) {
        return pointer.replaceAll("/\\d+(?=/|$)", "/*");
    }

    /** The place of a member of what is at a place. */
    public static String member(String place, String name) {
        return JsonPointer.compile(place).appendProperty(name).toString();
    }
}
