/** Internal: The vendor's endpoint API: machines, their groups, orders to their agents, policies and settings. */
package io.github.centralmock.api.endpoint;
