package io.github.centralmock.estate;

import io.github.centralmock.store.State;
import io.github.centralmock.world.Credential;
import java.util.List;

/**
 * The content of a world at its start.
 *
 * @param summary a description for the console, one line per account
 */
public record Estate(State state, List<Credential> credentials, List<String> summary) {}
