// SPDX-License-Identifier: Apache-2.0
package org.openhims.lib.link;

/**
 * Where a link is, and how much it takes at once.
 *
 * @param name in lists, metrics and the duplicate rule; two links need two
 * @param protocol in the names of metrics, such as {@code mllp}
 * @param calls whether it calls the device at host and port, instead of listening there
 * @param peers addresses and networks that may connect, beside the machine itself
 * @param workers messages that are worked on at the same time
 */
public record Place(String name, String protocol, boolean calls, String host, int port, String[] peers, int maxConnections, int workers) {
}
