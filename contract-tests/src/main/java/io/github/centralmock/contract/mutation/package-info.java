/** The self-check: changes the responses of a mock and counts the changes that the checks detect. */
package io.github.centralmock.contract.mutation;
