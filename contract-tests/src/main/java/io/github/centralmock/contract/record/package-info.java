/** Records the data of a tenant as an estate with pseudonyms instead of real values. */
package io.github.centralmock.contract.record;
