// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openhims.registration.IdentifierType;
import org.openhims.registration.NewPatient;
import org.openhims.registration.NewPatientBuilder;
import org.openhims.registration.Patient;
import org.openhims.registration.Sex;
import org.openhims.registration.internal.store.Token;
import org.openhims.registration.internal.store.Token.Kind;

class TokensTest {

    @Test
    void bothScriptsHaveTheSameKeys() {
        assertEquals(of(NewPatient.of("सुनीता देवी", Sex.F)), of(NewPatient.of("Sunita Devi", Sex.F)));
        assertEquals(of(NewPatient.of("Sunita Devi", Sex.F)), of(NewPatient.of("Sunita Devi", Sex.F).otherName("सुनीता देवी")));
    }

    @Test
    void aNameHasKeysForEachWordEachPairAndAllOfIt() {
        Set<Token> tokens = of(NewPatient.of("Sunita Devi", Sex.F));

        assertEquals(Set.of("sunita", "devi"), texts(tokens, Kind.WORD));
        assertEquals(Set.of("sunita0devi", "devi0sunita"), texts(tokens, Kind.PAIR));
        assertEquals(Set.of("devi0sunita"), texts(tokens, Kind.FULL));
        assertEquals(2, texts(tokens, Kind.SOUND).size());
    }

    @Test
    void numbersAreKeysWithoutWhatStandsBetween() {
        Set<Token> tokens = of(NewPatient.of("Sunita", Sex.F).mobile("+91 98100 12345").identifier(IdentifierType.ABHA, "91-1234-5678-9015")
                .identifier(IdentifierType.LEGACY, "OPD/2019/77"));

        assertEquals(Set.of("0700000000013", "9810012345", "91123456789015", "opd201977"), texts(tokens, Kind.NUMBER));
    }

    @Test
    void blocksGrowWithWhatIsKnownOfTheBirth() {
        assertEquals(1, texts(of(NewPatient.of("Sunita", Sex.F)), Kind.BLOCK).size());
        assertEquals(2, texts(of(NewPatient.of("Sunita", Sex.F).born("1990")), Kind.BLOCK).size());
        assertEquals(texts(of(NewPatient.of("Sunita", Sex.F).born("1990-08-04")), Kind.BLOCK),
                texts(of(NewPatient.of("सुनीता", Sex.F).born("1990-04-08")), Kind.BLOCK), "day and month swapped");
    }

    @Test
    void aVeryLongNameHasFewKeysAndNoneTooLong() {
        Set<Token> tokens = of(NewPatient.of("A b c d e f g h i j k l m n o p q r s t u v w x y z".repeat(2), Sex.F));
        Set<Token> one = of(NewPatient.of("a".repeat(60) + "bcdefgh".repeat(8), Sex.F));

        assertTrue(tokens.size() < 90, "keys " + tokens.size());
        assertTrue(one.stream().allMatch(token -> token.text().length() <= Token.LONGEST));
    }

    @Test
    void keysSortAlikeOnEveryDatabase() {
        Set<Token> tokens = of(NewPatient.of("Zoë D'Souza-Ñandu (2)", Sex.F).otherName("ज़ोए").born("1990-08-04")
                .identifier(IdentifierType.ABHA_ADDRESS, "zoe.d@abdm").identifier(IdentifierType.RATION_CARD, "दिल्ली/7"));

        assertFalse(tokens.isEmpty());
        assertTrue(tokens.stream().allMatch(token -> token.text().matches("[a-z0-9]+")), tokens.toString());
    }

    private static Set<String> texts(Set<Token> tokens, Kind kind) {
        return tokens.stream().filter(token -> token.kind() == kind).map(Token::text).collect(Collectors.toSet());
    }

    private static Set<Token> of(NewPatientBuilder person) {
        Patient patient = Intake.read(person.build(), LocalDate.of(2026, 11, 22)).registered("0700000000013", Instant.EPOCH);
        return Tokens.of(patient);
    }
}
