/** Internal: administrators of tenants and of partners, and the predefined roles that they hold. */
package io.github.centralmock.model.admin;
