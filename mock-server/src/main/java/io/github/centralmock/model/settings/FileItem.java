package io.github.centralmock.model.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.UniqueConstraint;
import java.util.List;

/** An item that allows or blocks a file, identified by hash, path or signer. @param tree a new item, which is being filled */
public record FileItem(ObjectNode tree) {
    /** The type and the property that it names; items with the same value are the same item. */
    public static final String IDENTITY = "_identity";

    /** No list has the same item twice. */
    public static final UniqueConstraint UNIQUE = UniqueConstraint.by(IDENTITY);

    /** The properties that can identify a file. */
    public static final List<String> PROPERTIES = List.of("fileName", "path", "sha256", "certificateSigner");

    /** Sets {@link #IDENTITY} from the type and the properties. */
    public void identify() {
        String type = tree.path("type").asText();
        String property = type.equals("posixPath") ? "path" : type;
        tree.put(IDENTITY, type + "|" + tree.path("properties").path(property).asText());
    }

    public void createdBy(String id, String name) {
        tree.putObject("createdBy").put("id", id).put("name", name);
    }

    /** @param id the endpoint where the file was first seen */
    public void originEndpoint(JsonNode id) {
        tree.putObject("originEndpoint").set("id", id);
    }

    /** @param user {@code {id, name}} of the user at whose endpoint the file was first seen */
    public void originPerson(JsonNode user) {
        tree.set("originPerson", user);
    }
}
