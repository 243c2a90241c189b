/** Internal: Who calls, and what they may do: tokens, who-am-i, account scope, roles. */
package io.github.centralmock.auth;
