// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.micro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhims.lab.micro.Antimicrobial;
import org.openhims.lab.micro.Susceptibility;
import org.openhims.platform.ProblemException;

class QuickLineTest {

    private final QuickLine lines = new QuickLine(List.of(new Antimicrobial("ampicillin", "एम्पिसिलिन"), new Antimicrobial("ampicillin-sulbactam", "Ampicillin-sulbactam"),
            new Antimicrobial("ciprofloxacin", "Ciprofloxacin"), new Antimicrobial("meropenem", "Meropenem"),
            new Antimicrobial("piperacillin-tazobactam", "Piperacillin-tazobactam"), new Antimicrobial("gentamicin-high-level", "Gentamicin (high level)")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"mero <=0.25 S | meropenem mic <= 0.25 S", "Cipro 12 | ciprofloxacin disk null 12 null", "cipro 12 mic r | ciprofloxacin mic null 12 R",
        "mero r | meropenem null null null R", "MERO  sdd | meropenem null null null SDD", "cipro 0,5 ug | ciprofloxacin mic null 0.5 null", "cipro ≥ 4 | ciprofloxacin mic >= 4 null",
        "mero18mm | meropenem disk null 18 null", "ampicillin s | ampicillin null null null S", "tazo 20 i | piperacillin-tazobactam disk null 20 I",
        "एम्पि s | ampicillin null null null S", "gentamicin (h r | gentamicin-high-level null null null R"})
    void aLineIsReadAsItIsMeant(String typed, String meant) {
        Susceptibility one = lines.read(typed, "disk");
        assertEquals(meant, String.join(" ", one.antimicrobial(), one.method(), one.comparator(), String.valueOf(one.value()), one.interpretation()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"mero | uilab.quickline", "12 | uilab.quickline", "water s | lab.antimicrobial", "amp s | uilab.quickline.several", "mero x | uilab.quickline"})
    void whatMayMeanNothingOrSeveralIsRefused(String typed, String rule) {
        ProblemException refused = assertThrows(ProblemException.class, () -> lines.read(typed, "disk"));
        assertEquals(rule, refused.problem().errors().get(0).rule());
    }

    @Test
    void theUsualMethodHoldsWhereTheLineDoesNotSay() {
        assertEquals("mic", lines.read("cipro 2", "mic").method());
        assertEquals("disk", lines.read("cipro 2 mm", "mic").method());
    }
}
