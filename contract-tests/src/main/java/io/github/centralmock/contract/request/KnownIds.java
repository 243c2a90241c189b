package io.github.centralmock.contract.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.centralmock.contract.http.ApiResponse;
import io.github.centralmock.contract.http.Query;
import io.github.centralmock.contract.openapi.ApiDescriptions;
import io.github.centralmock.contract.openapi.ApiOperation;
import io.github.centralmock.contract.openapi.ValueRedactor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Ids of existing items: first those that the run created, then those in the lists of the target. */
public final class KnownIds {
    private final AccountSender accounts;
    private final ListIndex index;
    private final ApiDescriptions descriptions;
    private final Map<String, String> created = new LinkedHashMap<>();
    private final Map<String, String> own = new LinkedHashMap<>();
    private final Map<String, String> preferred = new HashMap<>();
    private final Set<String> mentioned = new HashSet<>();
    private final Map<String, String> named = new HashMap<>();
    private final Map<String, JsonNode> lists = new HashMap<>();
    private int choice;

    public KnownIds(AccountSender accounts, ApiDescriptions descriptions) {
        this.accounts = accounts;
        this.descriptions = descriptions;
        this.index = new ListIndex(descriptions);
    }

    /** Records that {@code POST path} created a resource with this id. */
    public void created(String path, String id) {
        created.put(path, id);
        own.put(path + "/" + id, id);
    }

    /** Records that a write on this path was accepted, so that later requests use the same items. */
    public void worked(String realPath) {
        String[] steps = realPath.split("/");
        for (int i = 4; i < steps.length; i++) {
            if (ValueRedactor.isId(steps[i])) {
                preferred.put(String.join("/", List.of(steps).subList(0, i)), steps[i]);
            }
        }
    }

    /** Records the id of an accepted write, so that the request that undoes it uses the same item. */
    public void mentioned(String id) {
        mentioned.add(id);
    }

    /** Selects the item to use from now on: 0 is the first of a list, 1 the second, and so on, cyclically. */
    public void choose(int which) {
        choice = which;
    }

    /** Notes what a read showed, so that a list need not be asked again for ids. */
    public void shown(String path, String pathAndQuery, JsonNode body) {
        listAt(path)
                .filter(list -> pathAndQuery.equals(path + neededCriteria(list)))
                .ifPresent(list -> lists.put(pathAndQuery, body));
    }

    /** Notes an id that an answer named, such as {@code transactionId}. */
    public void named(String name, String id) {
        named.put(name, id);
    }

    /** Whether the run created the resource of a path. */
    public boolean isOwn(String realPath) {
        return own.keySet().stream().anyMatch(made -> (realPath + "/").startsWith(made + "/"));
    }

    /** Whether the run created the resource with this id. */
    public boolean isOwnId(String id) {
        return own.containsValue(id);
    }

    /** Discards cached lists, and the resource itself if it was deleted. */
    public void changed(String method, String realPath) {
        lists.clear();
        if (method.equals("DELETE")) {
            own.remove(realPath);
            preferred.values().remove(realPath.substring(realPath.lastIndexOf('/') + 1));
            created.entrySet().removeIf(made -> realPath.equals(made.getKey() + "/" + made.getValue()));
        }
    }

    /** The id for a path parameter whose path up to it is known. */
    public Optional<String> forPath(String parameter, String pathBefore, ApiOperation asking) {
        Optional<String> given = accounts.world().target().named().idFor(parameter);
        if (given.isPresent()) {
            return given;
        }
        Optional<String> here = created(pathBefore)
                .or(() -> Optional.ofNullable(choice == 0 ? preferred.get(pathBefore) : null))
                .or(() -> firstIn(pathBefore, parameter));
        return here.or(() -> Optional.ofNullable(named.get(parameter)))
                .or(() -> forMember(ReferenceMember.named(parameter), asking))
                .or(() -> elsewhere(parameter, asking));
    }

    /** The same parameter after another list of the same API. */
    private Optional<String> elsewhere(String parameter, ApiOperation asking) {
        return asking.api().operations().stream()
                .filter(operation -> operation.path().parameters().equals(List.of(parameter)))
                .map(operation -> operation.path().text().split("/\\{")[0])
                .distinct()
                .flatMap(list -> firstIn(list, parameter).stream())
                .findFirst();
    }

    /** The id for a member of a request, such as {@code endpointIds}. */
    public Optional<String> forMember(ReferenceMember member, ApiOperation asking) {
        Optional<String> list = index.listFor(member, asking);
        Optional<String> given = list.flatMap(
                path -> accounts.world().target().named().idFor(path.substring(path.lastIndexOf('/') + 1)));
        return given.isPresent() ? given : list.flatMap(path -> created(path).or(() -> firstIn(path, member.name())));
    }

    private Optional<String> created(String path) {
        return Optional.ofNullable(created.get(path));
    }

    private Optional<String> firstIn(String listPath, String parameter) {
        JsonNode list = listAt(listPath)
                .map(known -> lists.computeIfAbsent(listPath + neededCriteria(known), this::read))
                .orElse(MissingNode.getInstance());
        JsonNode items = list.isArray() ? list : list.path("items");
        if (parameter.endsWith("Key") && !list.has("items") && list.fieldNames().hasNext()) {
            List<String> keys = new ArrayList<>();
            list.fieldNames().forEachRemaining(keys::add);
            return Optional.of(keys.get(choice % keys.size()));
        }
        List<String> found = new ArrayList<>();
        for (JsonNode item : items) {
            ItemIdMember.of(item, listPath, parameter).ifPresent(found::add);
        }
        Optional<String> known = found.stream().filter(mentioned::contains).findFirst();
        if (choice == 0 && known.isPresent()) {
            return known;
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(choice % found.size()));
    }

    private Optional<ApiOperation> listAt(String path) {
        return descriptions
                .find("GET", path)
                .filter(operation -> !operation.path().text().endsWith("}"));
    }

    private JsonNode read(String pathAndQuery) {
        try {
            ApiResponse answer = accounts.send("GET", pathAndQuery, Map.of(), null);
            return answer.isSuccess() ? answer.json().orElse(MissingNode.getInstance()) : MissingNode.getInstance();
        } catch (RequestNotPossibleException noCredential) {
            return MissingNode.getInstance();
        }
    }

    private static String neededCriteria(ApiOperation list) {
        Query query = list.requiredQuery();
        return query.pairs().isEmpty() ? "" : "?" + query;
    }
}
