/** Internal: The descriptions: OpenAPI documents read into operations, parameters and compiled schemas. */
package io.github.centralmock.openapi;
