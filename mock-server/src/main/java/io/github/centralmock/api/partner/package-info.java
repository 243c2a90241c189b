/** Internal: The routes of the partner API: tenants, administrators, roles and billing of a partner. */
package io.github.centralmock.api.partner;
