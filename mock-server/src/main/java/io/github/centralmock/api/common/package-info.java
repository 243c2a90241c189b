/** Internal: The routes of the common API: alerts, directory, administrators and roles of a tenant. */
package io.github.centralmock.api.common;
