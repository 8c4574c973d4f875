// SPDX-License-Identifier: Apache-2.0
package org.openhims.lib.link;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;

/** The addresses that may connect: those listed, alone or as a network such as {@code 10.1.2.0/24}, and the machine itself. */
final class Peers {

    private record Network(byte[] address, int bits) {

        boolean holds(byte[] other) {
            if (other.length != address.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((address[bit / 8] & mask) != (other[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private final List<Network> networks = new ArrayList<>();

    /** Throws {@link IllegalArgumentException} that names an entry that is no numeric address. */
    Peers(String[] entries) {
        // A configuration file gives the whole list as one text.
        for (String entry : String.join(",", entries).split(",")) {
            if (!entry.isBlank()) {
                networks.add(network(entry.strip()));
            }
        }
    }

    boolean mayConnect(InetAddress address) {
        return address.isLoopbackAddress() || networks.stream().anyMatch(network -> network.holds(address.getAddress()));
    }

    private static Network network(String entry) {
        String[] parts = entry.split("/", 2);
        if (!parts[0].matches("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
            throw new IllegalArgumentException("peers: no numeric address: " + entry);
        }
        try {
            byte[] address = InetAddress.getByName(parts[0]).getAddress();
            int bits = parts.length == 1 ? address.length * 8 : Integer.parseInt(parts[1]);
            if (bits < 0 || bits > address.length * 8) {
                throw new IllegalArgumentException("peers: no network: " + entry);
            }
            return new Network(address, bits);
        } catch (UnknownHostException | NumberFormatException e) {
            throw new IllegalArgumentException("peers: no address or network: " + entry, e);
        }
    }
}
