/** Probes: checks that send requests for one operation. */
package io.github.centralmock.contract.check.probe;
