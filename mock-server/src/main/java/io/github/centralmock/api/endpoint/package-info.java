/** Internal: the vendor's endpoint API: endpoints, their groups, requests to their agents, policies and settings. */
package io.github.centralmock.api.endpoint;
