/** Internal: estates, read from YAML or generated from a seed, as the initial state of a world. */
package io.github.centralmock.estate;
