/** Internal: the first documents of a new account: predefined roles, its first administrator, its settings. */
package io.github.centralmock.model.setup;
