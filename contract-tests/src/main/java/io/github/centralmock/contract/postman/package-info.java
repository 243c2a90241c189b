/** Reads Postman collections and the variables that their scripts set. */
package io.github.centralmock.contract.postman;
