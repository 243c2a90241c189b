/** Internal: settings that hold for all endpoints of a tenant. */
package io.github.centralmock.model.settings;
