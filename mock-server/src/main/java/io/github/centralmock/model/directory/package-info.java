/** Internal: the directory of a tenant: which user is in which group. */
package io.github.centralmock.model.directory;
