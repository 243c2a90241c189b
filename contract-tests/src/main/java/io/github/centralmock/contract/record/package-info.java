/** Records a tenant as an estate file in which all identifying data is replaced. */
package io.github.centralmock.contract.record;
