/** The command line: {@code central serve} and friends. */
package io.github.centralmock.cli;
