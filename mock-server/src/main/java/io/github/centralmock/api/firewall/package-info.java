/** Internal: Firewalls, their firmware, their groups and the threat feeds that they are given. */
package io.github.centralmock.api.firewall;
