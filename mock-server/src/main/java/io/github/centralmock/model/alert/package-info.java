/** Internal: alerts: how they are raised, and when they are open. */
package io.github.centralmock.model.alert;
