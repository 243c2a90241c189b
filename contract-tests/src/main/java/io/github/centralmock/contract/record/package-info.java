<<<<<<< HEAD
/** Records a tenant as an estate file in which all identifying data is replaced. */
=======
/** Records the data of a tenant as an estate with pseudonyms instead of real values. */
>>>>>>> 6b0dbb0cf4852f91d16f2252475a0b47d7fbb93d
package io.github.centralmock.contract.record;
