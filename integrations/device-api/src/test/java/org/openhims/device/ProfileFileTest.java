// SPDX-License-Identifier: Apache-2.0
package org.openhims.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
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
    void aLongCommentIsCut() {
        assertEquals(Observation.COMMENT, new Observation("A", "1", null, true, null, "x".repeat(10_000)).comment().length());
    }
}
