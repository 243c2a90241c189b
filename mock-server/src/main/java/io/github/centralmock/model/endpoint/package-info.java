/** Internal: endpoints of a tenant: their state over time, their groups, their isolation and their software. */
package io.github.centralmock.model.endpoint;
