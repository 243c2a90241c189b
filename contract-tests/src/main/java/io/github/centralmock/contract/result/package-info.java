/** The results of a run: deviations, passed and skipped checks, and scenarios. */
package io.github.centralmock.contract.result;
