/** Internal: The SIEM API: what happened in the last 24 hours, for log collectors. */
package io.github.centralmock.api.siem;
