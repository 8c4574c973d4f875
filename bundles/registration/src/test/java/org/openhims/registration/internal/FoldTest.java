// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldTest {

    @ParameterizedTest
    @CsvSource({"सुनीता, Sunita", "सुनीता, Suneeta", "देवी, Devee", "कमला, Kamla", "राम, Ram", "लक्ष्मी, Laxmi", "लक्ष्मी, Lakshmi",
        "कृष्ण, Krishna", "मिश्रा, Mishra", "सिंह, Singh", "मनमोहन, Manmohan", "रामचरण, Ramcharan", "जगदीश, Jagdish", "चंपा, Champa",
        "पूजा, Pooja", "ज्ञान, Gyan", "फ़ातिमा, Fatima", "फातिमा, Phatima", "चाँद, Chand", "शैलेश, Shailesh", "गौरव, Gaurav",
        "नरेन्द्र, Narendra", "नरेंद्र, Narendra", "अनिता, Anita", "सरस्वती, Saraswati", "ज़ाकिर, Zakir", "चौहान, Chauhan"})
    void bothScriptsFoldAlike(String hindi, String latin) {
        assertEquals(Fold.words(latin), Fold.words(hindi));
    }

    @ParameterizedTest
    @CsvSource({"Kamala, Kamla", "Binod, Vinod", "Bharat, Barat", "Mohan, Mohhan", "Pandey, Pande", "पाण्डेय, Pandey", "पांडे, Pandey",
        "Sita, Sitaa", "Gourav, Gaurav", "Preeti, Priti", "Krishna, Krishan", "Shrivastav, Srivastava", "सिन्हा, Sinha"})
    void spellingsSoundAlike(String one, String other) {
        assertEquals(sound(one), sound(other));
    }

    @ParameterizedTest
    @CsvSource({"Ramesh, Rajesh", "Sunita, Anita", "Mohan, Sohan", "Ram, Rami", "Geeta, Sita", "राम, श्याम"})
    void otherNamesSoundOtherwise(String one, String other) {
        assertNotEquals(sound(one), sound(other));
    }

    @Test
    void numbersAreWordsOfTheirOwn() {
        assertEquals(List.of("babi", "2"), Fold.words("Baby-2"));
        assertTrue(Fold.sameNumbers(Fold.words("Baby 1 of Sunita"), Fold.words("Sunita, Baby 1")));
        assertFalse(Fold.sameNumbers(Fold.words("Baby 1 of Sunita"), Fold.words("Baby 2 of Sunita")));
    }

    @Test
    void theSoundKeyIgnoresTheOrderOfWords() {
        assertEquals(Fold.phoneticKey(Fold.words("Sunita Devi")), Fold.phoneticKey(Fold.words("देवी सुनीता")));
    }

    @Test
    void numbersLoseWhatStandsBetween() {
        assertEquals("91123456789015", Fold.number("91-1234-5678-9015"));
        assertEquals("91123456789015", Fold.number("९१-१२३४-५६७८-९०१५"));
        assertEquals("abc1234567", Fold.number("ABC 1234567"));
    }

    @Test
    void likenessIsThatOfTheLiterature() {
        assertEquals(0.961, JaroWinkler.likeness("martha", "marhta"), 0.001);
        assertEquals(0.840, JaroWinkler.likeness("dwayne", "duane"), 0.001);
        assertEquals(0.813, JaroWinkler.likeness("dixon", "dicksonx"), 0.001);
        assertEquals(0, JaroWinkler.likeness("abc", "xyz"));
        assertEquals(1, JaroWinkler.likeness("abc", "abc"));
    }

    private static String sound(String name) {
        return Fold.phoneticKey(Fold.words(name));
    }
}
