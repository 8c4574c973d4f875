// SPDX-License-Identifier: Apache-2.0
package org.openhims.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProfileFileTest {

    private static final DeviceProfile GENERIC = ProfileFile.profile(Map.of("name", "generic", "protocol", "hl7v2",
            "accession", "OBR-3, OBR-2,SPM-2", "noresult", "\\*[*.]*", "unit.10^9/L", "10*3/uL", "code.HB", "718-7"));

    @Test
    void everyLineHasItsPlace() {
        DeviceProfile profile = ProfileFile.profile(Map.of("name", "acme-cbc5", "match.application", "CBC-5.*", "match.peer", "10.1.2.3",
                "code.W-BC", "6690-2 ", "unit.10^3/uL", "10*3/uL", "ignored", "HIST, Age,", "controls", "QC.*", "driver", "acme"));
        assertEquals("generic", profile.parent());
        assertEquals(Map.of("W-BC", "6690-2"), profile.codes());
        assertEquals(Map.of("10^3/uL", "10*3/uL"), profile.units());
        assertEquals(Set.of("HIST", "Age"), profile.ignored());
        assertTrue(profile.controls().matcher("QC1").matches());
        assertEquals("acme", profile.driver());
        assertEquals(List.of(), profile.accession());
    }

    @Test
    void theGenericProfileHasNoParent() {
        assertNull(GENERIC.parent());
        assertEquals(List.of("OBR-3", "OBR-2", "SPM-2"), GENERIC.accession());
    }

    @Test
    void aChildTakesWhatItDoesNotSayFromItsParent() {
        DeviceProfile child = ProfileFile.profile(Map.of("name", "acme", "accession", "SPM-2", "code.HB", "30313-1", "code.W", "6690-2"))
                .extending(GENERIC);
        assertEquals("hl7v2", child.protocol());
        assertEquals(List.of("SPM-2"), child.accession());
        assertEquals(Map.of("HB", "30313-1", "W", "6690-2"), child.codes());
        assertEquals(Map.of("10^9/L", "10*3/uL"), child.units());
        assertEquals("\\*[*.]*", child.noResult().pattern());
    }

    @Test
    void aWrongKeyOrValueIsNamed() {
        assertEquals("unknown key matches", assertThrows(IllegalArgumentException.class,
                () -> ProfileFile.profile(Map.of("name", "acme", "matches", "x"))).getMessage());
        assertEquals("no regular expression in controls", assertThrows(IllegalArgumentException.class,
                () -> ProfileFile.profile(Map.of("name", "acme", "controls", "("))).getMessage());
        assertEquals("no regular expression in ignored.R-9", assertThrows(IllegalArgumentException.class,
                () -> ProfileFile.profile(Map.of("name", "acme", "ignored.R-9", "("))).getMessage());
        assertThrows(IllegalArgumentException.class, () -> ProfileFile.profile(Map.of("code.A", "1")));
    }

    @Test
    void theMoreThatFitsTheGreaterTheWeight() {
        DeviceProfile.Match match = ProfileFile.profile(Map.of("name", "acme", "match.application", "XN.*", "match.peer", "10.1.2.3")).match();
        assertEquals(2, match.weight(new Envelope("XN-1000", "LAB", "1", "ORU^R01"), "10.1.2.3"));
        assertEquals(0, match.weight(new Envelope("XN-1000", "LAB", "1", "ORU^R01"), "10.1.2.4"));
        assertEquals(0, match.weight(Envelope.NONE, "10.1.2.3"));
        assertEquals(0, GENERIC.match().weight(Envelope.NONE, "10.1.2.3"));
    }

    @Test
    void aSenderIsKnownByEitherOfItsNames() {
        DeviceProfile.Match match = ProfileFile.profile(Map.of("name", "acme", "match.sender", "BC-3.*")).match();
        assertEquals(1, match.weight(new Envelope("Mindray", "BC-3600", "1", "ORU^R01"), "10.1.2.3"));
        assertEquals(1, match.weight(new Envelope("BC-3600", "", "1", "ORU^R01"), "10.1.2.3"));
        assertEquals(0, match.weight(new Envelope("Mindray", "BS-200", "1", "ORU^R01"), "10.1.2.3"));
        assertTrue(match.any());
    }

    @Test
    void aSenderWithoutANameIsKnownByItsOrder() {
        DeviceProfile.Match match = ProfileFile.profile(Map.of("name", "acme", "match.sender", "BC-3.*", "unnamed.OBR-4.3", "99ACME")).match();
        assertTrue(match.describes(message("", "99ACME")));
        assertFalse(match.describes(message("", "99OTHER")));
        assertFalse(match.describes(message("XN-550", "99ACME")), "who names himself is known by his name only");
        assertFalse(GENERIC.match().describes(message("", "99ACME")));
    }

    private static DeviceMessage message(String application, String system) {
        return new DeviceMessage(new Envelope(application, "", "1", "ORU^R01"), false,
                List.of(new SpecimenReport(Map.of(), false, Subject.NONE, List.of(), Map.of("OBR-4.3", system))));
    }

    @Test
    void aChildAddsItsRulesToThoseOfItsParent() {
        DeviceProfile parent = ProfileFile.profile("name=acme\ncode=R-3.5,R-4:R-6\nignored.R-9=P\nvalue.NEG=Negative\nmissing-unit.K=mmol/L");
        DeviceProfile child = ProfileFile.profile("name=acme2\nparent=acme\nvalue.Pos=Positive\ncontrol.O-12=Q\nremark.0=").extending(parent);
        assertEquals(List.of(new ReadingRules.Place("R-3.5", null), new ReadingRules.Place("R-4", "R-6")), child.rules().places());
        assertEquals(Map.of("neg", "Negative", "pos", "Positive"), child.rules().words());
        assertEquals(Set.of("R-9"), child.rules().ignored().keySet());
        assertEquals(Set.of("O-12"), child.rules().controls().keySet());
        assertEquals(Map.of("K", "mmol/L"), child.rules().missingUnits());
        assertEquals(Map.of("0", ""), child.rules().remarks());
    }

    @Test
    void howQuestionsAreAnsweredIsSaidByDataToo() {
        DeviceProfile parent = ProfileFile.profile(Map.of("name", "generic-astm", "protocol", "astm", "hostquery", "on", "query.accession",
                "Q-3.2,Q-3.1", "answer.O-12", "N"));
        AnsweringRules child = ProfileFile.profile(Map.of("name", "acme", "protocol", "astm", "order.CBC", "DIFF", "order.ESR", "", "answer.O-12", "A"))
                .extending(parent).answering();
        assertEquals(Boolean.TRUE, child.on());
        assertEquals(List.of("Q-3.2", "Q-3.1"), child.accession());
        assertEquals(Map.of("O-12", "A"), child.fields());
        assertEquals(Optional.of("DIFF"), child.code(Map.of(), "CBC", "HGB", "718-7"));
        assertEquals(Optional.empty(), child.code(Map.of("E", "4537-7"), "ESR", "ESR", "4537-7"));
        assertEquals(Optional.of("E"), AnsweringRules.NONE.code(Map.of("E", "4537-7", "F", "4537-7"), "ESR", "ESR", "4537-7"));
        assertEquals(Optional.empty(), AnsweringRules.NONE.code(Map.of("E", "4537-7"), "GLU", "GLU", "2345-7"));
        assertEquals(Optional.of("GLU"), AnsweringRules.NONE.code(Map.of(), "GLU", "GLU", "2345-7"));
        assertEquals("neither on nor off: hostquery", assertThrows(IllegalArgumentException.class,
                () -> ProfileFile.profile(Map.of("name", "acme", "hostquery", "yes"))).getMessage());
    }

    @Test
    void aLongCommentIsCut() {
        assertEquals(Observation.COMMENT, new Observation("A", "1", null, true, null, "x".repeat(10_000)).comment().length());
    }
}
