package io.github.centralmock.estate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Json;
import io.github.centralmock.model.settings.FileItem;
import io.github.centralmock.openapi.Formats;
import java.util.List;

/** Reads allowed and blocked items. Their type follows from the property that identifies them. */
final class FileItemReader {
    private static final List<String> TYPES = List.of("sha256", "certificateSigner", "path", "posixPath");

    private final TenantContext tenant;

    FileItemReader(TenantContext tenant) {
        this.tenant = tenant;
    }

    void read(YamlSection section, String key, String collection) {
        NameIndex known = new NameIndex("item");
        for (YamlSection item : section.sections(key, "path")) {
            ObjectNode properties = Json.object();
            FileItem.PROPERTIES.forEach(name -> item.optional(name).ifPresent(value -> properties.put(name, value)));
            String type = item.oneOf("type", type(properties), TYPES);
            requireHash(item, properties);
            String name = type + "/" + properties;
            ObjectNode tree = Json.object("id", tenant.id(item, collection, name), "type", type);
            tree.set("properties", properties);
            tree.put("comment", item.text("comment", ""));
            new FileItem(tree).identify();
            readOrigin(item, new FileItem(tree));
            known.add(item, "type", tree.path(FileItem.IDENTITY).asText(), tree);
            tenant.put(collection, tree);
            item.rejectUnknown();
        }
    }

    private static String type(ObjectNode properties) {
        if (properties.has("sha256")) {
            return "sha256";
        }
        if (properties.has("certificateSigner")) {
            return "certificateSigner";
        }
        return properties.path("path").asText().startsWith("/") ? "posixPath" : "path";
    }

    private static void requireHash(YamlSection item, ObjectNode properties) {
        if (properties.isEmpty()) {
            item.addError("must have one of " + String.join(", ", FileItem.PROPERTIES));
        }
        if (properties.has("sha256")
                && !Formats.is("sha256", properties.path("sha256").asText())) {
            item.addError("sha256", "must be 64 hexadecimal digits");
        }
    }

    private void readOrigin(YamlSection item, FileItem file) {
        tenant.users()
                .resolve(item, "person")
                .ifPresent(user -> file.originPerson(Json.object(
                        "id",
                        user.path("id").asText(),
                        "name",
                        user.path("name").asText())));
        tenant.endpoints().resolve(item, "endpoint").ifPresent(endpoint -> file.originEndpoint(endpoint.path("id")));
        ObjectNode actor = tenant.actor();
        file.createdBy(actor.path("id").asText(), actor.path("name").asText());
        file.tree().put("createdAt", tenant.estate().time(item, "at", "-P10D"));
    }
}
