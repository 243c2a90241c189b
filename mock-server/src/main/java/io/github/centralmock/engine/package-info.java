/** Internal: What every API needs and none owns: routes, calls, replies, lists, checks. Knows no API by name. */
package io.github.centralmock.engine;
