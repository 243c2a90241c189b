package io.github.centralmock.contract.check;

import io.github.centralmock.contract.FakeCentral;
import io.github.centralmock.contract.http.JsonTrees;
import io.github.centralmock.contract.openapi.ApiDescriptions;
import io.github.centralmock.contract.openapi.SmallDescription;
import io.github.centralmock.contract.result.Deviation;
import io.github.centralmock.contract.result.ResultCollector;
import io.github.centralmock.contract.sut.Target;
import io.github.centralmock.contract.sut.TargetSettings;
import java.util.List;
import java.util.Map;

/** The deviations of one operation of a small API, as the text of reports. */
public final class CheckNames {
    public static final String ID = "11111111-1111-4111-8111-111111111111";
    public static final String OTHER = "22222222-2222-4222-8222-222222222222";
    public static final String LIST = "GET /things/v1/things";
    private static final String THINGS = """
        {"openapi": "3.1.0", "paths": {
          "/things/v1/things": {
            "get": {"operationId": "listThings", "x-paging": {"style": "offset", "max": 100}, "x-sortable": ["name"],
              "parameters": [{"name": "pageTotal", "in": "query", "schema": {"type": "boolean"}},
                {"name": "sort", "in": "query", "schema": {"type": "array", "items": {"type": "string"}}}],
              "responses": {"400": {"description": "no"}, "401": {"description": "no"}, "200": {"content": {"application/json": {"schema": {
                "type": "object", "properties": {"items": {"type": "array", "items": {"$ref": "#/components/schemas/Thing"}}, "pages": {"type": "object"}}}}}}}},
            "post": {"operationId": "createThing",
              "requestBody": {"content": {"application/json": {"schema": {"type": "object", "required": ["colour"], "properties": {
                "colour": {"type": "string"}, "comment": {"type": "string"}}}}}},
              "responses": {"400": {"description": "no"}, "201": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}}}}},
          "/things/v1/things/{thingId}": {
            "parameters": [{"name": "thingId", "in": "path", "required": true, "schema": {"type": "string", "format": "uuid"}}],
            "get": {"operationId": "getThing", "responses": {"200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
              "400": {"description": "no"}, "404": {"description": "no"}}},
            "patch": {"operationId": "updateThing",
              "requestBody": {"content": {"application/json": {"schema": {"type": "object", "properties": {
                "name": {"type": "string"}, "comment": {"type": "string"}}}}}},
              "responses": {"200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}}}},
            "delete": {"operationId": "deleteThing", "responses": {"200": {"content": {"application/json": {"schema": {"type": "object"}}}}}}},
          "/things/v1/things/{thingId}/action": {
            "parameters": [{"name": "thingId", "in": "path", "required": true, "schema": {"type": "string", "format": "uuid"}}],
            "post": {"operationId": "runAction",
              "requestBody": {"content": {"application/json": {"schema": {"type": "object", "required": ["action"], "properties": {
                "action": {"type": "string", "enum": ["approve"]}}}}}},
              "responses": {"201": {"content": {"application/json": {"schema": {"type": "object"}}}}}}},
          "/things/v1/things/{thingId}/firmware-upgrade": {
            "parameters": [{"name": "thingId", "in": "path", "required": true, "schema": {"type": "string", "format": "uuid"}}],
            "delete": {"operationId": "cancelUpgrade", "responses": {"404": {"description": "no"}, "200": {"content": {"application/json": {"schema": {"type": "object"}}}}}}}},
         "components": {"schemas": {"Thing": {"type": "object", "properties": {"id": {"type": "string"}, "name": {"type": "string"},
           "colour": {"type": "string"}, "comment": {"type": "string"}, "lastSeenAt": {"type": "string", "format": "date-time"}}}}}}
        """;

    private CheckNames() {}

    public static ApiDescriptions descriptions() {
        return new ApiDescriptions(List.of(SmallDescription.of("things-v1", THINGS)));
    }

    public static List<String> deviationTexts(FakeCentral central, String operationId) {
        return deviations(central, operationId).stream()
                .map(Deviation::toString)
                .toList();
    }

    public static List<Deviation> deviations(FakeCentral central, String operationId) {
        ResultCollector results = new ResultCollector();
        Target target = Target.of(TargetSettings.of(Map.of()).with(Map.of("central.target", central.baseUrl())));
        ApiDescriptions things = descriptions();
        new CheckRunner(things, results, CheckRunner.RESPONSE_TIME_LIMIT)
                .runOne(target, things.named(operationId).orElseThrow());
        return results.deviations();
    }

    /** A page of items with these names; the end of each id is the name. */
    public static String page(String pages, String... names) {
        List<Map<String, String>> items =
                List.of(names).stream().map(CheckNames::thing).toList();
        return "{\"items\": " + JsonTrees.write(items) + ", \"pages\": " + pages.replace('\'', '"') + "}";
    }

    private static Map<String, String> thing(String name) {
        return Map.of("id", ID.substring(0, ID.length() - name.length()) + name, "name", name);
    }
}
