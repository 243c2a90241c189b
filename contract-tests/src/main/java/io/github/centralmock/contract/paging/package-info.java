/** Pagination: leads through a list from the first page to the last. */
package io.github.centralmock.contract.paging;
