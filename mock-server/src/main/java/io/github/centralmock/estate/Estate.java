package io.github.centralmock.estate;

import io.github.centralmock.store.State;
import io.github.centralmock.world.Credential;
import java.util.List;

/**
 * What a world starts with.
 *
 * @param summary what it holds, one line each, for people
 */
public record Estate(State state, List<Credential> credentials, List<String> summary) {}
