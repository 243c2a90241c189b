/** Reads the descriptions of the APIs, and checks responses against them. */
package io.github.centralmock.contract.openapi;
