// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openhims.itests.node.Api;
import org.openhims.itests.node.Papers;
import org.openhims.itests.node.Wait;

/** The registration counter in the morning. */
record Counter(Day day) {

    private static final String QUEUE = "general";

    /**
     * Who has come.
     *
     * @param code of the visit, as it stands on the slip
     */
    record Arrived(String uhid, String name, String token, String code) {

        String visit() {
            return Counter.visit(code);
        }
    }

    private static String visit(String code) {
        return code.toLowerCase(Locale.ROOT).replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
    }

    /** Booked from home; at the counter the card is scanned, and one press gives the token. */
    Arrived arrive(String name) {
        Api registrar = day.api("registrar");
        String uhid = registrar.post("/api/v1/patients", Map.of("name", name, "sex", "F", "birthDate", "1990-08-04")).expect(201).text("uhid");
        String qr = registrar.post("/api/v1/patients/" + uhid + "/cards", Map.of()).expect(201).text("qr");
        book(uhid);
        try (Desk desk = day.desk(Desk.Place.COUNTER, "registrar")) {
            desk.browser().open("/appointments");
            desk.browser().click("book-doctor-*");
            desk.browser().seeText(name);
            day.picture(desk, "01-appointments");
            desk.scan(qr);
            Wait.until("the patient", 20, () -> desk.browser().url().endsWith("/patient/" + uhid));
            desk.browser().click("action-checkin");
            byte[] slip = desk.paper();
            day.picture(desk, "02-checked-in");
            return slip(slip, uhid, name);
        }
    }

    /** Somebody without an appointment. */
    Arrived walkIn(String name) {
        Api registrar = day.api("registrar");
        String uhid = registrar.post("/api/v1/patients", Map.of("name", name, "sex", "M", "birthDate", "1958-02")).expect(201).text("uhid");
        JsonNode visit = registrar.post("/api/v1/opd/visits", Map.of("uhid", uhid, "queue", QUEUE)).expect(201).json();
        return new Arrived(uhid, name, visit.path("token").path("label").asText(), visit.path("id").asText().replace("-", "").toUpperCase(Locale.ROOT));
    }

    private void book(String uhid) {
        String slots = "/api/v1/opd/appointments/slots?queue=" + QUEUE;
        JsonNode slot = day.api("registrar").get(slots).expect(200).json().path("items").path(0);
        if (slot.isMissingNode()) {
            allDay();
            slot = day.api("registrar").get(slots).expect(200).json().path("items").path(0);
        }
        JsonNode booked = day.api("registrar").post("/api/v1/opd/appointments", Map.of("uhid", uhid, "schedule", slot.path("schedule").asText(),
                "startsAt", slot.path("startsAt").asText(), "via", "online")).expect(201).json();
        assertEquals("booked", booked.path("status").asText());
    }

    /** The queue of everybody takes appointments at any hour, so that this test runs at any hour. */
    private void allDay() {
        day.api("admin").post("/api/v1/opd/schedules", Map.of("queue", QUEUE, "days",
                List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"), "from", "00:00:00", "until", "23:59:00",
                "slotMinutes", 5, "places", Map.of("capacity", 4, "overbooking", 0, "online", 4, "walkIn", 0))).expect(201);
    }

    private Arrived slip(byte[] pdf, String uhid, String name) {
        String code = Papers.qr(pdf);
        Day.codes(pdf, "CODE-128:" + uhid, "QR-Code:" + code);
        String token = day.api("registrar").get("/api/v1/opd/visits/" + visit(code)).expect(200).json().path("token").path("label").asText();
        day.slip("opd-slip", pdf, List.of(token, name, uhid, day.words("OPD token", "ओपीडी टोकन"), day.words("Room 1", "कमरा 1")));
        return new Arrived(uhid, name, token, code);
    }
}
