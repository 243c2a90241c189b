/** HTTP transport: sends requests, limits their rate, and repeats them when the server is busy. */
package io.github.centralmock.contract.http;
