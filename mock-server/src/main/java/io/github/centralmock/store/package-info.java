/** Internal: State as one immutable value: documents by account and collection. Knows nothing of HTTP or of any API. */
package io.github.centralmock.store;
