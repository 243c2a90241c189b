/** Internal: accounts of customers: a tenant, and the regions that its data can be in. */
package io.github.centralmock.model.account;
