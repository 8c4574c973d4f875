// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** The people and things that a test needs, made through the API as a hospital makes them. */
public record Scene(Node node) {

    private static final String CONSONANTS = "bcdfghjklmnprstvz";
    private static final String VOWELS = "aeiou";

    /** A name that no other patient of the node has. */
    public static String freshName() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        StringBuilder name = new StringBuilder();
        for (int word = 0; word < 2; word++) {
            name.append(word == 0 ? "" : " ");
            int start = name.length();
            for (int i = 0; i < 4; i++) {
                name.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length()))).append(VOWELS.charAt(random.nextInt(5)));
            }
            name.setCharAt(start, Character.toUpperCase(name.charAt(start)));
        }
        return name.toString();
    }

    public static String freshMobile() {
        return "9" + ThreadLocalRandom.current().nextLong(100_000_000L, 1_000_000_000L);
    }

    public static Map<String, Object> woman(String name) {
        return Map.of("name", name, "sex", "F", "birthDate", "1990-08-04", "mobile", freshMobile());
    }

    /** Registers a woman born on 4 Aug 1990 and returns her UHID. */
    public String patient() {
        return node.api("registrar").post("/api/v1/patients", woman(freshName())).expect(201).text("uhid");
    }

    /** An order of these tests. */
    public JsonNode order(String uhid, String... tests) {
        return node.api("doctor").post("/api/v1/lab/orders", Map.of("uhid", uhid, "tests", List.of(tests))).expect(201).json();
    }

    /** Orders one test for the patient, collects and receives the specimen, and returns its accession. */
    public Specimen received(String uhid, String test) {
        JsonNode order = order(uhid, test);
        String accession = order.path("specimens").path(0).path("accession").asText();
        Api technician = node.api("technician");
        for (String step : List.of("collect", "receive")) {
            int status = technician.post("/api/v1/lab/specimens/" + accession + '/' + step, null).status();
            if (status != 200 && status != 204) {
                throw new AssertionError(step + " answered " + status);
            }
        }
        return new Specimen(order.path("id").asText(), accession);
    }

    public record Specimen(String order, String accession) {
    }

    /** A blood count that is well but for a low haemoglobin. */
    public static String bloodCount(String accession, String haemoglobin) {
        return Analyser.oru(UUID.randomUUID().toString().substring(0, 18), accession, values(haemoglobin));
    }

    /** The same from an analyser that speaks ASTM. */
    public static String astmBloodCount(String accession, String haemoglobin) {
        return AstmAnalyser.results(UUID.randomUUID().toString().substring(0, 18), accession, values(haemoglobin));
    }

    private static String[] values(String haemoglobin) {
        return new String[] {"6690-2=7.1=10*3/uL", "789-8=4.5=10*6/uL", "718-7=" + haemoglobin + "=g/dL", "4544-3=39=%", "777-3=250=10*3/uL"};
    }

    public JsonNode results(String order) {
        return node.api("doctor").get("/api/v1/lab/orders/" + order).expect(200).json().path("results");
    }

    /** The items of the unmatched list that quote this accession. */
    public List<JsonNode> unmatched(String accession) {
        JsonNode items = node.api("technician").get("/api/v1/lab/unmatched").expect(200).json().path("items");
        return items.findParents("reason").stream().filter(item -> accession.equals(item.path("accession").asText())).toList();
    }
}
