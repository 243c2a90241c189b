/** Internal: What exists once per world: its state, clock, credentials, tokens, faults, rate limits and journal. */
package io.github.centralmock.world;
