/** One run of checks in one world: builds and sends requests, evaluates every response, and confirms what it finds. */
package io.github.centralmock.contract.check.session;
