// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.platform.FieldError;
import org.openhims.platform.Page;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.audit.AuditEntry;
import org.openhims.registration.Allergies;
import org.openhims.registration.Banner;
import org.openhims.registration.Coverage;
import org.openhims.registration.IdentifierType;
import org.openhims.registration.NewPatient;
import org.openhims.registration.NewPatientBuilder;
import org.openhims.registration.Patient;
import org.openhims.registration.Sex;

class LookupTest {

    private final RegisterNode node = new RegisterNode();

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void findsBySomethingKnown() {
        register(NewPatient.of("सुनीता देवी", Sex.F).born("1990-08-04").mobile("9810012345")
                .identifier(IdentifierType.ABHA, "91123456789015").identifier(IdentifierType.EPIC, "ABC1234566")
                .identifier(IdentifierType.ABHA_ADDRESS, "sunita@abdm"));
        register(NewPatient.of("Ramesh Kumar", Sex.M).aged(50));

        for (String q : List.of("sunita", "Sunita Devi", "सुनीता", "सुनीता देवी", "suneeta devee", "devi sunita", "sun", "sunita dev", "sun dev",
                "0700000000013", "9810012345", "+91 98100 12345", "98100", "91-1234-5678-9015", "९८१००१२३४५", "abc1234566", "sunita@abdm")) {
            assertEquals(List.of("सुनीता देवी"), names(q), q);
        }
    }

    @Test
    void findsNothingElse() {
        register(NewPatient.of("Sunita Devi", Sex.F));
        register(NewPatient.of("Ramesh Kumar", Sex.M));

        for (String q : List.of("nobody", "devi ramesh", "9999999999", "0700000000014", "%%", "__")) {
            assertEquals(List.of(), names(q), q);
        }
    }

    @Test
    void ranksTheWholeNameBeforeAWordBeforeABeginningBeforeASound() {
        for (String name : List.of("Sunitha Rao", "Ram Kumar", "Rama Devi", "Ram", "Kamala", "Rambha")) {
            register(NewPatient.of(name, Sex.U));
        }

        assertEquals(List.of("Ram", "Ram Kumar", "Rambha", "Rama Devi"), names("ram").stream().limit(4).toList());
        assertEquals(List.of("Kamala"), names("kamla"));
        assertEquals(List.of("Sunitha Rao"), names("Sunita Rao"));
    }

    @Test
    void theNewestIsFirstAmongEquals() {
        register(NewPatient.of("Sunita Devi", Sex.F).aged(20));
        register(NewPatient.of("Sunita Devi", Sex.F).aged(40));
        register(NewPatient.of("Sunita Devi", Sex.F).aged(60));

        List<String> births = node.lookup.search(node.clerk, "sunita devi", null, 10).items().stream().map(Patient::birthDate).toList();

        assertEquals(List.of("1966", "1986", "2006"), births);
    }

    @Test
    void pagesWithoutGapsWhileOthersRegister() {
        for (int age = 10; age < 80; age += 10) {
            register(NewPatient.of("Sunita Devi", Sex.F).aged(age));
        }
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            Page<Patient> page = node.lookup.search(node.clerk, "sunita", cursor, 3);
            page.items().forEach(patient -> seen.add(patient.birthDate()));
            cursor = page.next();
            register(NewPatient.of("Sunita " + (char) ('a' + seen.size()), Sex.F));
        } while (cursor != null);

        assertEquals(List.of("1956", "1966", "1976", "1986", "1996", "2006", "2016"), seen);
    }

    @Test
    void refusesWhatIsNoSearch() {
        assertEquals("q:size[2, 100]", refused("x", null, 10));
        assertEquals("q:size[2, 100]", refused(null, null, 10));
        assertEquals("q:size[2, 100]", refused("x".repeat(101), null, 10));
        assertEquals("q:aadhaar", refused("234567890124", null, 10));
        assertEquals("limit:limit[1, 100]", refused("sunita", null, 101));
        assertEquals("cursor:cursor", refused("sunita", "x", 10));
    }

    @Test
    void everyReadingIsAudited() {
        String uhid = register(NewPatient.of("Sunita Devi", Sex.F)).uhid();
        node.lookup.get(node.clerk, uhid);
        node.lookup.banner(node.clerk, uhid);
        names("sunita");

        assertEquals(List.of("patient.register", "patient.read", "patient.read", "patient.search"),
                node.node.audits().stream().map(AuditEntry::action).toList());
        assertEquals(Set.of(uhid), Set.copyOf(node.node.audits().stream().map(AuditEntry::uhid).toList()));
    }

    @Test
    void readingNeedsThePermission() {
        Caller stranger = node.node.caller("storekeeper");

        assertEquals(403, assertThrows(ProblemException.class, () -> node.lookup.get(stranger, "1")).problem().status());
        assertEquals(403, assertThrows(ProblemException.class, () -> node.lookup.search(stranger, "sunita", null, 1)).problem().status());
        assertEquals(403, assertThrows(ProblemException.class, () -> node.lookup.banner(stranger, "1")).problem().status());
    }

    @Test
    void anUnknownNumberIsToldSo() {
        assertEquals("patient.unknown", assertThrows(ProblemException.class, () -> node.lookup.get(node.clerk, "0700000000013")).problem().code());
        assertEquals("patient.unknown", assertThrows(ProblemException.class, () -> node.lookup.banner(node.clerk, "x")).problem().code());
        assertEquals("patient.unknown", assertThrows(ProblemException.class, () -> node.lookup.uhids(node.clerk, null)).problem().code());
    }

    @Test
    void theBannerSaysWhoItIs() {
        String uhid = register(NewPatient.of("Sunita Kumari Devi", Sex.F).otherName("सुनीता कुमारी देवी").born("1990-08-04")
                .allergies(new Allergies(Allergies.Status.RECORDED, List.of("Penicillin")))
                .coverage(new Coverage(Coverage.Scheme.PMJAY, null, LocalDate.of(2026, 11, 22)))).uhid();

        Banner banner = node.lookup.banner(node.clerk, uhid);

        assertEquals("SD", banner.initials());
        assertEquals("36 y", banner.age());
        assertEquals(List.of("Penicillin"), banner.allergies().substances());
        assertEquals(List.of("PM-JAY"), banner.flags());
        assertEquals("36 वर्ष", node.lookup.banner(node.clerk.withLocale(Locale.forLanguageTag("hi")), uhid).age());
    }

    @Test
    void bannersOfAListLeaveOutTheUnknown() {
        String sunita = register(NewPatient.of("सुनीता देवी", Sex.F)).uhid();

        Map<String, Banner> banners = node.lookup.banners(node.clerk, List.of(sunita, sunita, "0700000000026"));

        assertEquals(Set.of(sunita), banners.keySet());
        assertEquals("सुदे", banners.get(sunita).initials());
        assertEquals("", banners.get(sunita).age());
        assertEquals(Map.of(), node.lookup.banners(node.clerk, List.of()));
    }

    @Test
    void aPatientHasOneNumber() {
        String uhid = register(NewPatient.of("Sunita", Sex.F)).uhid();

        assertEquals(Set.of(uhid), node.lookup.uhids(node.clerk, uhid));
        assertNull(node.lookup.search(node.clerk, "sunita", null, 1).next());
    }

    private String refused(String q, String cursor, int limit) {
        FieldError error = assertThrows(ProblemException.class, () -> node.lookup.search(node.clerk, q, cursor, limit)).problem().errors().get(0);
        return error.field() + ":" + error.rule() + (error.args().isEmpty() ? "" : error.args());
    }

    private List<String> names(String q) {
        return node.lookup.search(node.clerk, q, null, 20).items().stream().map(Patient::name).toList();
    }

    private Patient register(NewPatientBuilder person) {
        return node.registrar.register(node.clerk, person.build());
    }
}
