/** Internal: events of the SIEM API, and the files that they name. */
package io.github.centralmock.model.siem;
