package io.github.centralmock.model.settings;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.model.VendorData;

/** The vendor's categories of web sites. The id of a category is its position in the list. */
public final class WebCategories {
    private static final class Loaded {
        static final JsonNode ALL = VendorData.read("web-categories");
    }

    private WebCategories() {}

    /** A bare array, as the vendor answers it. Shared: do not change. */
    public static JsonNode all() {
        return Loaded.ALL;
    }

    public static boolean has(int id) {
        return Loaded.ALL.has(id);
    }
}
