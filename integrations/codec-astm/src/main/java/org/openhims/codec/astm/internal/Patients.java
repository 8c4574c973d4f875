// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.astm.internal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openhims.device.Subject;

/** What P says of the patient (CLSI LIS2-A2 §7). */
final class Patients {

    private Patients() {
    }

    static Subject of(AstmRecord patient) {
        List<String> identifiers = Stream.of(3, 4, 5).map(patient::text).filter(id -> !id.isEmpty()).distinct().toList();
        return new Subject(identifiers, name(patient), sex(patient.text(9)), Times.date(patient.text(8)));
    }

    /** As it is spoken: P-6 is family name, given name, further names. */
    private static String name(AstmRecord patient) {
        String name = Stream.of(2, 3, 1).map(part -> patient.component(6, part)).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
        return name.isEmpty() ? null : name;
    }

    /** The letter; some senders write the word. */
    private static String sex(String sent) {
        return sent.isEmpty() ? null : sent.substring(0, 1).toUpperCase(Locale.ROOT);
    }
}
