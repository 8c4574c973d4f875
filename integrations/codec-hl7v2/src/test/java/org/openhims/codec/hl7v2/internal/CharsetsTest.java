// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.hl7v2.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhims.device.MessageRefused;
import org.openhims.device.Refusal;

class CharsetsTest {

    private static final String MSH = "MSH|^~\\&|XN|LAB|HIMS|DH|20261122||ORU^R01|1|P|2.5.1||||||";

    private static Header header(String charset) {
        return Header.of((MSH + charset + '\r').getBytes(StandardCharsets.US_ASCII)).orElseThrow();
    }

    private static String read(String charset, byte[] bytes) throws MessageRefused {
        return Charsets.decode(bytes, header(charset));
    }

    /** The same text in each set of table 0211 that Java can write. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"UNICODE UTF-8;UTF-8;\u0938\u0941\u0928\u0940\u0924\u093e", "UNICODE;UTF-8;\u20ac", "UTF-8;UTF-8;\u0938",
        "8859/1;ISO-8859-1;M\u00fcller", "8859/2;ISO-8859-2;\u0141\u00f3d\u017a", "8859/5;ISO-8859-5;\u0418\u0432\u0430\u043d",
        "8859/6;ISO-8859-6;\u0645\u062d\u0645\u062f", "8859/7;ISO-8859-7;\u0391\u03b8\u03ae\u03bd\u03b1", "8859/8;ISO-8859-8;\u05d3\u05d5\u05d3",
        "8859/9;ISO-8859-9;\u0130\u015f", "8859/15;ISO-8859-15;\u20ac", "ISO IR87;ISO-2022-JP;\u592a\u90ce", "~ISO IR87;ISO-2022-JP;\u592a\u90ce",
        "ASCII~ISO IR87;ISO-2022-JP;\u592a\u90ce", "GB 18030-2000;GB18030;\u738b", "KS X 1001;EUC-KR;\uae40", "BIG-5;Big5;\u738b",
        "windows-1252;windows-1252;\u2013", "unicode;UTF-8;\u0938", "utf-8;UTF-8;\u0938", "ISO_IR 192;UTF-8;\u0938", "ISO 8859-1;ISO-8859-1;\u00fc", "8859/1~8859/2;ISO-8859-1;\u00fc"})
    void whatIsNamedIsHonoured(String name, String java, String text) throws MessageRefused {
        assertEquals(text, read(name, text.getBytes(Charset.forName(java))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ASCII", "US-ASCII", "ISO IR6"})
    void withoutANameUtf8ComesFirst(String name) throws MessageRefused {
        assertEquals("\u00b5g", read(name, "\u00b5g".getBytes(StandardCharsets.UTF_8)));
        assertEquals("\u00b5g", read(name, "\u00b5g".getBytes(StandardCharsets.ISO_8859_1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"KLINGON", "8859/99", "UNICODE UTF-16", "UNICODE UTF-32", "UTF-16BE", "UnicodeBig", "ISO-10646-UCS-2", "Cp037", "x y z", "-"})
    void whatNobodyKnowsIsRefused(String name) {
        Refusal refusal = assertThrows(MessageRefused.class, () -> read(name, new byte[] {'a'})).refusal();
        assertEquals(new Refusal(Refusal.Kind.CHARSET, "MSH^1^18", "character set is not known"), refusal);
    }

    @Test
    void bytesThatAreNotInTheirSetAreRefused() {
        byte[] latin = "M\u00fcller".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals("bytes are not UTF-8", assertThrows(MessageRefused.class, () -> read("UNICODE UTF-8", latin)).refusal().text());
    }

    @Test
    void theAnswerIsInTheSameSet() {
        assertEquals(StandardCharsets.UTF_8, Charsets.of(header("UNICODE UTF-8")));
        assertEquals(Charset.forName("ISO-8859-7"), Charsets.of(header("8859/7")));
        assertEquals(StandardCharsets.ISO_8859_1, Charsets.of(header("KLINGON")));
        assertEquals(StandardCharsets.ISO_8859_1, Charsets.of(header("")));
    }
}
