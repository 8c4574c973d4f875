// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.openhims.fixtures.people.Entry;
import org.openhims.itests.node.Node;
import org.openhims.registration.Patient;

/**
 * Finding somebody, and the look for duplicates, in a register of {@code -Dhims.bench.patients} people and in one of a tenth, on both
 * databases: one request after the other over HTTP, audited, by people of the register and as clerks write them.
 */
record FindingSuite(int seconds) implements Suite {

    private static final int PATIENTS = Integer.getInteger("hims.bench.patients", 1_000_000);
    private static final int ROUNDS = Integer.getInteger("hims.bench.rounds", 5);
    private static final int WARM = Integer.getInteger("hims.bench.warm", 30);
    private static final double P95 = 0.95;
    private static final double MOST_MILLIS = 50;
    private static final double MOST_TIMES = 1.5;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public void run(Report report, Path home) throws Exception {
        Databases.each(home, (node, database, url) -> compare(report, node, database, url, database.equals("PostgreSQL")));
    }

    private void compare(Report report, Node node, String database, String url, boolean postgres) throws Exception {
        BigRegister register = new BigRegister();
        try (node) {
            node.start();
            Map<String, double[]> small = grown(register, node, url, PATIENTS / 10, postgres);
            Map<String, double[]> large = grown(register, node, url, PATIENTS, postgres);
            large.forEach((what, rounds) -> {
                report.add(new Finding.Figure(what + ", p95 among " + PATIENTS + ", " + database, MOST_MILLIS, "ms", false, rounds, ""));
                double[] before = small.get(what);
                report.add(new Finding.Figure("  against " + PATIENTS / 10, MOST_TIMES, "x", false,
                        IntStream.range(0, ROUNDS).mapToDouble(i -> rounds[i] / before[i]).toArray(), Report.number(Sample.median(before)) + " ms there"));
            });
        }
    }

    /** The p95 of each kind in each round, in milliseconds, once there are so many patients. */
    private Map<String, double[]> grown(BigRegister register, Node node, String url, int patients, boolean postgres) throws Exception {
        node.close();
        register.fill(url, patients);
        node.start();
        Map<String, List<byte[]>> requests = requests(register);
        Map<String, double[]> all = new LinkedHashMap<>();
        try (Wire wire = new Wire(node.http())) {
            for (Map.Entry<String, List<byte[]>> kind : requests.entrySet()) {
                p95(wire, kind.getValue(), WARM);
            }
            for (int round = 0; round < ROUNDS; round++) {
                for (Map.Entry<String, List<byte[]>> kind : requests.entrySet()) {
                    all.computeIfAbsent(kind.getKey(), name -> new double[ROUNDS])[round] = p95(wire, kind.getValue(), seconds);
                }
            }
        }
        return all;
    }

    private static Map<String, List<byte[]>> requests(BigRegister register) {
        List<Patient> known = register.known();
        Map<String, List<byte[]>> requests = new LinkedHashMap<>();
        requests.put("find by UHID", known.stream().map(patient -> search(patient.uhid())).toList());
        requests.put("find by mobile", known.stream().map(Patient::mobile).filter(Objects::nonNull).map(FindingSuite::search).toList());
        requests.put("find by name", register.sample().stream().map(register::again).map(entry -> search(entry.name())).toList());
        requests.put("find while typing a name and a village", register.sample().stream().flatMap(human -> typed(register.again(human)).stream())
                .map(FindingSuite::search).toList());
        requests.put("look for duplicates", register.sample().stream().map(register::again).map(FindingSuite::comer).toList());
        return requests;
    }

    /** What stands in the field when somebody who types a name stops for a moment. */
    private static List<String> typed(Entry entry) {
        String all = entry.name() + (entry.place() == null ? "" : " " + entry.place());
        return IntStream.of(3, entry.name().length() - 1, all.length()).filter(length -> length >= 2).mapToObj(length -> all.substring(0, length).strip())
                .filter(text -> text.length() >= 2).toList();
    }

    private static byte[] search(String q) {
        return Wire.get("/api/v1/patients/found?limit=10&q=" + URLEncoder.encode(q, StandardCharsets.UTF_8), "registrar");
    }

    private static byte[] comer(Entry entry) {
        Map<String, Object> person = new HashMap<>(Map.of("name", entry.name(), "sex", String.valueOf(entry.sex())));
        person.put("birthDate", entry.born());
        person.put("age", entry.age());
        person.put("mobile", entry.mobile());
        person.put("address", entry.place() == null ? null : Map.of("place", entry.place()));
        person.values().removeIf(Objects::isNull);
        return Wire.post("/api/v1/patients/likely-duplicates", "registrar", UUID.randomUUID().toString(), JSON.valueToTree(person).toString());
    }

    /** One request after the other for so many seconds, each of them once at least. */
    private static double p95(Wire wire, List<byte[]> requests, int seconds) {
        List<Double> took = new ArrayList<>();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        for (int i = 0; System.nanoTime() < end || i < requests.size(); i++) {
            long start = System.nanoTime();
            wire.exchange(requests.get(i % requests.size()), 200);
            took.add((System.nanoTime() - start) / 1e6);
        }
        double[] sorted = took.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(P95 * sorted.length))];
    }
}
