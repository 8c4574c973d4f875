// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.bench;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.openhims.itests.node.Scene;

/** The steps of somebody's morning at the out-patient department, as requests. */
final class Visit {

    static final String QUEUE = "general";
    static final String STORE = "COUNTER";
    private static final String DRUG = "PARACETAMOL-500-MG-TAB";

    private Counter counter;
    private String uhid;
    private String visit;
    private String code;

    Visit(Counter counter) {
        this.counter = counter;
    }

    /** Goes on at another counter. */
    Visit at(Counter other) {
        counter = other;
        return this;
    }

    Visit registered() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        String body = String.format("{\"name\":\"%s %s\",\"sex\":\"F\",\"birthDate\":\"%s\",\"mobile\":\"%s\"}", Scene.freshName(), Scene.freshName(),
                LocalDate.of(1940, 1, 1).plusDays(random.nextInt(28_000)), Scene.freshMobile());
        uhid = counter.post("register", "registrar", "patients", body, 201).text("uhid");
        return this;
    }

    Visit token() {
        visit = counter.post("token", "registrar", "opd/tokens", "{\"uhid\":\"" + uhid + "\",\"queue\":\"" + QUEUE + "\"}", 201).text("visit");
        return this;
    }

    /** Whoever is called is seen, and goes on from here. */
    Visit seen() {
        Wire.Said called = counter.post("call", "doctor", "opd/queues/" + QUEUE + "/next", "{\"counter\":\"3\"}", 200);
        visit = called.text("visit");
        uhid = called.text("uhid");
        counter.post("open", "doctor", "opd/visits/" + visit + "/open", "", 200);
        code = counter.post("prescribe", "doctor", "opd/prescriptions", "{\"visit\":\"" + visit + "\",\"lines\":[{\"drug\":\"" + DRUG
                + "\",\"dose\":1,\"frequency\":\"tds\",\"days\":3,\"reason\":\"seen\"}]}", 201).text("code");
        counter.post("note", "doctor", "opd/visits/" + visit + "/note", "{\"complaints\":\"Fever for three days\"}", 200);
        counter.post("sign", "doctor", "opd/visits/" + visit + "/note/sign", "", 200);
        return this;
    }

    /** False while the prescription is not at the pharmacy yet. */
    boolean dispensed(String batch) {
        Wire.Said order = counter.get("order", "pharmacist", "pharmacy/orders/" + code);
        if (order.status() != 200) {
            return false;
        }
        counter.post("dispense", "pharmacist", "pharmacy/dispenses", "{\"order\":\"" + order.text("id") + "\",\"store\":\"" + STORE
                + "\",\"override\":\"seen\",\"lines\":[{\"line\":1,\"batch\":\"" + batch + "\",\"quantity\":9}]}", 201);
        return true;
    }

    Visit paid() {
        String bill = counter.post("bill", "cashier", "billing/bills", "{\"uhid\":\"" + uhid + "\",\"lines\":[{\"item\":\"OPD-REG\",\"quantity\":1}]}", 201)
                .text("id");
        counter.post("pay", "cashier", "billing/bills/" + bill + "/payments", "{\"amount\":\"10.00\",\"mode\":\"cash\"}", 201);
        return this;
    }

    /** So much of a batch that it lasts; returns its key. */
    static String stocked(Counter counter) {
        return counter.post("receive", "storekeeper", "pharmacy/receipts", "{\"store\":\"" + STORE + "\",\"supplier\":\"BPPI\",\"invoice\":\"DC-1\",\"lines\":["
                + "{\"product\":\"" + DRUG + "\",\"batch\":\"BENCH" + UUID.randomUUID().toString().substring(0, 8)
                + "\",\"expiry\":\"2039-12\",\"mrp\":\"10.00\",\"quantity\":1000000}]}", 201).after("\"batch\":{").text("id");
    }
}
