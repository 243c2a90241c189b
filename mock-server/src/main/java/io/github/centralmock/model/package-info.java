/** Internal: The nouns that several APIs share: one endpoint, one person, one tenant, whatever route shows it. */
package io.github.centralmock.model;
