// SPDX-License-Identifier: Apache-2.0
package org.openhims.lib.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeersTest {

    private final Peers peers = new Peers(new String[] {"10.1.2.3, 192.168.4.0/22", "", "2001:db8::/32"});

    @ParameterizedTest
    @CsvSource({"127.0.0.1,true", "::1,true", "10.1.2.3,true", "10.1.2.4,false", "192.168.4.0,true", "192.168.7.255,true",
        "192.168.8.1,false", "2001:db8:1::5,true", "2001:db9::5,false"})
    void onlyThoseListed(String address, boolean may) throws UnknownHostException {
        assertEquals(may, peers.mayConnect(InetAddress.getByName(address)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyser.local", "10.1.2.0/33", "10.1.2.0/x", "10.1.2.999"})
    void whatIsNoAddressIsNamed(String entry) {
        assertEquals(true, assertThrows(IllegalArgumentException.class, () -> new Peers(new String[] {entry})).getMessage().contains(entry));
    }
}
