package io.github.centralmock.engine;

/** One folder of the vendor's collection: its operations, each on one line with verb, full path and handler. */
public interface ApiRoutes {
    void addTo(Routes at);
}
