/** Internal: firewalls: approval, firmware upgrades, groups, and the events and alerts about them. */
package io.github.centralmock.model.firewall;
