package io.github.centralmock.model.siem;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Json;
import io.github.centralmock.model.settings.FileItem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file in which an agent found a threat. Events and alerts name it in their text,
 * {@code 'Troj/Sample-A' at 'C:\Temp\setup.exe'}. Only the newer agents ({@code Core} events) know its hash, which is
 * derived from threat and path.
 */
public record DetectedFile(String threat, String path, boolean isOfCore) {
    private static final Pattern NAMED = Pattern.compile("'([^']+)' at '([^']*[\\\\/][^']*)'");
    private static final String CORE = "Event::Endpoint::Core";

    /** The file that an event or alert of this type names, if it names one. */
    public static Optional<DetectedFile> namedIn(String type, String text) {
        Matcher named = NAMED.matcher(text);
        return type.startsWith("Event::Endpoint::") && named.find()
                ? Optional.of(new DetectedFile(named.group(1), named.group(2), type.startsWith(CORE)))
                : Optional.empty();
    }

    /** Adds the members that an event of this type has for the file. */
    void addTo(ObjectNode event, String type) {
        ArrayNode allowableBy = event.putArray("whitelist_properties");
        allowableBy.add(Json.object("type", "PATH", "property", path));
        if (isOfCore) {
            allowableBy.add(Json.object("type", "SHA_256", "property", sha256()));
            event.put("appSha256", sha256()).putArray("appCerts");
            event.put("origin", type.contains("Pua") ? "VDL_PUA_DETECTION" : "VDL_MALWARE_DETECTION");
            event.set("core_remedy_items", remedy(type));
        }
    }

    /** The actions of the agent on the file; none if it was only detected. */
    private ObjectNode remedy(String type) {
        ArrayNode items = Json.array();
        if (type.endsWith("Clean") || type.endsWith("CleanFailed")) {
            items.add(Json.object("type", "file", "descriptor", path)
                    .put("result", type.endsWith("Failed") ? "FAILED_TO_DELETE" : "SUCCESS")
                    .put("processPath", "")
                    .put("sophosPid", "")
                    .put("suspendResult", "NOT_APPLICABLE"));
        }
        return Json.object().put("totalItems", items.size()).set("items", items);
    }

    /** {@code type} and {@code properties} of the allowed item for it: by its hash, if that is known. */
    public ObjectNode allowedItem() {
        String byPath = path.startsWith("/") ? "posixPath" : "path";
        ObjectNode item = Json.object("type", isOfCore ? "sha256" : byPath);
        ObjectNode properties = item.putObject("properties").put("path", path).put("fileName", name());
        if (isOfCore) {
            properties.put("sha256", sha256());
        }
        new FileItem(item).identify();
        return item;
    }

    private String name() {
        return path.substring(Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/')) + 1);
    }

    private String sha256() {
        try {
            byte[] source = (threat + "|" + path).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(source));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
