/** Internal: policies: the catalogue of their types and settings, and the policies of one tenant. */
package io.github.centralmock.model.policy;
