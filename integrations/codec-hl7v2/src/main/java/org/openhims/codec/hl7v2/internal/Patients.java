// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.hl7v2.internal;

import ca.uhn.hl7v2.model.v251.datatype.CX;
import ca.uhn.hl7v2.model.v251.datatype.XPN;
import ca.uhn.hl7v2.model.v251.segment.PID;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openhims.device.Subject;

/** What PID says of the patient (HL7 v2.5.1 §3.4.2). */
final class Patients {

    private Patients() {
    }

    static Subject of(PID pid) {
        List<String> identifiers = Arrays.stream(pid.getPatientIdentifierList()).map(CX::getIDNumber).map(Texts::of)
                .filter(id -> !id.isEmpty()).distinct().toList();
        return new Subject(identifiers, name(pid.getPatientName(0)), sex(Texts.of(pid.getAdministrativeSex())),
                Times.date(Texts.of(pid.getDateTimeOfBirth().getTime())));
    }

    /** The letter; some senders write the word. */
    private static String sex(String sent) {
        return sent.isEmpty() ? null : sent.substring(0, 1).toUpperCase(Locale.ROOT);
    }

    /** As it is spoken: given name, further names, family name. */
    private static String name(XPN name) {
        return Texts.orNull(Stream.of(name.getGivenName(), name.getSecondAndFurtherGivenNamesOrInitialsThereof(),
                name.getFamilyName().getSurname()).map(Texts::of).filter(part -> !part.isEmpty()).collect(Collectors.joining(" ")));
    }
}
