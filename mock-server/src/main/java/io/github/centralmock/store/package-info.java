/** Internal: the state as one immutable value: documents by account and collection, without any knowledge of HTTP or of an API. */
package io.github.centralmock.store;
