package io.github.centralmock.property;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.centralmock.Described;
import io.github.centralmock.MockTest;
import io.github.centralmock.TestClient;
import io.github.centralmock.openapi.Descriptions;
import io.github.centralmock.openapi.Operation;
import io.github.centralmock.openapi.Paging;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What holds after any sequence of operations, whatever it was. */
class RandomOperationsTest extends MockTest {
    /** A machine, an item and a finding keep who used, asked for or met them, also when that person is gone. */
    private static final Set<String> WHO_IT_WAS =
            Set.of("associatedPerson", "lastUser", "originPerson", "originEndpoint");

    /** What tells of the past, and so may name what is no longer there. */
    private static final Set<String> HISTORY =
            Set.of("/siem/v1/events", "/siem/v1/alerts", "/common/v1/alerts", "/endpoint/v1/migrations");

    /** What is listed by priority: a new one takes a place among the others and moves them. */
    private static final Set<String> BY_PRIORITY = Set.of("/endpoint/v1/policies");

    /** What is deleted by the id of something else: a comment by its package. */
    private static final Set<String> KEYED_OTHERWISE = Set.of("/endpoint/v1/software/comments");

    private static final int PAGE = 3;

    private final Descriptions descriptions = Described.operations();
    private KnownIds ids;

    @BeforeAll
    void harvest() {
        ids = KnownIds.harvest(descriptions, new Callers(mock()));
    }

    @TestFactory
    Stream<DynamicTest> aDeletedItemIsInNoList() {
        return forEach(this::isDeleteOfOne, operation -> {
            Walk walk = walk("deleted " + operation.id());
            String list = listOf(operation);
            List<String> before = read(list, walk).ids();
            walk.go(6, other -> !other.method().equals("DELETE") && isUnder(list, other));
            List<String> candidates = new ArrayList<>(read(list, walk).ids());
            candidates.sort(Comparator.comparing(before::contains));
            candidates.removeIf(ids::isShared);
            int deleted = 0;
            for (String id : candidates.subList(0, Math.min(4, candidates.size()))) {
                String parameter = operation
                        .path()
                        .substring(list.length() + 2, operation.path().length() - 1);
                TestClient.Answer answer =
                        walk.send(new GeneratedRequest(operation, Map.of(parameter, id), Map.of(), null));
                if (answer.status() == 200) {
                    deleted++;
                    assertThat(listsThatShow(id, walk))
                            .as("%s of %s\n%s", operation, id, walk.story())
                            .isEmpty();
                } else {
                    assertThat(read(list, walk).ids()).as(walk.story()).contains(id);
                }
            }
            assertThat(deleted).as("nothing was deleted\n%s", walk.story()).isPositive();
        });
    }

    /** One walk through everything, and one that stays with each kind of group, where things meet more often. */
    @TestFactory
    Stream<DynamicTest> totalsAgreeWithTheItems() {
        return Stream.of("/", "/endpoint/v1/endpoint-groups", "/common/v1/directory", "/firewall/v1/firewall-groups")
                .map(area -> DynamicTest.dynamicTest(area, () -> {
                    Walk walk = walk("counts " + area);
                    for (int round = Seed.rounds(3); round > 0; round--) {
                        walk.go(60, operation -> operation.path().startsWith(area));
                        assertThatCountsAddUp(walk);
                    }
                }));
    }

    private void assertThatCountsAddUp(Walk walk) {
        SoftAssertions.assertSoftly(softly -> {
            for (Operation list : topLists()) {
                Lists.Read read = read(list.path(), walk);
                softly.assertThat(read.ids())
                        .as(list + " " + walk.story())
                        .doesNotHaveDuplicates()
                        .hasSize(read.total());
            }
            members(
                    softly,
                    walk,
                    "/endpoint/v1/endpoint-groups",
                    "endpoints",
                    "/endpoint/v1/endpoint-groups/{groupId}/endpoints");
            members(
                    softly,
                    walk,
                    "/common/v1/directory/user-groups",
                    "users",
                    "/common/v1/directory/user-groups/{groupId}/users");
            members(
                    softly,
                    walk,
                    "/firewall/v1/firewall-groups",
                    "firewalls",
                    "/firewall/v1/firewall-groups/{groupId}/firewalls/sync-status");
        });
    }

    @TestFactory
    Stream<DynamicTest> pagesByKeyListEachItemOnceDuringChanges() {
        return forEach(operation -> isTopList(operation, Paging.Style.KEY), operation -> {
            Walk walk = walk("key " + operation.id());
            Set<String> stayed =
                    new LinkedHashSet<>(read(operation.path(), walk).ids());
            Lists.Read read = Lists.all(operation, operation.path(), PAGE, walk.callers(), () -> walk.go(2));
            stayed.retainAll(read(operation.path(), walk).ids());
            assertThat(read.ids()).as(walk.story()).doesNotHaveDuplicates().containsAll(stayed);
        });
    }

    @TestFactory
    Stream<DynamicTest> pagesByNumberListEachItemOnceDuringAdditions() {
        return forEach(RandomOperationsTest::isInOrderOfArrival, operation -> {
            Walk walk = walk("number " + operation.id());
            List<String> first = read(operation.path(), walk).ids();
            Lists.Read read = Lists.all(
                    operation,
                    operation.path(),
                    PAGE,
                    walk.callers(),
                    () -> walk.go(
                            1,
                            other -> other.method().equals("POST")
                                    && other.path().equals(operation.path())));
            assertThat(read.ids()).as(walk.story()).doesNotHaveDuplicates().containsAll(first);
        });
    }

    /** Holds the count that each group tells against the members that it shows. */
    private void members(SoftAssertions softly, Walk walk, String groups, String member, String members) {
        TestClient client = walk.callers().of(operation("GET", groups));
        String recursive = groups.contains("firewall") ? "&recurseSubgroups=true" : "";
        for (JsonNode group :
                client.get(groups + "?pageSize=100" + recursive).body().path("items")) {
            JsonNode told = group.path(member).has("total")
                    ? group.path(member).path("total")
                    : group.path(member).path("itemsCount");
            String path = members.replace("{groupId}", group.path("id").asText());
            int shown = Lists.all(operation("GET", members), path, 50, walk.callers(), () -> {})
                    .ids()
                    .size();
            if (!told.isMissingNode()) {
                softly.assertThat(told.asInt())
                        .as("%s of %s\n%s", member, group, walk.story())
                        .isEqualTo(shown);
            }
        }
    }

    private List<String> listsThatShow(String id, Walk walk) {
        List<String> found = new ArrayList<>();
        for (Operation operation : descriptions.operations()) {
            boolean list = operation.method().equals("GET") && !operation.path().contains("{") && !operation.isPublic();
            if (list && !HISTORY.contains(operation.path())) {
                String size = Lists.isPaged(operation)
                        ? "?pageSize=" + operation.paging().maxSize()
                        : "";
                JsonNode body = walk.callers()
                        .of(operation)
                        .get(operation.path() + size)
                        .body();
                if (shows(id, body)) {
                    found.add(operation.path());
                }
            }
        }
        return found;
    }

    /** Whether the id stands anywhere but in a member that tells who it was. */
    private static boolean shows(String id, JsonNode node) {
        if (node.isObject()) {
            return node.properties().stream()
                    .filter(member -> !WHO_IT_WAS.contains(member.getKey()))
                    .anyMatch(member -> shows(id, member.getValue()));
        }
        if (node.isArray()) {
            return node.valueStream().anyMatch(item -> shows(id, item));
        }
        return id.equals(node.asText());
    }

    private Lists.Read read(String list, Walk walk) {
        return Lists.all(operation("GET", list), list, 50, walk.callers(), () -> {});
    }

    private List<Operation> topLists() {
        return descriptions.operations().stream()
                .filter(operation ->
                        isTopList(operation, Paging.Style.KEY) || isTopList(operation, Paging.Style.OFFSET))
                .toList();
    }

    private static boolean isTopList(Operation operation, Paging.Style style) {
        return operation.method().equals("GET")
                && operation.paging().style() == style
                && !operation.path().contains("{");
    }

    private static boolean isInOrderOfArrival(Operation operation) {
        return isTopList(operation, Paging.Style.OFFSET) && !BY_PRIORITY.contains(operation.path());
    }

    /** Whether it makes something in the list: by POST to the list, or by PUT to an id of the client's choice. */
    private static boolean isUnder(String list, Operation operation) {
        return operation.path().equals(list)
                || operation.method().equals("PUT") && listOf(operation).equals(list);
    }

    private boolean isDeleteOfOne(Operation operation) {
        String list = listOf(operation);
        return operation.method().equals("DELETE")
                && operation.path().endsWith("}")
                && !list.contains("{")
                && !KEYED_OTHERWISE.contains(list)
                && descriptions.operations().stream()
                        .anyMatch(other -> other.toString().equals("GET " + list));
    }

    private static String listOf(Operation operation) {
        return operation.path().substring(0, operation.path().lastIndexOf('/'));
    }

    private Operation operation(String method, String path) {
        return descriptions.operations().stream()
                .filter(operation -> operation.toString().equals(method + " " + path))
                .findFirst()
                .orElseThrow();
    }

    private Walk walk(String name) {
        return new Walk(mock(), descriptions, ids, Seed.random(name));
    }

    private Stream<DynamicTest> forEach(Predicate<Operation> wanted, Consumer<Operation> property) {
        return descriptions.operations().stream()
                .filter(wanted)
                .map(operation -> DynamicTest.dynamicTest(operation.id(), () -> property.accept(operation)));
    }
}
