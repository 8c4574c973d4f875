// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.openhims.registration.internal.RegisterNode.refused;

import java.io.StringReader;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.platform.access.Caller;
import org.openhims.registration.Address;
import org.openhims.registration.NewPatient;
import org.openhims.registration.Place;
import org.openhims.registration.Place.Kind;
import org.openhims.registration.Places.Fault;
import org.openhims.registration.Places.Import;
import org.openhims.registration.Sex;

/** Places of an invented country; only the code of the state, 7, is one of LGD's. */
class PlaceTest {

    private static final String HEAD = "S.No.,State Code,State Name (In English),District Code,District Name (In English),Sub-District Code,"
            + "Sub-District Name (In English),Village Code,Village Version,Village Name (In English),Village Name (In Local),Pincode\n";
    private static final String VILLAGES = HEAD + "1,7,Delhi,D2,Far District,D21,Far Tehsil,V9,1,Rampur,रामपुर,110099\n"
            + "2,7,Delhi,D1,Near District,D12,Other Tehsil,V2,1,Rampur Kalan,,\n"
            + "3,7,Delhi,D1,Near District,D11,Near Tehsil,V1,1,\"Raampur, Old\",रामपुर पुराना,110001\n"
            + "4,7,Delhi,D1,Near District,D11,Near Tehsil,V3,1,Kishanpur,,110002\n";

    private final RegisterNode node = new RegisterNode();
    private final Caller admin = node.node.caller("admin", "registration.places");

    @AfterEach
    void close() {
        node.close();
    }

    private Import read(String csv) {
        return node.places.read(admin, new StringReader(csv), false);
    }

    private List<String> found(String q) {
        return node.places.find(node.clerk, q, 10).stream().map(Place::code).toList();
    }

    @Test
    void aVillageIsFoundInEitherScriptTheNearestFirstWithWhereItLies() {
        read(VILLAGES);

        assertEquals(List.of("V1", "V2", "V9"), found("rampur"));
        assertEquals(List.of("V1", "V2", "V9"), found("रामप"));
        assertEquals(List.of("V3"), found("kisanpur"));
        assertEquals(new Place("V1", Kind.VILLAGE, "Raampur, Old", "रामपुर पुराना", "110001", "Near Tehsil", "Near District", "Delhi"),
                node.places.find(node.clerk, "rampur", 1).get(0));
        assertEquals(List.of(), found("near"), "a tehsil is no village");
        assertEquals(List.of(), found("r"));
    }

    @Test
    void aNodeWithoutPlacesFindsNone() {
        assertEquals(List.of(), found("rampur"));
    }

    @Test
    void aFileReadAgainChangesOnlyWhatIsNew() {
        assertEquals(new Import(4, 10, 0, 0, List.of()), read(VILLAGES));
        assertEquals(new Import(4, 0, 0, 10, List.of()), read(VILLAGES));

        assertEquals(new Import(4, 0, 1, 9, List.of()), read(VILLAGES.replace("Kishanpur,,110002", "Kishanpur,किशनपुर,")));

        Place changed = node.places.find(node.clerk, "किशनपुर", 1).get(0);
        assertEquals("किशनपुर 110002", changed.otherName() + ' ' + changed.pin(), "what the file does not say is kept");
    }

    @Test
    void aDryRunWritesNothing() {
        assertEquals(10, node.places.read(admin, new StringReader(VILLAGES), true).added());
        assertEquals(List.of(), found("rampur"));
    }

    @Test
    void aRowThatCannotBeReadIsNamedAndTheOthersAreRead() {
        Import done = read(HEAD + "1,7,Delhi,D1,Near District,D11,Near Tehsil,V 1,1,Rampur,,\n,,,,,,,,,,,\n3,7,Delhi,D1,Near District,D11,Near Tehsil,V2,1,,,\n"
                + "4,7,Delhi,D1,Near District,D11,Near Tehsil,V4,1,Sitapur,,12345\n5,7,Delhi,D1,Near District,D11,Near Tehsil,V5,1,Sitapur\n");

        assertEquals(List.of(new Fault(2, "place.code", "V 1"), new Fault(3, "place.none", null), new Fault(4, "place.name", null),
                new Fault(5, "place.pin", "12345")), done.faults());
        assertEquals(List.of("V5"), found("sitapur"));
    }

    @Test
    void aFileOfSomethingElseIsRefused() {
        assertEquals("file:place.columns", refused(() -> read("name,sex\nSunita,F\n")));
        assertEquals("file:place.columns", refused(() -> read("")));
        assertEquals("file:place.columns", refused(() -> read("Village Code,Village Name\n\"V1,Rampur\n")));
        assertEquals("access.denied", refused(() -> node.places.read(node.clerk, new StringReader(VILLAGES), false)));
        assertEquals("access.denied", refused(() -> node.places.find(admin, "rampur", 10)));
        assertEquals("limit:limit", refused(() -> node.places.find(node.clerk, "rampur", 51)));
    }

    @Test
    void manyRowsAreReadInSeveralTransactions() {
        String many = java.util.stream.IntStream.range(0, 600).mapToObj(i -> "V" + i + ",Gaon " + i).collect(Collectors.joining("\n", "Village Code,Village Name\n", "\n"));
        assertEquals(600, read(many).added());
        assertEquals(10, found("gaon").size());
    }

    @Test
    void theAddressKeepsTheCodeAndTheSubdistrict() {
        String uhid = node.registrar.register(node.clerk, NewPatient.of("Sunita Devi", Sex.F)
                .address(new Address(null, "Rampur", "Near District", "Delhi", "110001", "123456", " Near Tehsil ")).build()).uhid();

        Address kept = node.lookup.get(node.clerk, uhid).address();
        assertEquals("123456 Near Tehsil", kept.lgd() + ' ' + kept.subdistrict());
    }
}
