// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.hl7v2.internal;

import ca.uhn.hl7v2.model.Composite;
import ca.uhn.hl7v2.model.Primitive;
import ca.uhn.hl7v2.model.Type;
import ca.uhn.hl7v2.model.Varies;
import ca.uhn.hl7v2.model.v251.datatype.CE;
import ca.uhn.hl7v2.model.v251.segment.OBX;
import ca.uhn.hl7v2.parser.EncodingCharacters;
import ca.uhn.hl7v2.parser.PipeParser;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openhims.device.Observation;

/** What OBX says (HL7 v2.5.1 §7.4.2). */
final class Values {

    /** §2.A.47: digits with at most one sign and one point. Devices write limits of their range, commas and powers of ten as NM, too. */
    private static final Pattern NUMBER = Pattern.compile("(?:[<>]=?)? ?[+-]?(?:\\d+[.,]?\\d*|[.,]\\d+)(?:[eE][+-]?\\d{1,2})?");
    /** One thousand, or one. */
    private static final Pattern EITHER = Pattern.compile("[^0-9]*[1-9]\\d{0,2},\\d{3}");
    /** Table 0085: cannot be obtained, deleted, posted as wrong. */
    private static final Set<String> NO_RESULT = Set.of("X", "D", "W");
    /** Table 0085: pending, not asked for, no result: beside a value they contradict it. */
    private static final Set<String> NOT_YET = Set.of("I", "N", "O");
    /** Table 0078: the flags that the laboratory makes itself; what the device takes for critical is told. */
    private static final Set<String> ORDINARY = Set.of("", "N", "H", "L");
    private static final Pattern CRITICAL = Pattern.compile("(?i)HH|LL");
    private static final Pattern TEN = Pattern.compile("[xX*]? ?10");
    private static final Pattern POWER = Pattern.compile("\\d{1,2}(/.*)?");
    private static final int LONGEST = 1000;

    private final EncodingCharacters marks;
    private final Times times;

    Values(EncodingCharacters marks, Times times) {
        this.marks = marks;
        this.times = times;
    }

    Observation of(OBX obx) {
        boolean numeric = "NM".equals(Texts.of(obx.getValueType()));
        String sent = Arrays.stream(obx.getObservationValue()).map(this::text).filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
        String why = whyNone(obx, sent, numeric);
        Observation observation = new Observation(code(obx.getObservationIdentifier()), why == null ? Texts.orNull(sent) : null,
                unit(obx.getUnits()), numeric, moment(obx), why, Fields.of(obx, sent));
        return observation.remarked(doubt(obx, sent)).remarked(flags(obx));
    }

    private static String status(OBX obx) {
        return Texts.of(obx.getObservationResultStatus()).toUpperCase(Locale.ROOT);
    }

    private static String doubt(OBX obx, String sent) {
        return sent.isEmpty() || !NOT_YET.contains(status(obx)) ? "" : "OBX-11=" + status(obx);
    }

    /** Null when the value is a result. */
    private static String whyNone(OBX obx, String sent, boolean numeric) {
        String status = status(obx);
        String type = Texts.of(obx.getValueType());
        if (NO_RESULT.contains(status)) {
            return "OBX-11=" + status + (sent.isEmpty() || type.equals("ED") ? "" : "; OBX-5=" + sent);
        }
        if (type.equals("ED") || type.equals("RP") || sent.length() > LONGEST) {
            return "OBX-5 is an attachment";
        }
        return numeric && !sent.isEmpty() && !isNumber(sent) ? "OBX-5=" + sent : null;
    }

    private static boolean isNumber(String sent) {
        return NUMBER.matcher(sent).matches() && !EITHER.matcher(sent).matches();
    }

    /** Many analysers write 10^9/L as it is, though ^ divides components; some put the unit where its name belongs. */
    private static String unit(CE units) {
        String unit = Texts.of(units.getIdentifier());
        String rest = Texts.of(units.getText());
        if (unit.isEmpty()) {
            return Texts.orNull(rest);
        }
        return Texts.orNull(TEN.matcher(unit).matches() && POWER.matcher(rest).matches() ? unit + '^' + rest : unit);
    }

    /** LOINC wherever it stands, else the first that is filled: the code, the other code, their names. */
    private static String code(CE identifier) {
        String other = Texts.of(identifier.getAlternateIdentifier());
        if (!other.isEmpty() && Texts.of(identifier.getNameOfAlternateCodingSystem()).matches("LN|LOINC")
                && !Texts.of(identifier.getNameOfCodingSystem()).matches("LN|LOINC")) {
            return other;
        }
        return Stream.of(Texts.of(identifier.getIdentifier()), other, Texts.of(identifier.getText()), Texts.of(identifier.getAlternateText()))
                .filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    /** When it was analysed, else when it was observed. */
    private Instant moment(OBX obx) {
        Instant analysed = times.moment(Texts.of(obx.getDateTimeOfTheAnalysis().getTime()));
        return analysed != null ? analysed : times.moment(Texts.of(obx.getDateTimeOfTheObservation().getTime()));
    }

    private static String flags(OBX obx) {
        String flags = Arrays.stream(obx.getAbnormalFlags()).map(Texts::of).filter(flag -> !ORDINARY.contains(flag.toUpperCase(Locale.ROOT)))
                .map(flag -> CRITICAL.matcher(flag).matches() ? flag.toUpperCase(Locale.ROOT) : flag)
                .collect(Collectors.joining(" "));
        return flags.isEmpty() ? "" : "OBX-8=" + flags;
    }

    private String text(Varies value) {
        Type data = value.getData();
        if (data instanceof Primitive primitive) {
            return Texts.of(primitive);
        }
        return switch (data.getName()) {
            case "CE", "CWE", "CNE", "CF" -> coded((Composite) data);
            case "SN" -> Arrays.stream(((Composite) data).getComponents()).map(c -> Texts.of((Primitive) c)).collect(Collectors.joining());
            default -> PipeParser.encode(data, marks);
        };
    }

    /** What a person reads, else the code. */
    private static String coded(Composite value) {
        String text = Texts.of((Primitive) value.getComponents()[1]);
        return text.isEmpty() ? Texts.of((Primitive) value.getComponents()[0]) : text;
    }
}
