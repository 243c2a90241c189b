/** The suites: scenarios that send several requests and check the behaviour of a target. */
package io.github.centralmock.contract.suite;
