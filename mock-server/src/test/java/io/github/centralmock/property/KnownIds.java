package io.github.centralmock.property;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.openapi.Descriptions;
import io.github.centralmock.openapi.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

/** The ids that a mock shows in its lists and answers, so that generated requests are about things that exist. */
final class KnownIds {
    private static final int REMEMBERED = 20;

    private final Map<String, Operation> reads;
    private final Map<String, List<String>> byList = new LinkedHashMap<>();
    private final Map<String, List<String>> byName = new LinkedHashMap<>();

    private KnownIds(Map<String, Operation> reads) {
        this.reads = reads;
    }

    /** Asks every list that needs no id itself. */
    static KnownIds harvest(Descriptions descriptions, Callers callers) {
        KnownIds known = new KnownIds(descriptions.operations().stream()
                .filter(operation -> operation.method().equals("GET"))
                .collect(Collectors.toMap(Operation::path, operation -> operation)));
        Requests requests = new Requests(descriptions, known, callers, Seed.random("harvest"));
        descriptions.operations().stream()
                .filter(operation ->
                        operation.method().equals("GET") && !operation.path().contains("{"))
                .forEach(list -> {
                    List<String> ids = items(requests.plain(list).send(callers).body());
                    if (!ids.isEmpty()) {
                        known.byList.put(list.path(), ids);
                    }
                });
        return known;
    }

    /** Whether things of more than one kind have this id. */
    boolean isShared(String id) {
        return byList.values().stream().filter(ids -> ids.contains(id)).count() > 1;
    }

    /** A copy that remembers by itself. */
    KnownIds copy() {
        KnownIds copy = new KnownIds(reads);
        byList.forEach((path, ids) -> copy.byList.put(path, new ArrayList<>(ids)));
        return copy;
    }

    /** Keeps the ids of an answer: its {@code id} for the list it was sent to, members such as {@code transactionId} by name. */
    void remember(Operation operation, JsonNode answer) {
        answer.properties().forEach(member -> {
            if (member.getKey().equals("id") && operation.method().equals("POST")) {
                keep(byList, operation.path(), member.getValue().asText());
            } else if (member.getKey().endsWith("Id")) {
                keep(byName, member.getKey(), member.getValue().asText());
            }
        });
    }

    private static void keep(Map<String, List<String>> ids, String key, String id) {
        List<String> all = ids.computeIfAbsent(key, any -> new ArrayList<>());
        all.add(id);
        if (all.size() > REMEMBERED) {
            all.remove(0);
        }
    }

    /** An id, or a member's name, from what stands at this path now; when nothing does, one for the parameter's name. */
    String in(String template, String path, String name, Random random, Callers callers) {
        List<String> ids =
                template.equals(path) ? byList.getOrDefault(path, List.of()) : shown(template, path, callers);
        return ids.isEmpty() ? like(name, random) : one(ids, random);
    }

    /** An id from a list whose name resembles the given one, such as users for {@code userIds}; else from any. */
    String like(String name, Random random) {
        if (byName.containsKey(name)) {
            return one(byName.get(name), random);
        }
        String wanted = name.toLowerCase(Locale.ROOT);
        List<String> lists = byList.keySet().stream()
                .filter(path -> wanted.contains(thing(path)))
                .toList();
        List<String> candidates = lists.isEmpty() ? List.copyOf(byList.keySet()) : lists;
        return candidates.isEmpty()
                ? new UUID(random.nextLong(), random.nextLong()).toString()
                : one(byList.get(one(candidates, random)), random);
    }

    private List<String> shown(String template, String path, Callers callers) {
        Operation read = reads.get(template);
        List<String> ids = new ArrayList<>();
        if (read != null) {
            JsonNode body = callers.of(read).get(path).body();
            ids.addAll(items(body));
            if (ids.isEmpty() && !body.has("error") && !body.has("items")) {
                body.fieldNames().forEachRemaining(ids::add);
            }
        }
        return ids;
    }

    private static List<String> items(JsonNode list) {
        List<String> ids = new ArrayList<>();
        list.path("items").forEach(item -> ids.add(item.path("id").asText()));
        ids.removeIf(String::isEmpty);
        return ids;
    }

    /** The singular of a list's last word: {@code user} for {@code /common/v1/directory/users}. */
    private static String thing(String path) {
        String last = path.substring(path.lastIndexOf('/') + 1).replaceAll(".*-", "");
        return last.endsWith("s") ? last.substring(0, last.length() - 1) : last;
    }

    private static String one(List<String> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
