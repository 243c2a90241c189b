package io.github.centralmock.store;

import java.util.function.Function;

/**
 * Another way to find documents than by id, kept up to date once it has been asked for.
 *
 * @param name unique among the indexes of a collection
 * @param key what a document is found by; null leaves it out
 */
public record Index(String name, Function<Document, String> key) {}
