// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesTest {

    @Test
    void bothLanguagesAreComplete() {
        Set<String> english = new TreeSet<>(Words.messages("en").keySet());
        assertEquals(english, new TreeSet<>(Words.messages("hi").keySet()));
        assertTrue(english.contains("problem.internal") && english.contains("rule.type"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"hi|hi", "hi-IN,en;q=0.8|hi", "en|en", "fr,hi;q=0.5|hi", "fr|en", "*|en", "@@@|en"})
    void languageIsTheBestOfOurs(String accepted, String language) {
        assertEquals(language, Languages.of(accepted).getLanguage());
        assertEquals(Locale.ENGLISH, Languages.of(null));
    }
}
