package io.github.centralmock.contract.postman.export;

import io.github.centralmock.contract.openapi.ApiDescription;
import io.github.centralmock.contract.openapi.ApiDescriptions;
import io.github.centralmock.contract.openapi.ApiOperation;
import io.github.centralmock.contract.request.ListIndex;
import io.github.centralmock.contract.request.ReferenceMember;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The names of the collection variables for the ids of resources. A variable has the name of the path parameter. If several
 * kinds of resources in one API have the same parameter, the last word of the path before the parameter is the prefix.
 */
final class VariableNames {
    private static final Set<String> ACCOUNTS = Set.of("tenant_id", "partner_id", "organization_id", "id");

    private final ApiDescriptions descriptions;
    private final ListIndex index;
    private final Map<String, String> byList = new TreeMap<>();

    VariableNames(ApiDescriptions descriptions) {
        this.descriptions = descriptions;
        this.index = new ListIndex(descriptions);
        descriptions.apis().forEach(this::addVariables);
    }

    /** Returns the variable for a path parameter. */
    String ofParameter(ApiOperation operation, String parameter) {
        return byList.get(before(operation, parameter));
    }

    /** Returns the variable that the requests of a list set. It is empty if no request needs it. */
    Optional<String> ofList(String path) {
        Optional<String> variable = Optional.ofNullable(byList.get(path));
        return variable.filter(name -> !path.contains("{") || createsResources(path) || name.endsWith("_key"));
    }

    /** Returns the variable for a member such as {@code endpointIds}, and registers its list, so that the list sets the variable. */
    Optional<String> ofMember(ReferenceMember member, ApiOperation asking) {
        return index.listFor(member, asking)
                .map(list -> byList.computeIfAbsent(list, path -> singular(snake(lastWord(path))) + "_id"));
    }

    private void addVariables(ApiDescription api) {
        Map<String, Set<String>> listsByParameter = new TreeMap<>();
        for (ApiOperation operation : api.operations()) {
            operation.path().parameters().stream()
                    .filter(parameter -> parameter.matches("id|.+Id|.+Key"))
                    .forEach(parameter -> listsByParameter
                            .computeIfAbsent(parameter, name -> new TreeSet<>())
                            .add(before(operation, parameter)));
        }
        listsByParameter.forEach((parameter, lists) -> addVariable(api, parameter, lists));
    }

    private void addVariable(ApiDescription api, String parameter, Set<String> lists) {
        String plain = snake(parameter);
        List<String> creatingLists =
                lists.stream().filter(this::createsResources).toList();
        for (String list : lists) {
            String kind = creatingLists.contains(list) || creatingLists.isEmpty() ? list : creatingLists.get(0);
            if (creatingLists.size() > 1) {
                byList.put(list, snake(lastWord(kind)) + "_" + plain);
            } else {
                byList.put(list, ACCOUNTS.contains(plain) ? api.name().split("-")[0] + "_" + plain : plain);
            }
        }
    }

    /** Returns whether a POST to this path creates a resource. A POST that only adds members to a resource does not. */
    private boolean createsResources(String path) {
        return descriptions
                .find("POST", path)
                .filter(operation -> operation.path().text().equals(path))
                .filter(operation -> operation.path().parameters().isEmpty() || returnsAnId(operation))
                .isPresent();
    }

    private static boolean returnsAnId(ApiOperation operation) {
        int status = operation.successStatus().orElse(200);
        return operation
                .responseSchema(status)
                .filter(schema -> schema.properties().containsKey("id"))
                .isPresent();
    }

    private static String before(ApiOperation operation, String parameter) {
        return operation.path().text().split("/\\{" + parameter + "\\}")[0];
    }

    private static String lastWord(String path) {
        return path.substring(path.lastIndexOf('/') + 1).replaceAll("[{}]", "");
    }

    private static String singular(String word) {
        return word.replaceAll("sses$", "ss_").replaceAll("ies$", "y_").replaceAll("[s_]$", "");
    }

    private static String snake(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").replace('-', '_').toLowerCase(Locale.ROOT);
    }
}
