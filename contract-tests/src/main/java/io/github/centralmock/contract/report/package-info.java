/** Writes the results of a run as JSON, HTML, Markdown and JUnit XML, and compares them with earlier runs. */
package io.github.centralmock.contract.report;
