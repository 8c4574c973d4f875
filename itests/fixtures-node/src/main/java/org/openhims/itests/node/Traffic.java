// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Analysers of both kinds that ask what to measure and send, and clerks that register while something happens to the node. It keeps what was
 * promised (an AA, a 201) and what was left open, and checks afterwards that each is there exactly once, and that no analyser was told
 * of another patient than the one whose tube it asked for.
 */
public final class Traffic implements AutoCloseable {

    private enum Kind { HL7, ASTM }

    /** A UHID or an accession. */
    private static final Pattern OF_SOMEBODY = Pattern.compile("[|^](\\d{13}|\\d{10})[|^]");

    private record Message(String order, Kind kind, String text, String accession, String uhid) {
    }

    private final Node node;
    private final AtomicBoolean going = new AtomicBoolean(true);
    private final List<Thread> threads = new ArrayList<>();
    private final Map<Kind, Queue<Message>> toSend = Map.of(Kind.HL7, new ConcurrentLinkedQueue<>(), Kind.ASTM, new ConcurrentLinkedQueue<>());
    private final Map<String, Message> promised = new ConcurrentHashMap<>();
    private final Map<String, Message> open = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Object>> openPatients = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Object>> registered = new ConcurrentHashMap<>();

    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answers = new AtomicInteger();

    public Traffic(Node node) {
        this.node = node;
    }

    /** Makes specimens that are received and wait for their result. */
    public Traffic prepare(int specimens) {
        Scene scene = new Scene(node);
        List<String> patients = List.of(scene.patient(), scene.patient(), scene.patient());
        for (int i = 0; i < specimens; i++) {
            String uhid = patients.get(i % patients.size());
            Scene.Specimen specimen = scene.received(uhid, "CBC");
            Kind kind = i % 2 == 0 ? Kind.HL7 : Kind.ASTM;
            toSend.get(kind).add(new Message(specimen.order(), kind, kind == Kind.HL7 ? Scene.bloodCount(specimen.accession(), "13.2")
                    : Scene.astmBloodCount(specimen.accession(), "13.2"), specimen.accession(), uhid));
        }
        return this;
    }

    /** @param analysers of each kind */
    public Traffic start(int analysers, int clerks) {
        for (int i = 0; i < analysers; i++) {
            run("analyser-" + i, () -> sendAll(Kind.HL7));
            run("astm-analyser-" + i, () -> sendAll(Kind.ASTM));
        }
        for (int i = 0; i < clerks; i++) {
            run("clerk-" + i, this::registerAll);
        }
        return this;
    }

    /** What was promised until now, to be verified on another node that should have it too. */
    public Traffic promisedTo(Node other) {
        Traffic same = new Traffic(other);
        same.promised.putAll(promised);
        same.registered.putAll(registered);
        return same;
    }

    public int promises() {
        return promised.size() + registered.size();
    }

    /** Ends the traffic; what is under way is left open. */
    public Traffic stop() {
        going.set(false);
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
        return this;
    }

    /** Does again what had no answer, as a clerk and an analyser do, then checks that everything is there exactly once. */
    public void verify() {
        open.values().forEach(this::sendAgain);
        openPatients.forEach((key, person) -> registered.put(register(key, person), person));
        if (!wrong.isEmpty()) {
            throw new AssertionError("orders of another patient: " + wrong);
        }
        promised.values().forEach(this::resultIsThereOnce);
        registered.forEach(this::patientIsThereOnce);
    }

    private void run(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        threads.add(thread);
        thread.start();
    }

    private Sender sender(Kind kind) {
        return kind == Kind.HL7 ? node.analyser() : node.astmAnalyser();
    }

    private void sendAll(Kind kind) {
        Queue<Message> mine = toSend.get(kind);
        while (going.get() && !mine.isEmpty()) {
            try (Sender analyser = sender(kind)) {
                for (Message next = mine.poll(); next != null && going.get(); next = mine.poll()) {
                    open.put(next.order(), next);
                    rightPatient(next, analyser.ask(next.accession()));
                    send(analyser, next);
                }
            } catch (RuntimeException e) {
                // the node is away: what had no answer stands in "open"
                return;
            }
        }
    }

    private void send(Sender analyser, Message message) {
        open.put(message.order(), message);
        analyser.deliver(message.text());
        promised.put(message.order(), message);
        open.remove(message.order());
    }

    /** What is told is of the patient who was asked for and of nobody else, or nothing. */
    private void rightPatient(Message message, String answer) {
        answers.incrementAndGet();
        boolean orders = answer.contains(message.accession()) && answer.contains(message.uhid());
        if (answer.contains("HGB") && !orders || OF_SOMEBODY.matcher(answer.replace(message.uhid(), "").replace(message.accession(), "")).find()) {
            wrong.add(message.accession() + " of " + message.uhid() + ": " + answer);
        }
    }

    /** How often an analyser that asked what to measure was answered. */
    public int answers() {
        return answers.get();
    }

    private void sendAgain(Message message) {
        Wait.until("result accepted", 30, () -> {
            try (Sender analyser = sender(message.kind())) {
                send(analyser, message);
                return true;
            }
        });
    }

    private void registerAll() {
        while (going.get()) {
            String key = UUID.randomUUID().toString();
            Map<String, Object> person = new HashMap<>(Scene.woman(Scene.freshName()));
            openPatients.put(key, person);
            try {
                registered.put(register(key, person), person);
                openPatients.remove(key);
            } catch (RuntimeException | AssertionError e) {
                // the node is away: asked again with the same key later
                return;
            }
        }
    }

    private String register(String key, Map<String, Object> person) {
        return node.api("registrar").post("/api/v1/patients", person, key).expect(201).text("uhid");
    }

    private void resultIsThereOnce(Message message) {
        Scene scene = new Scene(node);
        Wait.until("results of " + message.order(), 30, () -> scene.results(message.order()).size() >= 5);
        int results = scene.results(message.order()).size();
        if (results != 5) {
            throw new AssertionError(results + " results instead of 5 for order " + message.order());
        }
    }

    private void patientIsThereOnce(String uhid, Map<String, Object> person) {
        Api registrar = node.api("registrar");
        registrar.get("/api/v1/patients/" + uhid).expect(200);
        long found = registrar.get("/api/v1/patients?q=" + Api.encode(person.get("name").toString())).expect(200).json().path("items")
                .findParents("uhid").stream().filter(p -> p.path("mobile").asText().equals(person.get("mobile"))).count();
        if (found != 1) {
            throw new AssertionError(found + " patients instead of one: " + uhid);
        }
    }

    @Override
    public void close() {
        stop();
    }
}
