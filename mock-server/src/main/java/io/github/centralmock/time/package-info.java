/** Internal: The mock's clock, and what follows from elapsed time. Nothing here starts a thread or sleeps. */
package io.github.centralmock.time;
