package io.github.centralmock.contract.sut;

/**
 * Who a call speaks for: the credential its token comes from, the account its identity header names, and the host that
 * serves the account's regional paths. A partner credential may so speak for one of its tenants.
 */
public record Identity(ClientCredential credential, AccountKind kind, String accountId, String regionalHost) {}
