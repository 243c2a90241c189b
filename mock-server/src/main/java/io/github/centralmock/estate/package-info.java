/** Internal: Imaginary customers: read from YAML, or generated from a seed, into the state that a world starts with. */
package io.github.centralmock.estate;
