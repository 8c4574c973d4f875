// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class NameLikenessTest {

    /** Each line of the file is two spellings that a clerk met, and what he thinks of them. */
    @ParameterizedTest
    @CsvFileSource(resources = "/names-alike.csv")
    void judgesAsAClerkDoes(String one, String other, String verdict) {
        NameLikeness likeness = NameLikeness.of(Fold.words(one), Fold.words(other));

        String found = likeness.sounds() ? "same" : likeness.similar() ? "similar" : "other";
        assertEquals(verdict, found, () -> Fold.words(one) + " " + Fold.words(other) + " " + likeness);
    }

    @Test
    void saysTheSameBothWays() {
        List<String> names = List.of("Sunita Devi", "Sunita Kumari", "अनीता देवी", "Ram", "Ramesh Prasad Singh", "Baby 2", "श्याम लाल");
        for (String one : names) {
            for (String other : names) {
                assertEquals(NameLikeness.of(Fold.words(one), Fold.words(other)).bits(), NameLikeness.of(Fold.words(other), Fold.words(one)).bits(),
                        0.001, one + " / " + other);
            }
            assertTrue(NameLikeness.of(Fold.words(one), Fold.words(one)).same());
        }
    }

    @Test
    void nothingIsLikeNothing() {
        assertEquals(0, NameLikeness.of(List.of(), List.of("sunita")).bits());
        assertFalse(NameLikeness.of(List.of("sunita"), List.of()).sounds());
    }

    /** Whatever people type, folding ends, gives only a-z and 0-9, and folding again changes nothing that matters for a search. */
    @Test
    void foldsWhateverIsTyped() {
        Random random = new Random(7);
        String letters = "सुनीतादेवीकृष्णक्षज्ञँंः़्ॐ१२aeiouKHCHSHxzqñé '’.-/0z\u200d";
        for (int i = 0; i < 3000; i++) {
            StringBuilder name = new StringBuilder();
            for (int length = random.nextInt(30); length > 0; length--) {
                name.append(letters.charAt(random.nextInt(letters.length())));
            }
            for (String word : Fold.words(name.toString())) {
                assertTrue(word.matches("[a-z]+|[0-9]+"), () -> "word of " + name + ": " + word);
                assertTrue(Fold.phonetic(word).matches("[a-z0-9]+"), () -> "sound of " + word);
            }
        }
    }
}
