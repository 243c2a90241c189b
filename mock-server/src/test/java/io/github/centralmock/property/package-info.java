/** What holds for any request and any order of requests, tried with generated ones. */
package io.github.centralmock.property;
