/** Runs all checks on the operations of a target. */
package io.github.centralmock.contract.check;
