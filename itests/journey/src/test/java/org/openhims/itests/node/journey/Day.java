// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.openhims.itests.node.Api;
import org.openhims.itests.node.Node;
import org.openhims.itests.node.Papers;
import org.openhims.itests.node.Scene;

/** A hospital and the language in which its people work this day. */
record Day(Node node, String language, Computers computers) {

    private static final List<String> SYLLABLES = List.of("सा", "वि", "त्री", "की", "नि", "ला", "र्मा", "दे", "क्षा", "मु", "न्ना", "श्री", "लो", "ति");
    static final String A4 = "210x297";
    static final String A5 = "148x210";

    Desk desk(Desk.Place place, String user) {
        return Desk.of(this, place, user);
    }

    Api api(String user) {
        return node.api(user).language(language);
    }

    /** A name that no other patient has, in the script of the language. */
    String freshName() {
        if (!language.equals("hi")) {
            return Scene.freshName();
        }
        return word() + ' ' + word();
    }

    private static String word() {
        return ThreadLocalRandom.current().ints(4, 0, SYLLABLES.size()).mapToObj(SYLLABLES::get).collect(Collectors.joining());
    }

    /** What is expected in this language. */
    String words(String english, String hindi) {
        return language.equals("hi") ? hindi : english;
    }

    void picture(Desk desk, String name) {
        desk.browser().picture("day-" + language + '-' + name);
    }

    /** One page of this size which says all this; its picture is kept. */
    void paper(String name, byte[] pdf, String size, List<String> said) {
        Papers.keep("day-" + language + '-' + name, pdf);
        Papers.Format format = Papers.format(pdf);
        assertEquals(1, format.pages(), name);
        assertEquals(size, format.width() + "x" + format.height(), name);
        says(name, pdf, said);
    }

    /** One slip of 80 mm, as long as what stands on it. */
    void slip(String name, byte[] pdf, List<String> said) {
        paper(name, pdf, "80x" + Papers.format(pdf).height(), said);
    }

    private static void says(String name, byte[] pdf, List<String> said) {
        String text = Papers.text(pdf);
        said.forEach(words -> assertTrue(text.contains(words), () -> name + " without " + words + ": " + text));
    }

    /** The codes on the paper are these and no others. */
    static void codes(byte[] pdf, String... codes) {
        assertEquals(List.of(codes), Papers.codes(pdf).stream().sorted().toList());
    }
}
