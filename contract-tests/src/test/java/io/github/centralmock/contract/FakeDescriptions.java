package io.github.centralmock.contract;

/** The OpenAPI documents of {@link FakeCentral}. */
final class FakeDescriptions {
    static final String ISOLATION = """
        {"openapi": "3.1.0", "paths": {
          "/widgets/v1/widgets/{widgetId}/isolation": {
            "get": {"operationId": "getIsolation", "responses": {"401": {"description": "no"}, "404": {"description": "no"},
              "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Isolation"}}}}}},
            "patch": {"operationId": "updateIsolation",
              "requestBody": {"content": {"application/json": {"schema": {"type": "object", "required": ["enabled"], "properties": {
                "enabled": {"type": "boolean"}, "comment": {"type": "string"}}}}}},
              "responses": {"401": {"description": "no"}, "409": {"description": "no"},
                "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Isolation"}}}}}}}},
         "components": {"schemas": {"Isolation": {"type": "object", "required": ["enabled"], "properties": {
           "enabled": {"type": "boolean"}, "comment": {"type": "string"}}}}}}
        """;

    static final String WIDGETS = """
        {"openapi": "3.1.0", "paths": {
          "/widgets/v1/widgets": {
            "get": {"operationId": "listWidgets", "x-paging": {"style": "offset", "default": 50, "max": 100},
              "parameters": [{"name": "page", "in": "query", "schema": {"type": "integer"}}, {"name": "pageSize", "in": "query", "schema": {"type": "integer"}},
                {"name": "nameContains", "in": "query", "schema": {"type": "string"}}],
              "responses": {"400": {"description": "no"}, "401": {"description": "no"}, "200": {"content": {"application/json": {"schema": {"type": "object", "required": ["items", "pages"], "properties": {
                 "items": {"type": "array", "items": {"$ref": "#/components/schemas/Widget"}},
                 "pages": {"type": "object", "properties": {"current": {"type": "integer"}, "size": {"type": "integer"}, "maxSize": {"type": "integer"}}}}}}}}}},
            "post": {"operationId": "createWidget",
              "requestBody": {"content": {"application/json": {"schema": {"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}}}}}},
              "responses": {"401": {"description": "no"}, "201": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Widget"}}}}}}},
          "/widgets/v1/widgets/{widgetId}": {
            "get": {"operationId": "getWidget", "responses": {"401": {"description": "no"}, "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Widget"}}}}, "404": {"description": "no"}}},
            "delete": {"operationId": "deleteWidget", "responses": {"401": {"description": "no"}, "200": {"content": {"application/json": {"schema": {"type": "object", "properties": {"deleted": {"type": "boolean"}}}}}}}}}},
         "components": {"schemas": {"Widget": {"type": "object", "required": ["id", "name"], "properties": {"id": {"type": "string"}, "name": {"type": "string"}}}}}}
        """;

    private FakeDescriptions() {}
}
