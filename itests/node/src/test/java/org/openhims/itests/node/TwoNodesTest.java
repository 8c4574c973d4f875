// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.openhims.fixtures.base.PostgresServer;

/** Two nodes on one PostgreSQL behind the proxy, from their first start, which is at the same time. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesTest {

    private static final Pattern UNORDERED = Pattern.compile("(?m)^hims_events_unordered (\\d+)");
    private static PostgresServer server;
    private static Node first;
    private static Node second;
    private static Proxy proxy;

    @BeforeAll
    static void start() throws IOException {
        server = PostgresServer.start();
        first = Node.demo(SharedNode.freshHome("first")).with("HIMS_PROXY", "true").on(server);
        second = Node.demo(SharedNode.freshHome("second")).with("HIMS_PROXY", "true").on(server);
        first.launch();
        second.launch();
        first.awaitReady();
        second.awaitReady();
        proxy = new Proxy(SharedNode.freshHome("proxy"), first, second);
    }

    @AfterAll
    static void stop() {
        for (AutoCloseable each : new AutoCloseable[] {proxy, first, second, server}) {
            try {
                each.close();
            } catch (Exception e) {
                System.out.println(e);
            }
        }
    }

    @Test
    @Order(1)
    void bothMakeOneDemoHospital() {
        int found = first.api("registrar").get("/api/v1/patients?q=DEMO007").expect(200).json().path("items").size();
        assertEquals(1, found);
    }

    @Test
    @Order(2)
    void whatOneHasGivenTheOtherTakes() {
        Api one = first.api("registrar");
        Api two = second.api("registrar");
        Api bearer = two.bearer(one.post("/api/v1/tokens", null).expect(201).text("token"));
        assertEquals("registrar", bearer.get("/api/v1/me").expect(200).text("user"));

        String key = UUID.randomUUID().toString();
        Map<String, Object> person = Scene.woman(Scene.freshName());
        String uhid = one.post("/api/v1/patients", person, key).expect(201).text("uhid");
        Api.Answer again = two.post("/api/v1/patients", person, key).expect(201);
        assertEquals(uhid, again.text("uhid"));
        assertEquals("true", again.raw().headers().firstValue("Idempotency-Replayed").orElse(""));

        String qr = one.post("/api/v1/patients/" + uhid + "/cards", Map.of()).expect(201).text("qr");
        assertTrue(two.post("/api/v1/cards/verify", Map.of("qr", qr)).expect(200).json().path("valid").asBoolean());
    }

    @Test
    @Order(3)
    void aUserLockedOnOneIsRefusedByTheOtherWithinTwoSeconds() {
        Api admin = first.api("admin");
        Api crew = second.api("crew");
        crew.get("/api/v1/me").expect(200);
        JsonNode user = admin.get("/api/v1/users/crew").expect(200).json();
        lock(admin, user, true);
        long began = System.nanoTime();
        Wait.until("crew refused", 3, () -> crew.get("/api/v1/me").status() == 401);
        System.out.println("locked on the other node after " + since(began).toMillis() + " ms");
        lock(admin, user, false);
        Wait.until("crew let in", 3, () -> crew.get("/api/v1/me").status() == 200);
    }

    private static void lock(Api admin, JsonNode user, boolean locked) {
        Map<String, Object> change = Map.of("display", user.path("display").asText(), "roles", List.of("crew"), "localCareTeam", false,
                "locked", locked);
        admin.put("/api/v1/users/crew", change).expect(200);
    }

    @Test
    @Order(4)
    void aResultReleasedOnOneComesToAScreenOfTheOther() {
        Scene scene = new Scene(second);
        String uhid = scene.patient();
        Scene.Specimen specimen = scene.received(uhid, "GLU");
        try (Browser doctor = new Browser(first.http(), "en")) {
            doctor.signIn("doctor", "en");
            doctor.open("/patient/" + uhid);
            doctor.seeText(uhid);
            String result = second.api("technician").post("/api/v1/lab/specimens/" + specimen.accession() + "/results",
                    Map.of("analyte", "GLU", "value", "187")).expect(201).text("id");
            Api pathologist = second.api("pathologist");
            pathologist.post("/api/v1/lab/results/" + result + "/validate", null).expect(200);
            pathologist.post("/api/v1/lab/results/" + result + "/release", null).expect(200);
            long began = System.nanoTime();
            doctor.seeText("187");
            System.out.println("on the screen of the other node after " + since(began).toMillis() + " ms");
        }
    }

    @Test
    @Order(5)
    void theProxysClientIsWhoCallsWhateverItSaysItself() throws IOException, SQLException {
        String credentials = Base64.getEncoder().encodeToString("dispatcher:demo".getBytes(StandardCharsets.UTF_8));
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress("127.0.0.2", 0));
            socket.connect(new InetSocketAddress(proxy.http().getHost(), proxy.http().getPort()));
            socket.getOutputStream().write(("GET /api/v1/me HTTP/1.0\r\nHost: hims\r\nX-Forwarded-For: 203.0.113.9\r\nAuthorization: Basic "
                    + credentials + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            assertTrue(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8).contains(" 200 "));
        }
        try (Connection connection = DriverManager.getConnection(server.url()); PreparedStatement query = connection.prepareStatement(
                "select distinct address from audit_entry where user_name = 'dispatcher'"); ResultSet rows = query.executeQuery()) {
            assertTrue(rows.next());
            assertEquals("127.0.0.2", rows.getString(1));
            assertFalse(rows.next());
        }
        assertEquals(404, new Api(proxy.http(), "admin", "demo").get("/metrics").status());
    }

    @Test
    @Order(6)
    void aRollingRestartFailsNobodyAndDoublesNothing() throws IOException {
        long began = System.nanoTime();
        Counters counters = new Counters(proxy.http(), 3, false);
        try (counters) {
            Wait.until("some people", 60, () -> counters.served() > 10);
            restarted(first, counters);
            restarted(second, counters);
        }
        List<Counters.Person> people = counters.stop();
        System.out.println("rolling restart: " + people.size() + " people in " + since(began) + ", failures " + counters.failures());
        assertEquals(List.of(), counters.failures());
        verify(people);
    }

    private static void restarted(Node node, Counters counters) {
        node.close();
        int before = counters.served();
        Wait.until("people are served by the other", 60, () -> counters.served() > before + 5);
        node.start();
        int after = counters.served();
        Wait.until("people are served by both", 60, () -> counters.served() > after + 5);
    }

    /** The first has started before the second, so it does what one of all nodes does. */
    @Test
    @Order(7)
    void aNodeThatIsKilledIsReplacedWithinItsLeaseAndNobodyIsThereTwice() throws IOException {
        Counters counters = new Counters(proxy.http(), 3, true);
        try (counters) {
            Wait.until("some people", 60, () -> counters.served() > 10);
            first.kill();
            long began = System.nanoTime();
            int before = counters.served();
            Wait.until("people are served by the other", 60, () -> counters.served() > before + 5);
            Wait.until("the other orders events", 20, () -> unordered(second) == 0);
            System.out.println("killed; the other orders events after " + since(began));
        }
        List<Counters.Person> people = counters.stop();
        assertEquals(List.of(), counters.failures());
        Wait.until("all events ordered", 20, () -> unordered(second) == 0);
        verify(people);
    }

    private static long unordered(Node node) {
        String metrics = new String(new Api(node.http(), null, null).get("/metrics").expect(200).raw().body(), StandardCharsets.UTF_8);
        Matcher matcher = UNORDERED.matcher(metrics);
        return matcher.find() ? Long.parseLong(matcher.group(1)) : -1;
    }

    /** Every number was given once, everybody is in the register once, and what was done for them stands in the record once. */
    private static void verify(List<Counters.Person> people) {
        assertEquals(List.of(), Counters.doubled(people.stream().map(Counters.Person::uhid).toList()));
        assertEquals(List.of(), Counters.doubled(people.stream().map(Counters.Person::token).toList()));
        assertEquals(List.of(), Counters.doubled(people.stream().map(Counters.Person::accession).toList()));
        Api registrar = second.api("registrar");
        Api doctor = second.api("doctor");
        for (Counters.Person person : people) {
            JsonNode found = registrar.get("/api/v1/patients?q=" + Api.encode(person.name())).expect(200).json().path("items");
            assertEquals(List.of(person.uhid()), found.findValuesAsText("uhid"), person::name);
            Map<String, Integer> entries = new HashMap<>();
            doctor.get("/api/v1/patients/" + person.uhid() + "/record").expect(200).json().path("items")
                    .forEach(item -> entries.merge(item.path("module").asText(), 1, Integer::sum));
            assertEquals(Map.of("registration", 1, "opd", 1, "lab", 1), entries, person::name);
        }
        String subscribers = second.console("hims:events");
        assertTrue(second.console("hims:audit-verify").contains("intact"), subscribers);
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
