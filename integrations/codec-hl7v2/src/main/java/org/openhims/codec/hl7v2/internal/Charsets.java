// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.hl7v2.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openhims.device.MessageRefused;
import org.openhims.device.Refusal;

/** Bytes to text as MSH-18 says (HL7 v2.5.1 §2.15.9.18, table 0211). */
final class Charsets {

    private static final Map<String, Charset> TABLE_0211 = known(Map.ofEntries(
            Map.entry("UNICODE", "UTF-8"), Map.entry("UNICODE UTF-8", "UTF-8"), Map.entry("UTF8", "UTF-8"), Map.entry("UTF 8", "UTF-8"),
            Map.entry("UNICODE UTF8", "UTF-8"), Map.entry("UTF-8 UNICODE", "UTF-8"), Map.entry("ISO IR192", "UTF-8"), Map.entry("ISO_IR 192", "UTF-8"),
            Map.entry("ISO IR100", "ISO-8859-1"), Map.entry("ISO_IR 100", "ISO-8859-1"), Map.entry("ISO 8859-1", "ISO-8859-1"),
            Map.entry("8859-1", "ISO-8859-1"), Map.entry("ISO 8859/1", "ISO-8859-1"), Map.entry("ANSI", "windows-1252"),
            Map.entry("8859/1", "ISO-8859-1"), Map.entry("8859/2", "ISO-8859-2"), Map.entry("8859/3", "ISO-8859-3"),
            Map.entry("8859/4", "ISO-8859-4"), Map.entry("8859/5", "ISO-8859-5"), Map.entry("8859/6", "ISO-8859-6"),
            Map.entry("8859/7", "ISO-8859-7"), Map.entry("8859/8", "ISO-8859-8"), Map.entry("8859/9", "ISO-8859-9"),
            Map.entry("8859/15", "ISO-8859-15"), Map.entry("ISO IR14", "JIS_X0201"), Map.entry("ISO IR87", "ISO-2022-JP"),
            Map.entry("ISO IR159", "ISO-2022-JP-2"), Map.entry("GB 18030-2000", "GB18030"), Map.entry("KS X 1001", "EUC-KR"),
            Map.entry("CNS 11643-1992", "EUC-TW"), Map.entry("BIG-5", "Big5")));
    /** Sent by devices that mean "whatever I happen to use". */
    private static final List<String> UNSPECIFIC = List.of("", "ASCII", "US-ASCII", "ISO IR6", "ISO_IR 6", "UNKNOWN", "NONE");

    /** What a header is made of. */
    private static final byte[] MARKS = "MSH|^~\\&\r".getBytes(StandardCharsets.US_ASCII);

    private static final Pattern LEGAL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9+.:_-]*");

    private Charsets() {
    }

    /** The text of a message. */
    static String decode(byte[] message, Header header) throws MessageRefused {
        Optional<Charset> charset = named(header);
        if (charset.isPresent()) {
            return strictly(message, charset.get()).orElseThrow(() -> refused("bytes are not " + charset.get().name()));
        }
        if (UNSPECIFIC.contains(name(header))) {
            return strictly(message, StandardCharsets.UTF_8).orElseGet(() -> new String(message, StandardCharsets.ISO_8859_1));
        }
        throw refused("character set is not known");
    }

    /** The character set to answer in; one byte a character when the message names none that is known. */
    static Charset of(Header header) {
        return named(header).orElse(StandardCharsets.ISO_8859_1);
    }

    private static Map<String, Charset> known(Map<String, String> names) {
        return names.entrySet().stream().filter(entry -> Charset.isSupported(entry.getValue()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Charset.forName(entry.getValue())));
    }

    /** Empty when the message does not say, or names one that is not known. */
    private static Optional<Charset> named(Header header) {
        String name = name(header);
        Charset charset = TABLE_0211.get(name);
        return charset == null && !UNSPECIFIC.contains(name) ? byJavaName(name) : Optional.ofNullable(charset);
    }

    /** Units of more than a byte, and letters that are none of ASCII's, would hide the separators. */
    private static Optional<Charset> byJavaName(String name) {
        return legal(name) && Charset.isSupported(name)
                ? Optional.of(Charset.forName(name)).filter(charset -> Arrays.equals(new String(MARKS, charset).getBytes(StandardCharsets.US_ASCII), MARKS))
                : Optional.empty();
    }

    /** The first repetition, or the Japanese set among later ones: it is switched to by escape sequences (§2.15.9.20). */
    private static String name(Header header) {
        List<String> repetitions = header.repetitions(18).stream().map(name -> name.strip().toUpperCase(Locale.ROOT)).toList();
        return repetitions.stream().filter(r -> r.equals("ISO IR87") || r.equals("ISO IR159")).findFirst().orElse(repetitions.get(0));
    }

    private static boolean legal(String name) {
        return LEGAL.matcher(name).matches();
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static MessageRefused refused(String text) {
        return new MessageRefused(Refusal.Kind.CHARSET, "MSH^1^18", text);
    }
}
