/** The command line: every {@code ./central} command. */
package io.github.centralmock.cli;
