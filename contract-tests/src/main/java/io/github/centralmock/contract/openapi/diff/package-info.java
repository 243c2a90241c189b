/** Compares two versions of a description. */
package io.github.centralmock.contract.openapi.diff;
