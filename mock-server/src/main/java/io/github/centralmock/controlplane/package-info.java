/** Internal: The control plane under {@code /__central/}: what a tester sees and steers, never part of the vendor's API. */
package io.github.centralmock.controlplane;
