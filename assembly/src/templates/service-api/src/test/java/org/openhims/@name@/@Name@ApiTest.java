// SPDX-License-Identifier: Apache-2.0
package org.openhims.@name@;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class @Name@ApiTest {

    @Test
    void aDraftIsWithoutBlanksAtItsEnds() {
        assertEquals("seen", new @Name@Note.Draft("0700000000019", " seen\n").text());
        assertNull(new @Name@Note.Draft("0700000000019", null).text());
    }

    @Test
    void eventsCarryTheModulesName() {
        assertTrue(new @Name@Event.Written("n1").type().startsWith("@name@."));
    }
}
