// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.openhims.platform.CheckDigit;
import org.openhims.platform.FieldError;
import org.openhims.registration.Identifier;
import org.openhims.registration.IdentifierType;
import org.openhims.registration.NewPatient;

/** How the numbers of other systems are written. */
public final class IdentifierForm {

    private static final Map<IdentifierType, Pattern> FORMS = Map.of(
            IdentifierType.ABHA, Pattern.compile("[0-9]{14}"),
            IdentifierType.ABHA_ADDRESS, Pattern.compile("[a-z0-9][a-z0-9._]{2,48}@[a-z]{2,20}"),
            IdentifierType.EPIC, Pattern.compile("[A-Z]{3}[0-9]{7}"),
            IdentifierType.RATION_CARD, Pattern.compile("[\\p{L}\\p{M}0-9/.]{1,40}"),
            IdentifierType.AADHAAR_REFERENCE, Pattern.compile("(?![0-9]{12}$)[A-Z0-9]{4,40}"),
            IdentifierType.LEGACY, Pattern.compile("[\\p{L}\\p{M}0-9/.]{1,40}"));

    private IdentifierForm() {
    }

    /** As stored and compared: without blanks and dashes, an ABHA address in small letters, all others in capitals. */
    static String canonical(IdentifierType type, String value) {
        String plain = Fold.latinDigits(value).replaceAll("[\\s\\p{Zs}\\p{Cf}\\p{Pd}]", "");
        return type == IdentifierType.ABHA_ADDRESS ? plain.toLowerCase(Locale.ROOT) : plain.toUpperCase(Locale.ROOT);
    }

    static boolean fits(IdentifierType type, String canonical) {
        return FORMS.get(type).matcher(canonical).matches();
    }

    /** The rule that is broken when it does not fit, such as {@code identifier.abha}. */
    static String rule(IdentifierType type) {
        return "identifier." + type.name().toLowerCase(Locale.ROOT);
    }

    /** What is odd about a person's numbers but allowed, such as {@code warning.abha} of {@code identifiers[0].value}. */
    public static List<FieldError> odd(NewPatient person) {
        List<Identifier> all = person.identifiers();
        return IntStream.range(0, all.size()).filter(i -> all.get(i) != null && all.get(i).type() != null && all.get(i).value() != null)
                .filter(i -> looksMistyped(all.get(i)))
                .mapToObj(i -> FieldError.of("identifiers[" + i + "].value", "warning." + all.get(i).type().name().toLowerCase(Locale.ROOT))).toList();
    }

    /** Older ABHA and voter id numbers are in use whose last digit is no Luhn digit: worth a second look, no more. */
    static boolean looksMistyped(Identifier identifier) {
        String value = canonical(identifier.type(), identifier.value());
        return switch (identifier.type()) {
            case ABHA -> !CheckDigit.LUHN.isValid(value);
            case EPIC -> value.length() == 10 && !CheckDigit.LUHN.isValid(value.substring(3));
            default -> false;
        };
    }
}
