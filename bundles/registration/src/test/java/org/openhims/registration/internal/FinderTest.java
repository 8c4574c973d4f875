// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhims.platform.ProblemException;
import org.openhims.registration.Address;
import org.openhims.registration.Found;
import org.openhims.registration.IdentifierType;
import org.openhims.registration.NewPatient;
import org.openhims.registration.NewPatientBuilder;
import org.openhims.registration.Patient;
import org.openhims.registration.Sex;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FinderTest {

    private final RegisterNode node = new RegisterNode();
    private Patient sunita;
    private Patient ramesh;

    @BeforeAll
    void register() {
        sunita = register(NewPatient.of("सुनीता देवी", Sex.F).born("1990-08-04").mobile("9810012345").address(at("Rampur"))
                .identifier(IdentifierType.ABHA, "91123456789015").identifier(IdentifierType.ABHA_ADDRESS, "sunita@abdm")
                .identifier(IdentifierType.LEGACY, "OPD/2019/77"));
        ramesh = register(NewPatient.of("Ramesh Kumar Singh", Sex.M).aged(50).mobile("9876500001")
                .address(new Address("12 Gandhi Marg", "New Ashok Nagar", null, null, null, null)));
        IntStream.range(0, 40).forEach(i -> register(NewPatient.of("Sunita Devi", Sex.F).born(1950 + i + "-03-07").address(at("Shivgarh"))));
    }

    @AfterAll
    void close() {
        node.close();
    }

    @ParameterizedTest
    @CsvSource({"9810012345,MOBILE,9810012345", "+91 98100 12345,MOBILE,9810012345", "98100,NUMBER_PART,9810012345", "2345,NUMBER_PART,9810012345",
        "९८१००१२३४५,MOBILE,9810012345", "91-1234-5678-9015,IDENTIFIER,91123456789015", "sunita@abdm,IDENTIFIER,sunita@abdm",
        "opd/2019/77,IDENTIFIER,OPD/2019/77", "rampur,PLACE,Rampur", "रामपुर,PLACE,Rampur", "sunita rampur,NAME_AND_PLACE,Rampur",
        "rampur suneetha,NAME_AND_PLACE,Rampur", "sunita devi rampur,NAME_AND_PLACE,Rampur", "सुनीता देवी रामपुर,NAME_AND_PLACE,Rampur",
        "devi sunita ramp,NAME_AND_PLACE,Rampur"})
    void findsSunitaOfRampurAmongAllTheOthers(String q, Found.Match match, String text) {
        assertEquals(new Found(sunita, match, text), node.lookup.find(node.clerk, q, 10).get(0));
    }

    @ParameterizedTest
    @CsvSource({"ramesh,NAME", "singh ramesh,NAME", "ramesh singh kumar,NAME", "rame,NAME_BEGUN", "ramesh kum,NAME_BEGUN", "रमेश,NAME",
        "ram kum sin,NAME_BEGUN", "ramish singh,NAME_SOUND", "gandhi,PLACE", "ashok nagar,PLACE", "ramesh ashok,NAME_AND_PLACE",
        "singh new ashok,NAME_AND_PLACE", "6500001,NUMBER_PART"})
    void saysByWhatRameshWasFound(String q, Found.Match match) {
        List<Found> found = node.lookup.find(node.clerk, q, 10);

        assertEquals(List.of(ramesh.uhid()), found.stream().map(one -> one.patient().uhid()).toList(), q);
        assertEquals(match, found.get(0).match());
    }

    @Test
    void whoHasTwoWordsThatBeginAlikeIsFoundOnce() {
        IntStream.range(0, 30).forEach(i -> register(NewPatient.of("Madhav Chauhan Chaudhary", Sex.M).born(1950 + i + "-04-09").address(at("Kanke"))));

        List<Found> found = node.lookup.find(node.clerk, "madhav chau kanke", 100);

        assertEquals(30, found.stream().map(one -> one.patient().uhid()).distinct().count());
        assertEquals(30, found.size());
    }

    @ParameterizedTest
    @CsvSource({"फूलमती देीब देवगढ़", "फूलमती देीब", "aa aa", "h h h", "अ अ", "ं ं", "y ए", "x' ’", "a1b2c3 d4 e5", "sunita  sunita sunita"})
    void whateverIsTypedIsAnswered(String q) {
        node.lookup.find(node.clerk, q, 10).forEach(found -> assertNotNull(found.match(), q));
    }

    @Test
    void theEndOfAUhidIsEnough() {
        String end = ramesh.uhid().substring(8);

        List<Found> found = node.lookup.find(node.clerk, end, 10);

        assertEquals(ramesh.uhid(), found.get(0).patient().uhid());
        assertEquals(Found.Match.NUMBER_PART, found.get(0).match());
        assertEquals(Found.Match.UHID, node.lookup.find(node.clerk, ramesh.uhid(), 10).get(0).match());
    }

    @Test
    void tenAreEnoughAndTheExactAreFirst() {
        List<Found> found = node.lookup.find(node.clerk, "suneeta devi", 10);

        assertEquals(10, found.size());
        assertTrue(found.stream().allMatch(one -> one.match() == Found.Match.NAME));
        assertEquals("1989-03-07", found.get(0).patient().birthDate(), "the newest first");
    }

    @Test
    void whoIsFoundIsAudited() {
        int before = node.node.audits().size();

        node.lookup.find(node.clerk, "9876500001", 10);

        assertEquals(ramesh.uhid(), node.node.audits().get(before).uhid());
        assertEquals(403, assertThrows(ProblemException.class, () -> node.lookup.find(node.node.caller("storekeeper"), "sunita", 10)).problem().status());
    }

    private static Address at(String village) {
        return new Address(null, village, null, null, null, null);
    }

    private Patient register(NewPatientBuilder person) {
        return node.registrar.register(node.clerk, person.build());
    }
}
