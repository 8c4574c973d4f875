// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhims.codec.astm.internal.AstmCodec;
import org.openhims.codec.hl7v2.internal.Hl7v2Codec;
import org.openhims.device.Codec;
import org.openhims.device.DeviceMessage;
import org.openhims.device.DeviceProfile;
import org.openhims.device.MessageRefused;
import org.openhims.device.ProfileFile;
import org.openhims.device.internal.store.Lane;
import org.openhims.device.internal.store.Pending;
import org.openhims.lab.AnalyserReport;

/** What profiles can say of devices that do not keep to the standard. */
class TranslationTest {

    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final Instant NOW = ZonedDateTime.of(2026, 11, 22, 10, 0, 0, 0, INDIA).toInstant();

    private static AnalyserReport told(Codec codec, String profile, String... lines) {
        DeviceProfile described = ProfileFile.profile("name=acme\nprotocol=" + codec.protocol() + "\naccession=O-3,O-4,OBR-3\n" + profile);
        try {
            DeviceMessage message = codec.decode(String.join("\r", lines).getBytes(), INDIA);
            Pending stored = new Pending("1", new Lane("astm", "10.1.2.3", "", ""), codec.protocol(), NOW, false, false, 0);
            return new Reports(new Drivers()).of(stored, described, message).get(0);
        } catch (MessageRefused e) {
            throw new AssertionError(e);
        }
    }

    private static AnalyserReport astm(String profile, String order, String... results) {
        return told(new AstmCodec(), profile, "H|\\^&|||ACME", order, String.join("\r", results), "L|1|N");
    }

    private static AnalyserReport hl7(String profile, String header, String order, String result) {
        return told(new Hl7v2Codec(), profile, "MSH|^~\\&|ACME|LAB|||20261122||ORU^R01|1|P|2.3.1|" + header, order, result);
    }

    private static String values(AnalyserReport report) {
        return report.values().stream().map(v -> v.code() + ' ' + v.value() + ' ' + v.unit() + (v.comment() == null ? "" : " (" + v.comment() + ')'))
                .collect(Collectors.joining(", "));
    }

    @Test
    void theProfileSaysWhichFieldNamesTheTestAndWhichHoldsTheValue() {
        assertEquals("MTB DETECTED null", values(astm("code=R-3.7,R-3.4", "O|1|1", "R|1|^P^^X^Assay^1^MTB^|DETECTED^")));
        assertEquals("GLU NEG null, KET TRACE null",
                values(astm("code=R-3.4,R-4:R-6", "O|1|1", "R|1||GLU||NEG||||F", "R|2|^^^KET|TRACE||0 to 1")));
        assertEquals("2345-7 5 null", values(hl7("code=OBX-4,OBX-3.1\ncode.GLU=2345-7", "", "OBR|1||1", "OBX|1|NM|GLU|sugar|5")),
                "the field that holds a known code");
        assertEquals("TBIL 1.1 mg/dL", values(hl7("code=OBX-4,OBX-3.1", "", "OBR|1||1", "OBX|1|NM|27|TBIL|1.1|mg/dL")));
    }

    @Test
    void theUnitMayTellWhatIsMeant() {
        String codes = "code.PT@sec=5902-2\ncode.PT@%=PTA\ncode.PT=6301-6\ncut.code=\\\\^{3}(.*)";
        assertEquals("5902-2 12.1 Sec, 6301-6 1.0 null", values(astm(codes, "O|1|1", "R|1|^^^PT|12.1|Sec", "R|2|^^^pt|1.0")));
    }

    @Test
    void whatAFieldSaysToBeNoResultIsNone() {
        assertEquals("TSH 2.1 null", values(astm("code=R-3.5\nignored.R-3.6=P|I", "O|1|1", "R|1|^^^1^TSH^F|2.1", "R|2|^^^1^TSH^P|9000",
                "R|3|^^^1^TSH^I|Normal")));
        assertEquals("", values(hl7("ignored.OBX-2=IS|ED", "", "OBR|1||1", "OBX|1|IS|08001^Mode||O")));
        assertEquals("", values(astm("code=R-3.4\nignored.code=(?i)peak.*", "O|1|1", "R|1|^^^Peak 1|3")));
        assertEquals("", values(astm("code=R-3.4\nignored.R-3.5=", "O|1|1", "R|1|^^^probe|3")), "an absent field counts as empty");
    }

    @Test
    void aFieldOfTheMessageOrTheOrderTellsControlMaterial() {
        assertTrue(hl7("control.MSH-16=[12]", "|||2", "OBR|1||1", "OBX|1|NM|GLU||5").qualityControl());
        assertFalse(hl7("control.MSH-16=[12]", "|||0", "OBR|1||1", "OBX|1|NM|GLU||5").qualityControl());
        assertTrue(hl7("control.OBR-4.2=.*QC.*", "", "OBR|1||1|3^LJ QCR", "OBX|1|NM|GLU||5").qualityControl());
        assertTrue(astm("control.O-16=CONTROL", "O|1|1||||||||||||CONTROL|CONTROL", "R|1|^^^GLU|5").qualityControl());
    }

    @Test
    void controlMaterialIsKnownByItsNumberAsSent() {
        AnalyserReport report = astm("controls=QC.*\ncut.accession=\\\\D*(\\\\d{10})", "O|1|QC1000000008", "R|1|^^^GLU|5");
        assertTrue(report.qualityControl());
        assertEquals(List.of("QC1000000008"), report.accessions());
    }

    @Test
    void wordsUnitsAndRemarksAreTheLaboratorys() {
        assertEquals("GLU Negative mg/dL", values(astm("code=R-3.4\nvalue.NEG=Negative\nmissing-unit.GLU=mg/dL", "O|1|1", "R|1|^^^GLU| neg")));
        assertEquals("K 5 null (haemolysis)",
                values(astm("code=R-3.4\nignored.remark=LOT .*", "O|1|1", "R|1|^^^K|5", "C|1|I|LOT^12|I", "C|2|I|haemolysis|I")));
        assertEquals("K 5 null (reagent expired; R-7=X)",
                values(astm("code=R-3.4\nremark.R-7\\=EXP=reagent expired", "O|1|1", "R|1|^^^K|5|||EXP^X")));
        assertEquals("K 5 null (less reliable)",
                values(astm("code=R-3.4\nremark.R-7\\=W=less reliable\nremark.0=", "O|1|1", "R|1|^^^K|5|||W", "C|1|I|0|I")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"12,5; 12.5", "<0,5; <0.5", ",5; 0.5", "0,350; 0.350", "1.2E+03; 1200", ">1,5e3; >1500", "2.5E-2; 0.025"})
    void aNumberIsReadHoweverItIsWritten(String sent, String value) {
        assertEquals("K " + value + " null (sent as " + sent + ")", values(astm("code=R-3.4", "O|1|1", "R|1|^^^K|" + sent)));
    }

    /** One thousand or one; more digits than the laboratory keeps; words. */
    @ParameterizedTest
    @ValueSource(strings = {"1,250", "1E12", "1E-9", "1,2,3", "4,5 mmol", "E3", "12.5", "<0.5", "-", "POS"})
    void whatCanBeReadInTwoWaysStaysAsItIs(String sent) {
        assertEquals("K " + sent + " null", values(astm("code=R-3.4", "O|1|1", "R|1|^^^K|" + sent)).replace("K null null (R-4=-)", "K - null"));
    }

    /** All results of the specimen wait for a person, who reads why at the first. */
    @Test
    void whatADeviceDoubtsOfASpecimenIsNoResult() {
        String alarms = "code=R-3.4\nalarm.code=.*[?]\nalarm.R-7=A\nignored.code=.*[?]";
        AnalyserReport report = astm(alarms, "O|1|1", "R|1|^^^WBC|5|||W", "R|2|^^^PLT|90", "R|3|^^^Blasts?|200|||A", "R|4|^^^Clumps?|0|||N", "R|5|^^^Fragments?||||A");
        assertEquals("WBC 5 null (R-7=W; Blasts?; Fragments?), PLT 90 null", values(report));
        assertEquals(List.of("lab.warning.device-alarm"), report.warnings());
        AnalyserReport sound = astm(alarms, "O|1|1", "R|1|^^^WBC|5", "R|4|^^^Clumps?|0|||N");
        assertEquals("WBC 5 null", values(sound));
        assertEquals(List.of(), sound.warnings());
    }

    /** Some devices know no other place for the number of the tube. */
    @Test
    void thePatientsNumberMayBeTheTubes() {
        assertEquals(List.of("1000000008"), hl7("accession=PID-3", "", "PID|1||1000000008\rOBR|1||7", "OBX|1|NM|GLU||5").accessions());
        assertEquals(List.of("1000000008"), told(new AstmCodec(), "accession=P-3", "H|\\^&|||ACME", "P|1|1000000008", "O|1|7", "R|1|^^^GLU|5", "L|1|N").accessions());
    }

    @Test
    void twoSpecimensUnderOneOrderDiffer() {
        assertEquals(List.of("1000000008", "1000000016"),
                hl7("accession=SPM-2", "", "OBR|1", "OBX|1|NM|GLU||5\rSPM|1|1000000008\rSPM|2|1000000016").accessions());
    }

    @Test
    void theFirstFieldThatFitsHoldsTheAccession() {
        String cut = "cut.accession=\\\\D*(\\\\d{10})(?:\\\\D.*)?";
        assertEquals(List.of("1000000008"), astm(cut, "O|1|50001|S-1000000008-03", "R|1|^^^GLU|5").accessions());
        assertEquals(List.of("50001"), astm(cut, "O|1|50001|12", "R|1|^^^GLU|5").accessions());
        assertEquals(List.of("1000000008", "1000000016"), astm(cut, "O|1|1000000008|1000000016", "R|1|^^^GLU|5").accessions());
    }
}
