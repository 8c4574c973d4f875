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
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openhims.device.Observation;

/** What OBX says (HL7 v2.5.1 §7.4.2). */
final class Values {

    /** §2.A.47: digits with at most one sign and one point; nothing else is a number. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)");
    /** Table 0085: cannot be obtained, deleted, posted as wrong. */
    private static final Set<String> NO_RESULT = Set.of("X", "D", "W");
    /** Table 0078: the flags that the laboratory makes itself. */
    private static final Set<String> ORDINARY = Set.of("", "N", "H", "L", "HH", "LL");
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
        return observation.remarked(flags(obx));
    }

    /** Null when the value is a result. */
    private static String whyNone(OBX obx, String sent, boolean numeric) {
        String status = Texts.of(obx.getObservationResultStatus());
        String type = Texts.of(obx.getValueType());
        if (NO_RESULT.contains(status)) {
            return "OBX-11=" + status;
        }
        if (type.equals("ED") || type.equals("RP") || sent.length() > LONGEST) {
            return "OBX-5 is an attachment";
        }
        return numeric && !sent.isEmpty() && !NUMBER.matcher(sent).matches() ? "OBX-5=" + sent : null;
    }

    /** Many analysers write 10^9/L as it is, though ^ divides components. */
    private static String unit(CE units) {
        String unit = Texts.of(units.getIdentifier());
        String rest = Texts.of(units.getText());
        return Texts.orNull(TEN.matcher(unit).matches() && POWER.matcher(rest).matches() ? unit + '^' + rest : unit);
    }

    private static String code(CE identifier) {
        String code = Texts.of(identifier.getIdentifier());
        return code.isEmpty() ? Texts.of(identifier.getAlternateIdentifier()) : code;
    }

    /** When it was analysed, else when it was observed. */
    private Instant moment(OBX obx) {
        Instant analysed = times.moment(Texts.of(obx.getDateTimeOfTheAnalysis().getTime()));
        return analysed != null ? analysed : times.moment(Texts.of(obx.getDateTimeOfTheObservation().getTime()));
    }

    private static String flags(OBX obx) {
        String flags = Arrays.stream(obx.getAbnormalFlags()).map(Texts::of).filter(flag -> !ORDINARY.contains(flag))
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
