package io.github.centralmock.estate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.centralmock.engine.Nearest;
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
 * One thing of an estate file: members by name, each read by its type. A wrong value is noted as a mistake and replaced
 * by something harmless, so that reading goes on; what nobody has read when {@link #noMore()} is called is unknown.
 */
final class Item {
    private final Node node;
    private final String path;
    private final Mistakes mistakes;
    private final boolean isMisshapen;
    private final Map<String, Node> members = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();

    /** @param path where it stands, e.g. {@code tenants[0]}; empty for the file itself */
    Item(Node node, String path, Mistakes mistakes) {
        this.node = node;
        this.path = path;
        this.mistakes = mistakes;
        this.isMisshapen = !(node instanceof MappingNode) && !isNothing(node);
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(this::enter);
        } else if (isMisshapen) {
            mistake("must have named members, like {name: ...}");
        }
    }

    private void enter(NodeTuple member) {
        String key = member.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
        if (members.put(key, member.getValueNode()) != null) {
            mistakes.add(member.getKeyNode(), below(key), "stands here twice");
        }
    }

    boolean has(String key) {
        return find(key) != null;
    }

    /** The text that must be there, and not be blank. */
    String text(String key) {
        Node value = find(key);
        if (value == null && !isMisshapen) {
            mistake("must have " + key);
        }
        if (value instanceof ScalarNode scalar && scalar.getValue().isBlank()) {
            mistake(key, "must not be blank");
        }
        return text(key, "");
    }

    /** The text; any scalar is taken as it was typed, so that {@code NO} and {@code 0047} stay what they are. */
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
            mistake(key, "must be one of " + String.join(", ", allowed) + ", not " + value);
            return fallback == null ? allowed.iterator().next() : fallback;
        }
        return value;
    }

    String email(String key, String fallback) {
        String value = text(key, fallback);
        if (!Formats.is("email", value)) {
            mistake(key, "must be an e-mail address, not " + value);
        }
        return value;
    }

    boolean flag(String key, boolean fallback) {
        String value = oneOf(key, String.valueOf(fallback), List.of("true", "false"));
        return Boolean.parseBoolean(value);
    }

    /** A whole number of at most nine digits, 0 or more. */
    int whole(String key, int fallback) {
        String value = text(key, String.valueOf(fallback));
        if (!value.matches("\\d{1,9}")) {
            mistake(key, "must be a whole number, not " + value);
            return fallback;
        }
        return Integer.parseInt(value);
    }

    /** An instant, a date, or a time relative to the start such as {@code -PT5M}. */
    Instant time(String key, String fallback, Instant now) {
        String value = text(key, fallback);
        return Times.parse(value, now).orElseGet(() -> {
            mistake(key, "must be a time, or relative to the start like -PT5M, not " + value);
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

    /** A list of texts, each of which must be known. @param kind what they are, e.g. {@code service} */
    List<String> textsOf(String key, String kind, List<String> allowed) {
        List<String> texts = texts(key);
        for (String text : texts) {
            if (!allowed.contains(text)) {
                mistake(key, "there is no " + kind + " " + text + "; did you mean " + Nearest.to(text, allowed) + "?");
            }
        }
        return texts;
    }

    /** A list of addresses. */
    List<String> addresses(String key) {
        List<String> addresses = texts(key);
        for (String address : addresses) {
            if (!AddressRange.isValid(address)) {
                mistake(key, "must be addresses, not " + address);
            }
        }
        return addresses;
    }

    /** A list of things; a text in it is short for a thing that has nothing but that member. */
    List<Item> items(String key, String shortFor) {
        Node value = find(key);
        List<Item> items = new ArrayList<>();
        if (value instanceof SequenceNode sequence) {
            for (Node entry : sequence.getValue()) {
                Node full = entry instanceof ScalarNode ? only(shortFor, entry) : entry;
                items.add(new Item(full, below(key) + "[" + items.size() + "]", mistakes));
            }
        } else if (value != null) {
            mistake(key, "must be a list");
        }
        return items;
    }

    /** Whatever stands there, as JSON: for values whose shape only the wire knows. */
    JsonNode json(String key) {
        Node value = find(key);
        return value == null ? MissingNode.getInstance() : YamlJson.of(value);
    }

    /** A thing inside this one; one without members when there is none. */
    Item item(String key) {
        Node value = find(key);
        return new Item(value == null ? nothing() : value, below(key), mistakes);
    }

    /** The names of all members, which count as known from now on. */
    Set<String> keys() {
        known.addAll(members.keySet());
        return members.keySet();
    }

    String path() {
        return path;
    }

    void mistake(String message) {
        mistakes.add(node, path, message);
    }

    void mistake(String key, String message) {
        Node value = find(key);
        mistakes.add(value == null ? node : value, below(key), message);
    }

    /** Notes every member that was never asked for, with the name that was probably meant, or else all known names. */
    void noMore() {
        members.forEach((key, value) -> {
            if (!known.contains(key)) {
                String hint = Nearest.slip(key, List.copyOf(known))
                        .map(meant -> "did you mean " + meant + "?")
                        .orElseGet(() -> "known are " + String.join(", ", known));
                mistakes.add(value, below(key), "is unknown; " + hint);
            }
        });
    }

    private Node find(String key) {
        known.add(key);
        Node value = members.get(key);
        return value == null || isNothing(value) ? null : value;
    }

    private String scalar(Node value, String key) {
        if (value instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        mistakes.add(value, below(key), "must be a text");
        return "";
    }

    private String below(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private Node nothing() {
        return new ScalarNode(Tag.NULL, "", node.getStartMark(), node.getEndMark(), DumperOptions.ScalarStyle.PLAIN);
    }

    private static Node only(String key, Node value) {
        Node name =
                new ScalarNode(Tag.STR, key, value.getStartMark(), value.getEndMark(), DumperOptions.ScalarStyle.PLAIN);
        List<NodeTuple> members = List.of(new NodeTuple(name, value));
        return new MappingNode(
                Tag.MAP, true, members, value.getStartMark(), value.getEndMark(), DumperOptions.FlowStyle.FLOW);
    }

    private static boolean isNothing(Node node) {
        return node.getTag().equals(Tag.NULL);
    }
}
