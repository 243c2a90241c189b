/** Internal: The edge: the only package that sees the HTTP server, and the one list that says what happens to a request. */
package io.github.centralmock.http;
