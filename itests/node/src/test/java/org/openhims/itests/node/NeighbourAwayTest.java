// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pharmacy or the cashier is switched off while doctors see patients: nobody waits for it, and nothing is lost. */
@ExtendWith(SharedNode.class)
class NeighbourAwayTest {

    private static final int VISITS = 3;

    private record Seen(String uhid, String visit, String code) {
    }

    @ParameterizedTest
    @ValueSource(strings = {"pharmacy", "billing", "pharmacy billing"})
    void doctorsGoOnAndAllArrivesLater(String away, Node node) {
        List<Seen> seen = new ArrayList<>();
        switched(node, "stop", away);
        try {
            for (String module : away.split(" ")) {
                assertTrue(List.of(404, 503).contains(node.api("admin").get(list(module, "0700000000013")).status()), module);
            }
            for (int i = 0; i < VISITS; i++) {
                seen.add(seen(node));
            }
            theDoctorSeesWhatWaits(node, away);
        } finally {
            switched(node, "start", away);
        }
        seen.add(seen(node));
        Seen last = seen.get(VISITS);
        Wait.until("the last visit's prescription and charge", 60, () -> orders(node, last).size() == 1 && charges(node, last).size() == 1);
        for (Seen one : seen) {
            assertEquals(List.of(one.code()), orders(node, one).findValuesAsText("code"), "at the pharmacy once");
            assertEquals(List.of(one.visit()), charges(node, one).findValuesAsText("subject"), "charged once");
        }
    }

    private static void theDoctorSeesWhatWaits(Node node, String away) {
        try (Browser doctor = new Browser(node.http(), "en").signIn("doctor", "en")) {
            doctor.open("opd");
            for (String module : away.split(" ")) {
                doctor.seeText(module.equals("pharmacy") ? "The pharmacy is away at the moment." : "Billing is away at the moment.");
            }
            assertTrue(doctor.see("away").matches("(?s).*[1-9]\\d* entr(y|ies) since.*"), doctor.see("away"));
        }
    }

    private static void switched(Node node, String how, String modules) {
        for (String module : modules.split(" ")) {
            node.console("bundle:" + how + " org.openhims." + module);
        }
    }

    private static String list(String module, String uhid) {
        return "/api/v1/" + module + (module.equals("pharmacy") ? "/orders?uhid=" : "/charges?uhid=") + uhid;
    }

    private static JsonNode orders(Node node, Seen one) {
        return node.api("pharmacist").get(list("pharmacy", one.uhid())).json().path("items");
    }

    private static JsonNode charges(Node node, Seen one) {
        return node.api("cashier").get(list("billing", one.uhid())).json().path("items");
    }

    /** A token, the consultation with a prescription, and its signature: each is answered as on any day. */
    private static Seen seen(Node node) {
        String uhid = new Scene(node).patient();
        String visit = node.api("registrar").post("/api/v1/opd/tokens", Map.of("uhid", uhid, "queue", "general")).expect(201).text("visit");
        Api doctor = node.api("doctor");
        String path = "/api/v1/opd/visits/" + visit;
        doctor.post("/api/v1/opd/queues/general/next", Map.of("counter", "1")).expect(200);
        doctor.post(path + "/open", null).expect(200);
        String code = doctor.post("/api/v1/opd/prescriptions", Map.of("visit", visit, "lines", List.of(Map.of("drug", "PARACETAMOL-500-MG-TAB",
                "dose", 1, "frequency", "tds", "days", 3, "reason", "seen")))).expect(201).text("code");
        doctor.post(path + "/note", Map.of("complaints", "Fever")).expect(200);
        doctor.post(path + "/note/sign", null).expect(200);
        return new Seen(uhid, visit, code);
    }
}
