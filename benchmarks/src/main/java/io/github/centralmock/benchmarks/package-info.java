/** Benchmarks: ratios measured in one run on one machine. See docs/performance.md. */
package io.github.centralmock.benchmarks;
