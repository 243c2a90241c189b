/** Internal: the SIEM API: the events and alerts of the last 24 hours, for log collectors. */
package io.github.centralmock.api.siem;
