/** Internal: The stations of {@link io.github.centralmock.http.RequestChain}, one class each. */
package io.github.centralmock.http.filter;
