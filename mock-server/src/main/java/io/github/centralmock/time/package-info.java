/** Internal: the clock of a world, time formats, and statuses that follow from elapsed time. This package starts no threads. */
package io.github.centralmock.time;
