package io.github.centralmock.contract.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/** Writes a recording as the YAML text of an estate file. Each item of a list is written on one line. */
final class EstateText {
    private EstateText() {}

    static String write(Recording recording, String comment) {
        List<NodeTuple> tenant = members(recording.head());
        List<NodeTuple> exclusions = new ArrayList<>();
        recording.sections().forEach((section, items) -> {
            SequenceNode list = new SequenceNode(
                    Tag.SEQ, items.stream().map(EstateText::onOneLine).toList(), FlowStyle.BLOCK);
            if (section.startsWith("exclusions.")) {
                exclusions.add(member(section.substring("exclusions.".length()), list));
            } else {
                tenant.add(member(section, list));
            }
        });
        if (!exclusions.isEmpty()) {
            tenant.add(member("exclusions", block(exclusions)));
        }
        Node tenants = new SequenceNode(Tag.SEQ, List.of(block(tenant)), FlowStyle.BLOCK);
        StringWriter out = new StringWriter();
        comment.lines().forEach(line -> out.append("# ").append(line).append('\n'));
        yaml().serialize(block(List.of(member("tenants", tenants))), out);
        return out.toString();
    }

    private static Yaml yaml() {
        DumperOptions options = new DumperOptions();
        options.setIndent(2);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        options.setSplitLines(false);
        options.setWidth(Integer.MAX_VALUE);
        return new Yaml(options);
    }

    private static Node block(List<NodeTuple> members) {
        return new MappingNode(Tag.MAP, members, FlowStyle.BLOCK);
    }

    /** Writes a name such as {@code on} without quotes, because the names of members in an estate are always texts. */
    private static NodeTuple member(String name, Node value) {
        Tag tagWithoutQuotes = new Resolver().resolve(NodeId.scalar, name, true);
        return new NodeTuple(scalar(tagWithoutQuotes, name), value);
    }

    private static List<NodeTuple> members(JsonNode object) {
        List<NodeTuple> members = new ArrayList<>();
        object.properties().forEach(each -> members.add(member(each.getKey(), onOneLine(each.getValue()))));
        return members;
    }

    private static Node onOneLine(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> new MappingNode(Tag.MAP, members(value), FlowStyle.FLOW);
            case ARRAY -> {
                List<Node> items = new ArrayList<>();
                value.forEach(item -> items.add(onOneLine(item)));
                yield new SequenceNode(Tag.SEQ, items, FlowStyle.FLOW);
            }
            case BOOLEAN -> scalar(Tag.BOOL, value.asText());
            case NUMBER -> scalar(value.isIntegralNumber() ? Tag.INT : Tag.FLOAT, value.asText());
            case NULL -> scalar(Tag.NULL, "null");
            default -> scalar(Tag.STR, value.asText());
        };
    }

    /** The YAML library adds quotes if the text would otherwise be read as another type. */
    private static Node scalar(Tag tag, String text) {
        return new ScalarNode(tag, text, null, null, ScalarStyle.PLAIN);
    }
}
