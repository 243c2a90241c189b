/** Compares Postman collections with each other and with the descriptions. */
package io.github.centralmock.contract.postman.diff;
