// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.core.SecurityContext;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.facility.internal.JsonService;
import org.openhims.facility.internal.TextsService;
import org.openhims.fixtures.SignedIn;
import org.openhims.fixtures.TestFacility;
import org.openhims.fixtures.TestNode;
import org.openhims.platform.ProblemException;
import org.openhims.platform.rest.Created;
import org.openhims.platform.work.Json;
import org.openhims.registration.Death;
import org.openhims.registration.LikelyDuplicate;
import org.openhims.registration.NewPatient;
import org.openhims.registration.Newborn;
import org.openhims.registration.Patient;
import org.openhims.registration.UnknownPerson;
import org.openhims.registration.internal.Lives;
import org.openhims.registration.internal.Lookup;
import org.openhims.registration.internal.Register;
import org.openhims.registration.internal.Registrar;
import org.openhims.registration.internal.rest.PatientResource.Correction;

/** The JSON that outside clients rely on. */
class PatientResourceTest {

    private static final String SUNITA = "{\"name\":\"Sunita Devi\",\"sex\":\"F\",\"birthDate\":\"1990-08-04\",\"mobile\":\"9810012345\","
            + "\"identifiers\":[{\"type\":\"ABHA\",\"value\":\"91-1234-5678-9015\"}]}";

    private final TestNode node = TestNode.start();
    private final Json json = new JsonService();
    private final Register register = new Register(node.store(), json);
    private final Lookup lookup = new Lookup(register, new TestFacility(false), TextsService.of(getClass().getClassLoader()), node.clock());
    private final Registrar registrar = new Registrar(register, node.store(), new TestFacility(false), node.clock());
    private final PatientResource resource = new PatientResource(lookup, lookup, registrar, TextsService.of(getClass().getClassLoader()));
    private final LifeResource life = new LifeResource(new Lives(register, node.store(), new TestFacility(false),
            TextsService.of(getClass().getClassLoader()), node.clock()));
    private final SecurityContext clerk = new SignedIn(
            node.caller("registrar", "patient.read", "patient.register", "patient.correct", "patient.death"));

    @AfterEach
    void close() {
        register.close();
        node.close();
    }

    @Test
    void aPatientIsRegisteredFromAndGivenAsJson() {
        Registered registered = resource.register(clerk, json.read(SUNITA, NewPatient.class));
        Patient patient = registered.patient();

        assertEquals("{\"uhid\":\"0700000000013\",\"name\":\"Sunita Devi\",\"sex\":\"F\",\"birthDate\":\"1990-08-04\",\"estimated\":false,"
                + "\"mobile\":\"9810012345\",\"identifiers\":[{\"type\":\"ABHA\",\"value\":\"91123456789015\"}],"
                + "\"allergies\":{\"status\":\"NOT_ASKED\",\"substances\":[],\"entries\":[]},\"registeredAt\":\"2026-11-22T04:30:00Z\"}", json.write(registered));
        assertEquals(patient, resource.get(clerk, patient.uhid()));
        assertEquals(List.of(patient), resource.search(clerk, "sunita", null, 20).items());
    }

    @Test
    void whatIsOddButAllowedIsToldOnceInTheCallersLanguage() {
        SecurityContext hindi = new SignedIn(node.caller("registrar", "patient.read", "patient.register").withLocale(Locale.forLanguageTag("hi")));
        NewPatient odd = json.read("{\"name\":\"Geeta Kumari\",\"sex\":\"F\",\"identifiers\":[{\"type\":\"RATION_CARD\",\"value\":\"R7\"},"
                + "{\"type\":\"ABHA\",\"value\":\"91-1234-5678-9014\"},{\"type\":\"EPIC\",\"value\":\"ABC1234567\"}]}", NewPatient.class);

        String told = json.write(resource.register(hindi, odd));

        assertTrue(told.contains("\"warnings\":[{\"field\":\"identifiers[1].value\",\"rule\":\"warning.abha\",\"message\":\"आभा नंबर का"), told);
        assertTrue(told.contains("{\"field\":\"identifiers[2].value\",\"rule\":\"warning.epic\",\"message\":\""), told);
        assertFalse(json.write(resource.search(clerk, "geeta", null, 1)).contains("warnings"));
    }

    @Test
    void aDuplicateNamesItsCandidates() {
        resource.register(clerk, json.read(SUNITA, NewPatient.class));

        Map<String, Object> more = assertThrows(ProblemException.class,
                () -> resource.register(clerk, json.read(SUNITA, NewPatient.class))).problem().more();

        assertTrue(json.write(more).startsWith("{\"candidates\":[{\"uhid\":\"0700000000013\",\"name\":\"Sunita Devi\",\"sex\":\"F\","), json.write(more));
        NewPatient insists = json.read(SUNITA.replaceFirst("}$", ",\"notDuplicateOf\":[\"0700000000013\"]}"), NewPatient.class);
        assertEquals("0700000000021".length(), resource.register(clerk, insists).patient().uhid().length());
    }

    @Test
    void likelyDuplicatesAreAList() {
        resource.register(clerk, json.read(SUNITA, NewPatient.class));

        List<LikelyDuplicate> likely = resource.likelyDuplicates(clerk,
                json.read("{\"name\":\"सुनीता देवी\",\"sex\":\"F\",\"age\":36,\"mobile\":\"9810012345\"}", NewPatient.class)).items();

        assertEquals(List.of("name", "mobile", "birthDate.near"), likely.get(0).reasons());
    }

    @Test
    void aCorrectionCarriesItsReason() {
        String uhid = resource.register(clerk, json.read(SUNITA, NewPatient.class)).patient().uhid();

        Correction correction = json.read("{\"patient\":{\"name\":\"Sunita Sharma\",\"sex\":\"F\"},\"reason\":\"married\"}", Correction.class);

        assertEquals("Sunita Sharma", resource.correct(clerk, uhid, correction).name());
    }

    @Test
    void theHistoryOfAPatientIsAList() {
        String uhid = resource.register(clerk, json.read(SUNITA, NewPatient.class)).patient().uhid();
        resource.correct(clerk, uhid, json.read("{\"patient\":{\"name\":\"Sunita Sharma\",\"sex\":\"F\"},\"reason\":\"married\"}", Correction.class));

        String changes = json.write(resource.changes(clerk, uhid));

        assertTrue(changes.contains("\"by\":\"registrar\",\"reason\":\"married\",\"fields\":[\"birthDate\",\"identifiers\",\"mobile\",\"name\"]"), changes);
    }

    @Test
    void birthDeathAndTheUnknownAreJsonToo() {
        Patient mother = resource.register(clerk, json.read(SUNITA, NewPatient.class)).patient();
        Patient unknown = life.unknown(clerk, json.read("{}", UnknownPerson.class));
        Patient baby = life.newborn(clerk, json.read("{\"mother\":\"" + mother.uhid() + "\",\"sex\":\"M\",\"bornAt\":\"2026-11-22T01:00:00Z\"}",
                Newborn.class));

        assertTrue(json.write(unknown).contains("\"identity\":\"UNKNOWN\""));
        assertTrue(json.write(baby).endsWith("\"identity\":\"UNNAMED\",\"birth\":{\"mother\":\"" + mother.uhid()
                + "\",\"order\":1,\"at\":\"2026-11-22T01:00:00Z\"}}"), json.write(baby));
        assertEquals(mother.uhid(), life.identify(clerk, unknown.uhid(), json.read("{\"known\":\"" + mother.uhid() + "\",\"reason\":\"her card\"}",
                LifeResource.Identification.class)).uhid());
        assertTrue(json.write(life.died(clerk, mother.uhid(), json.read("{\"at\":\"2026-11-22T04:00:00Z\",\"declaredBy\":\"Dr Rao\"}", Death.class)))
                .endsWith("\"death\":{\"at\":\"2026-11-22T04:00:00Z\",\"broughtDead\":false,\"declaredBy\":\"Dr Rao\"}}"));
        assertEquals(null, life.alive(clerk, mother.uhid(), new LifeResource.Withdrawal("wrong patient")).death());
    }

    @Test
    void nobodyReadsWithoutSigningIn() {
        SecurityContext stranger = new SignedIn(null);

        assertEquals(401, assertThrows(ProblemException.class, () -> resource.get(stranger, "1")).problem().status());
        assertEquals(401, assertThrows(ProblemException.class, () -> resource.search(stranger, "su", null, 1)).problem().status());
    }

    @Test
    void theApiDocumentHasAnExampleForEachAnswer() throws Exception {
        String document;
        try (var in = PatientResource.class.getResourceAsStream("/OSGI-INF/openapi.json")) {
            assertNotNull(in);
            document = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }

        for (String path : List.of("\"/patients\"", "\"/patients/{uhid}\"", "\"/patients/likely-duplicates\"", "\"/patients/{uhid}/corrections\"",
                "\"/patient-life/unknown\"", "\"/patient-life/newborn\"", "\"/patient-life/{uhid}/death\"")) {
            assertTrue(document.contains(path), path);
        }
        assertFalse(document.contains("securityContext"));
    }

    @Test
    void onlyRegisteringMakesSomethingNew() {
        List<String> created = Stream.of(PatientResource.class, LifeResource.class).flatMap(type -> Arrays.stream(type.getMethods())).filter(method -> method.isAnnotationPresent(Created.class))
                .map(Method::getName).sorted().toList();

        assertEquals(List.of("newborn", "register", "unknown"), created);
    }
}
