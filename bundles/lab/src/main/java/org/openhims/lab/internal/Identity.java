// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openhims.lab.AnalyserReport.PatientHint;
import org.openhims.lab.internal.store.PatientRow;
import org.openhims.platform.PartialDate;

/** Whether what a message says of the patient can be true of the patient whose specimen it quotes. */
final class Identity {

    /** Years that an age told at the counter may be wrong. */
    private static final int ESTIMATE = 5;

    private Identity() {
    }

    /** The reason code of the contradiction; empty when there is none. */
    static Optional<String> contradiction(PatientRow patient, PatientHint hint, String accession) {
        if (hint == null) {
            return Optional.empty();
        }
        if (namesAnother(patient, hint.identifiers(), accession)) {
            return Optional.of("patient-identifier");
        }
        if (otherSex(patient.sex(), hint.sex())) {
            return Optional.of("patient-sex");
        }
        return otherBirth(patient, hint.birthDate()) ? Optional.of("patient-birth-date") : Optional.empty();
    }

    /** Some devices repeat the accession where the patient's number belongs. */
    private static boolean namesAnother(PatientRow patient, List<String> quoted, String accession) {
        List<String> numbers = quoted.stream().map(Identity::plain).filter(number -> !number.isEmpty()).toList();
        return !numbers.isEmpty() && numbers.stream().noneMatch(number -> number.equals(patient.uhid()) || number.equals(accession)
                || patient.identifiers().contains(number));
    }

    private static String plain(String identifier) {
        return identifier.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    private static boolean otherSex(String known, String told) {
        return ("M".equals(known) || "F".equals(known)) && ("M".equals(told) || "F".equals(told)) && !known.equals(told);
    }

    private static boolean otherBirth(PatientRow patient, String told) {
        PartialDate known = patient.born();
        if (known == null || told == null || told.isBlank()) {
            return false;
        }
        try {
            PartialDate other = PartialDate.parse(told);
            if (patient.estimated()) {
                return Math.abs(known.year() - other.year()) > ESTIMATE;
            }
            String a = known.toString();
            String b = other.toString();
            return !a.startsWith(b) && !b.startsWith(a);
        } catch (DateTimeException unreadable) {
            return false;
        }
    }

    /** True if the message's name has other words than the patient's, in the script in which it is written. */
    static boolean nameDiffers(PatientRow patient, String told) {
        Set<String> words = words(told);
        return !words.isEmpty() && comparable(patient, words) && !words.equals(words(patient.name()))
                && !words.equals(words(patient.otherName()));
    }

    private static boolean comparable(PatientRow patient, Set<String> told) {
        boolean latin = latin(told);
        return latin(words(patient.name())) == latin || latin(words(patient.otherName())) == latin && patient.otherName() != null;
    }

    private static boolean latin(Set<String> words) {
        return words.stream().allMatch(word -> word.chars().allMatch(c -> c < 0x250));
    }

    private static Set<String> words(String name) {
        if (name == null) {
            return Set.of();
        }
        String folded = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return Arrays.stream(folded.split("[^\\p{L}\\p{M}]+")).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
    }
}
