// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ContentTest {

    @Test
    void theShapeStaysAndThePersonGoes() {
        assertEquals("MSH|^~\\&|XN|LAB|HIMS||20261122101500||ORU^R01|7|P|2.5.1\rPID|9||9999^^^xxxx||xxxx^xxxxxx||99999999|x\r"
                + "OBX|9|xx|999-9||99.9|x/xx\r",
                Content.masked("MSH|^~\\&|XN|LAB|HIMS||20261122101500||ORU^R01|7|P|2.5.1\rPID|1||4711^^^UHID||Devi^Sunita||19900804|F\r"
                        + "OBX|1|NM|718-7||13.2|g/dL\r"));
        assertEquals("xxxx^xxxxxx", Content.masked("\u0926\u0947\u0935\u0940^\u0938\u0941\u0928\u0940\u0924\u093e"));
    }

    @Test
    void whatIsNoMessageShowsNothing() {
        assertEquals("xxx / xxxx/9.9", Content.masked("GET / HTTP/1.1"));
        assertEquals("xxxxxx xxxx 9999", Content.masked("Sunita Devi 4711"));
        assertEquals("", Content.masked(""));
    }

    @Test
    void aPersonBehindTheHeaderInOneLineIsNotShown() {
        assertEquals("MSH|^~\\&|A|B|C|D|20261122||ORU|1|P|2.5.1||||xxx|9||9999||xxxx^xxxxxx",
                Content.masked("MSH|^~\\&|A|B|C|D|20261122||ORU|1|P|2.5.1||||PID|1||4711||Devi^Sunita"));
    }

    @Test
    void recordsOfAstmKeepTheirLetter() {
        assertEquals("H|\\^&|||XN\nP|9||9999||xxxx^xxxxxx\n", Content.masked("H|\\^&|||XN\nP|1||4711||Devi^Sunita\n"));
    }
}
