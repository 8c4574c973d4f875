// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhims.platform.FieldError;
import org.openhims.platform.Problem;

class TextsServiceTest {

    private static final Locale HINDI = Locale.forLanguageTag("hi-IN");

    private final TextsService texts = new TextsService();

    @BeforeEach
    void add() {
        texts.add(7, new Messages(Map.of(
                "en", Map.of(
                        "lab.waiting", "{0, plural, one {# specimen waits} other {# specimens wait}}",
                        "lab.title", "Doctor's orders",
                        "lab.only", "English only",
                        "problem.value.invalid", "Some values cannot be accepted.",
                        "problem.access.denied", "You need the right “{permission}”.",
                        "rule.length", "has more than {0} characters"),
                "hi", Map.of("lab.waiting", "{0, plural, other {# नमूने प्रतीक्षा में}}", "lab.title", "जाँच के आदेश"))));
    }

    @Test
    void fillsPluralsWithIndianGrouping() {
        assertEquals("1 specimen waits", texts.text(Locale.ENGLISH, "lab.waiting", 1));
        assertEquals("1,23,456 specimens wait", texts.text(Locale.ENGLISH, "lab.waiting", 123456));
        assertEquals("12 नमूने प्रतीक्षा में", texts.text(HINDI, "lab.waiting", 12));
    }

    @Test
    void readsEnglishWhereThereIsNoOtherText() {
        assertEquals("English only", texts.text(HINDI, "lab.only"));
        assertEquals("Doctor's orders", texts.text(Locale.FRENCH, "lab.title"));
        assertEquals("Doctor's orders", texts.text(null, "lab.title"));
        assertEquals("lab.nosuch", texts.text(HINDI, "lab.nosuch", 1));
    }

    @Test
    void tellsAProblemWithItsFields() {
        Problem problem = Problem.invalid(List.of(FieldError.of("name", "length", 200), FieldError.of("mobile", "unheard"))).problem();
        assertEquals("Some values cannot be accepted.\nname: has more than 200 characters\nmobile: rule.unheard", texts.of(Locale.ENGLISH, problem));
        assertEquals("You need the right “lab.order”.", texts.of(Locale.ENGLISH, Problem.forbidden("lab.order").problem()));
    }

    @Test
    void aModuleTakesItsTextsWithIt() {
        texts.remove(7);
        assertEquals("lab.title", texts.text(HINDI, "lab.title"));
    }

    @Test
    void ofTwoBundlesTheOlderOnesTextCounts() {
        texts.add(9, new Messages(Map.of("en", Map.of("lab.title", "Other", "lab.more", "More"))));
        assertEquals("Doctor's orders", texts.text(Locale.ENGLISH, "lab.title"));
        assertEquals("More", texts.text(Locale.ENGLISH, "lab.more"));
    }

    @Test
    void aWrongPatternIsShownRatherThanThrown() {
        texts.add(9, new Messages(Map.of("en", Map.of("lab.wrong", "{0, plural"))));
        assertEquals("{0, plural", texts.text(Locale.ENGLISH, "lab.wrong", 1));
    }

    @Test
    void oneTextServesManyThreads() {
        long right = IntStream.range(2, 5000).parallel()
                .filter(i -> texts.text(HINDI, "lab.waiting", i).equals(texts.text(HINDI, "lab.waiting", i))).count();
        assertEquals(4998, right);
    }

    @Test
    void findsTheMessagesOnTheClassPath() {
        TextsService own = TextsService.of(TextsServiceTest.class.getClassLoader());
        assertEquals("चाहिए", own.text(HINDI, "modules.wanted"));
        assertEquals(List.of(Locale.ENGLISH, Locale.forLanguageTag("hi")), own.languages());
    }
}
