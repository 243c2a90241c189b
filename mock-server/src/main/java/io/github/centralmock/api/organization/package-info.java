/** Internal: The organization API: the tenants of an enterprise. */
package io.github.centralmock.api.organization;
