package io.github.centralmock.estate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.centralmock.engine.ClosestMatch;
import io.github.centralmock.openapi.AddressRange;
import io.github.centralmock.openapi.Formats;
import io.github.centralmock.time.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * One section of an estate file: members by name, each read by its type. A wrong value adds an error and is replaced
 * by a harmless one, so that reading continues. Members that were not read before {@link #rejectUnknown()} are unknown.
 */
final class YamlSection {
    private final Node node;
    private final String path;
    private final ValidationErrors errors;
    private final boolean isMisshapen;
    private final Map<String, Node> members = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();

    /** @param path the place in the file, e.g. {@code tenants[0]}; empty for the file itself */
    YamlSection(Node node, String path, ValidationErrors errors) {
        this.node = node;
        this.path = path;
        this.errors = errors;
        this.isMisshapen = !(node instanceof MappingNode) && !isNull(node);
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(this::enter);
        } else if (isMisshapen) {
            addError("must have named members, like {name: ...}");
        }
    }

    private void enter(NodeTuple member) {
        String key = member.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
        if (members.put(key, member.getValueNode()) != null) {
            errors.add(member.getKeyNode(), below(key), "stands here twice");
        }
    }

    boolean has(String key) {
        return find(key) != null;
    }

    /** A required text that is not blank. */
    String text(String key) {
        Node value = find(key);
        if (value == null && !isMisshapen) {
            addError("must have " + key);
        }
        if (value instanceof ScalarNode scalar && scalar.getValue().isBlank()) {
            addError(key, "must not be blank");
        }
        return text(key, "");
    }

    /** The text; any scalar is read as typed, so that {@code NO} and {@code 0047} are unchanged. */
    String text(String key, String fallback) {
        Node value = find(key);
        return value == null ? fallback : scalar(value, key);
    }

    Optional<String> optional(String key) {
        return Optional.ofNullable(text(key, null));
    }

    String oneOf(String key, String fallback, Collection<String> allowed) {
        String value = text(key, fallback);
        if (has(key) && !allowed.contains(value)) {
            addError(key, "must be one of " + String.join(", ", allowed) + ", not " + value);
            return fallback == null ? allowed.iterator().next() : fallback;
        }
        return value;
    }

    String email(String key, String fallback) {
        String value = text(key, fallback);
        if (!Formats.is("email", value)) {
            addError(key, "must be an e-mail address, not " + value);
        }
        return value;
    }

    boolean flag(String key, boolean fallback) {
        String value = oneOf(key, String.valueOf(fallback), List.of("true", "false"));
        return Boolean.parseBoolean(value);
    }

    /** A whole number of at most nine digits, 0 or more. */
    int integer(String key, int fallback) {
        String value = text(key, String.valueOf(fallback));
        if (!value.matches("\\d{1,9}")) {
            addError(key, "must be a whole number, not " + value);
            return fallback;
        }
        return Integer.parseInt(value);
    }

    /** An instant, a date, or a time relative to the start such as {@code -PT5M}. */
    Instant time(String key, String fallback, Instant now) {
        String value = text(key, fallback);
        return Times.parse(value, now).orElseGet(() -> {
            addError(key, "must be a time, or relative to the start like -PT5M, not " + value);
            return now;
        });
    }

    /** A list of texts; one text alone counts as a list of one. */
    List<String> texts(String key) {
        Node value = find(key);
        List<String> texts = new ArrayList<>();
        if (value instanceof SequenceNode sequence) {
            for (Node entry : sequence.getValue()) {
                texts.add(scalar(entry, key + "[" + texts.size() + "]"));
            }
        } else if (value != null) {
            texts.add(scalar(value, key));
        }
        return texts;
    }

    /** A list of known texts. @param kind the kind of value for messages, e.g. {@code service} */
    List<String> knownTexts(String key, String kind, List<String> allowed) {
        List<String> texts = texts(key);
        for (String text : texts) {
            if (!allowed.contains(text)) {
                addError(
                        key,
                        "there is no " + kind + " " + text + "; did you mean " + ClosestMatch.of(text, allowed) + "?");
            }
        }
        return texts;
    }

    /** A list of addresses. */
    List<String> addresses(String key) {
        List<String> addresses = texts(key);
        for (String address : addresses) {
            if (!AddressRange.isValid(address)) {
                addError(key, "must be addresses, not " + address);
            }
        }
        return addresses;
    }

    /** A list of sections; a text in it is short for a section with only that member. */
    List<YamlSection> sections(String key, String shortFor) {
        Node value = find(key);
        List<YamlSection> items = new ArrayList<>();
        if (value instanceof SequenceNode sequence) {
            for (Node entry : sequence.getValue()) {
                Node full = entry instanceof ScalarNode ? only(shortFor, entry) : entry;
                items.add(new YamlSection(full, below(key) + "[" + items.size() + "]", errors));
            }
        } else if (value != null) {
            addError(key, "must be a list");
        }
        return items;
    }

    /** The value as JSON, for values in their wire form. */
    JsonNode json(String key) {
        Node value = find(key);
        return value == null ? MissingNode.getInstance() : YamlJson.of(value);
    }

    /** A nested section; without members if it is missing. */
    YamlSection section(String key) {
        Node value = find(key);
        return new YamlSection(value == null ? nullNode() : value, below(key), errors);
    }

    /** The names of all members, which count as known from now on. */
    Set<String> keys() {
        known.addAll(members.keySet());
        return members.keySet();
    }

    String path() {
        return path;
    }

    void addError(String message) {
        errors.add(node, path, message);
    }

    void addError(String key, String message) {
        Node value = find(key);
        errors.add(value == null ? node : value, below(key), message);
    }

    /** Adds an error for every unread member, with the closest known name or all known names. */
    void rejectUnknown() {
        members.forEach((key, value) -> {
            if (!known.contains(key)) {
                String hint = ClosestMatch.slip(key, List.copyOf(known))
                        .map(meant -> "did you mean " + meant + "?")
                        .orElseGet(() -> "known are " + String.join(", ", known));
                errors.add(value, below(key), "is unknown; " + hint);
            }
        });
    }

    private Node find(String key) {
        known.add(key);
        Node value = members.get(key);
        return value == null || isNull(value) ? null : value;
    }

    private String scalar(Node value, String key) {
        if (value instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        errors.add(value, below(key), "must be a text");
        return "";
    }

    private String below(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private Node nullNode() {
        return new ScalarNode(Tag.NULL, "", node.getStartMark(), node.getEndMark(), DumperOptions.ScalarStyle.PLAIN);
    }

    private static Node only(String key, Node value) {
        Node name =
                new ScalarNode(Tag.STR, key, value.getStartMark(), value.getEndMark(), DumperOptions.ScalarStyle.PLAIN);
        List<NodeTuple> members = List.of(new NodeTuple(name, value));
        return new MappingNode(
                Tag.MAP, true, members, value.getStartMark(), value.getEndMark(), DumperOptions.FlowStyle.FLOW);
    }

    private static boolean isNull(Node node) {
        return node.getTag().equals(Tag.NULL);
    }
}
