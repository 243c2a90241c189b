/** Sends the requests of a collection or of the descriptions, and evaluates the responses. */
package io.github.centralmock.contract.postman.run;
