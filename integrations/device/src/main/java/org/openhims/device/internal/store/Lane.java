// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal.store;

/** One device, as far as its messages tell: what it sent earlier is delivered earlier. */
public record Lane(String link, String peer, String application, String facility) {

    /** Short, and the same as long as the device calls itself the same. */
    public String id() {
        return Digests.of(new byte[0], link, peer, application, facility).substring(0, 16);
    }
}
