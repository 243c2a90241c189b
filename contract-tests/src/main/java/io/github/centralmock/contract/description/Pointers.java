package io.github.centralmock.contract.description;

/** JSON pointers, and their form for reports, where every index is a star. */
public final class Pointers {
    private Pointers() {}

    public static String anyIndex(String pointer) {
        return pointer.replaceAll("/\\d+(?=/|$)", "/*");
    }

    public static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
