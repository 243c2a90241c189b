/** Removes the resources that a run created, and restores the settings that it changed. */
package io.github.centralmock.contract.cleanup;
