/** Applies the results of runs to the descriptions: patches, evidence, confidence and the coverage table. */
package io.github.centralmock.contract.accept;
