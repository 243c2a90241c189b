/** Rules: checks of a single response. */
package io.github.centralmock.contract.check.rule;
