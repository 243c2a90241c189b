/** Generates the Postman collection of this project and its environments. */
package io.github.centralmock.contract.postman.export;
