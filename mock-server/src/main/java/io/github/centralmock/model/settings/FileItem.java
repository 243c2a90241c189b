package io.github.centralmock.model.settings;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Unique;
import java.util.List;

/** A program or file that a customer allows or blocks, known by its hash, its path or who signed it. */
public final class FileItem {
    /** The type and the property that it names; two items with the same one are the same item. */
    public static final String IDENTITY = "_identity";

    /** No list has two of the same. */
    public static final Unique ONCE = Unique.by(IDENTITY);

    /** By what a file can be known. */
    public static final List<String> PROPERTIES = List.of("fileName", "path", "sha256", "certificateSigner");

    private FileItem() {}

    /** Sets the identity of an item that has its type and properties. */
    public static void identify(ObjectNode item) {
        String type = item.path("type").asText();
        String property = type.equals("posixPath") ? "path" : type;
        item.put(IDENTITY, type + "|" + item.path("properties").path(property).asText());
    }
}
