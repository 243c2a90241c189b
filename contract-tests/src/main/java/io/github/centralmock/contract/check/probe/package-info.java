/** Probes: checks that send requests of their own about one operation. */
package io.github.centralmock.contract.check.probe;
