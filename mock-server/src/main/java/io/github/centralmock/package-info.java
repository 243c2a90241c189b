/**
 * The library: a stateful mock of the public Sophos Central APIs for Java programs and tests. {@link
 * io.github.centralmock.CentralMock#builder} starts one. This package is the whole API; all others are internal. The page
 * docs/embedding.md has examples.
 */
package io.github.centralmock;
