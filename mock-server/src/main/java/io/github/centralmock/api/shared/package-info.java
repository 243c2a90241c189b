/** Internal: handlers that the routes of several APIs use. */
package io.github.centralmock.api.shared;
