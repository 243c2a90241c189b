package io.github.centralmock;

/**
 * The data of a world at one moment, for {@link CentralWorld#restore}.
 *
 * @param worldId the world that it belongs to
 * @param id the id that the control plane uses for it
 */
public record Snapshot(String worldId, String id) {}
