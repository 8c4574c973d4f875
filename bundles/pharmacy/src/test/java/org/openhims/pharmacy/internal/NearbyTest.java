// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.openhims.pharmacy.internal.Dispensary.COUNTER;
import static org.openhims.pharmacy.internal.Dispensary.MAIN;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.SignedIn;
import org.openhims.pharmacy.NearbyFacility;
import org.openhims.pharmacy.NearbyFacility.DrugStock;
import org.openhims.pharmacy.NearbyOffer;
import org.openhims.pharmacy.Product;
import org.openhims.pharmacy.RxOrder;
import org.openhims.pharmacy.internal.rest.NearbyResource;

/** Where a patient gets what is out of stock here. */
class NearbyTest {

    private static Dispensary pharmacy;

    private final Instant now = pharmacy.node.clock().instant();

    @BeforeAll
    static void start() {
        pharmacy = new Dispensary();
    }

    @AfterAll
    static void close() {
        pharmacy.close();
    }

    private static DrugStock has(Product drug, int quantity) {
        return new DrugStock(drug.generic(), drug.strength(), drug.form(), quantity);
    }

    private NearbyFacility tells(String code, int metres, Instant at, DrugStock... stock) {
        return pharmacy.nearby.tell(pharmacy.storekeeper, new NearbyFacility(code, "Shop " + code, metres, "011 2345", at, List.of(stock)));
    }

    private static List<String> offered(Product drug) {
        return pharmacy.nearby.having(pharmacy.pharmacist, drug.generic(), drug.strength(), drug.form()).stream()
                .map(one -> one.facility() + ' ' + one.quantity()).toList();
    }

    @Test
    void whatIsOwedNamesTheNearestWhoHasIt() {
        Product drug = pharmacy.tablet();
        pharmacy.receive(COUNTER, drug, "B1", "2027-01", 6);
        tells("FAR", 9000, now, has(drug, 500));
        tells("EMPTY", 100, now, has(drug, 0));
        tells("NEAR", 1200, now, has(drug, 300));
        RxOrder order = pharmacy.paper(15, drug);
        List<NearbyOffer> nearby = pharmacy.counter.propose(pharmacy.pharmacist, order.id(), COUNTER).lines().get(0).nearby();
        assertEquals(List.of("NEAR", "FAR"), nearby.stream().map(NearbyOffer::facility).toList());
        assertEquals(new NearbyOffer("NEAR", "Shop NEAR", 1200, "011 2345", 300, now), nearby.get(0));
    }

    @Test
    void nobodyIsSentAwayForWhatIsHere() {
        Product drug = pharmacy.tablet();
        pharmacy.receive(COUNTER, drug, "B1", "2027-01", 20);
        tells("NEAR-2", 1200, now, has(drug, 300));
        assertEquals(List.of(), pharmacy.counter.propose(pharmacy.pharmacist, pharmacy.paper(15, drug).id(), COUNTER).lines().get(0).nearby());
    }

    @Test
    void aNewListTakesThePlaceOfTheOldOneAndNotTheOtherWayRound() {
        Product drug = pharmacy.tablet();
        Product other = pharmacy.tablet();
        tells("SHOP", 500, now, has(drug, 30));
        tells("SHOP", 500, now.plusSeconds(60), has(other, 10));
        tells("SHOP", 500, now.plusSeconds(60), has(other, 10));
        assertEquals(List.of(), offered(drug));
        assertEquals(List.of(has(other, 10)), tells("SHOP", 500, now, has(drug, 30)).stock());
        assertEquals(List.of("SHOP 10"), offered(other));
        pharmacy.nearby.forget(pharmacy.storekeeper, "SHOP");
        assertEquals(List.of(), offered(other));
        assertEquals("pharmacy.nearby.unknown", Dispensary.code(() -> pharmacy.nearby.forget(pharmacy.storekeeper, "SHOP")));
    }

    @Test
    void theSameDrugIsKnownHoweverItIsSpelt() {
        Product drug = pharmacy.tablet();
        tells("SPELT", 500, now, new DrugStock(drug.generic().toUpperCase(), drug.strength().replace(" ", ""), drug.form(), 7));
        assertEquals(List.of("SPELT 7"), offered(drug));
    }

    @Test
    void whatThisPharmacyTellsIsWhatMayLeave() {
        Product drug = pharmacy.tablet();
        pharmacy.receive(MAIN, drug, "B1", "2027-01", 40);
        pharmacy.receive(COUNTER, drug, "B2", "2027-02", 5);
        pharmacy.receipt(MAIN, drug, "WAITS", "2027-01", 100, true);
        assertEquals(List.of(has(drug, 45)), pharmacy.nearby.ours(pharmacy.pharmacist).stream().filter(one -> one.generic().equals(drug.generic()))
                .toList());
    }

    @Test
    void wrongListsAreNamed() {
        Product drug = pharmacy.tablet();
        assertEquals("code:pattern", Dispensary.code(() -> tells("a shop", 500, now)));
        assertEquals("metres:min", Dispensary.code(() -> tells("SHOP", -1, now)));
        assertEquals("asOf:pharmacy.nearby.future", Dispensary.code(() -> tells("SHOP", 1, now.plusSeconds(3600))));
        assertEquals("asOf:not-null", Dispensary.code(() -> tells("SHOP", 1, null)));
        assertEquals("stock[0].quantity:min", Dispensary.code(() -> tells("SHOP", 1, now, has(drug, -1))));
        assertEquals("stock:pharmacy.nearby.twice", Dispensary.code(() -> tells("SHOP", 1, now, has(drug, 1), has(drug, 2))));
        assertEquals("access.denied", Dispensary.code(() -> pharmacy.nearby.tell(pharmacy.pharmacist, new NearbyFacility("S1", "S", 1, null, now, null))));
    }

    @Test
    void overHttp() {
        Product drug = pharmacy.tablet();
        NearbyResource resource = new NearbyResource(pharmacy.nearby);
        resource.tell(new SignedIn(pharmacy.storekeeper), "HTTP", new NearbyResource.Told("Shop", 700, null, now, List.of(has(drug, 3))));
        assertEquals(3, resource.having(new SignedIn(pharmacy.pharmacist), drug.generic(), drug.strength(), drug.form()).items().get(0).quantity());
        resource.forget(new SignedIn(pharmacy.storekeeper), "HTTP");
        assertEquals(List.of(), resource.having(new SignedIn(pharmacy.pharmacist), drug.generic(), drug.strength(), drug.form()).items());
    }
}
