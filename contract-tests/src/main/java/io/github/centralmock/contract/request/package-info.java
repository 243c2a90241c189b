/** Builds requests for operations: paths, parameters and bodies with valid ids. */
package io.github.centralmock.contract.request;
