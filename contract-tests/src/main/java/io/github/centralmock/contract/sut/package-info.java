/** The system under test: its address, its credentials, and the requests that a run may send to it. */
package io.github.centralmock.contract.sut;
