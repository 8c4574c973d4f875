// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.NoPaper;
import org.openhims.fixtures.SignedIn;
import org.openhims.lab.AnalyserReport.Value;
import org.openhims.lab.LabOrder;
import org.openhims.lab.NewLabOrder;
import org.openhims.lab.NewResult;
import org.openhims.lab.Priority;
import org.openhims.lab.ReferenceRange;
import org.openhims.lab.Result;
import org.openhims.lab.Specimen;
import org.openhims.lab.bench.TurnaroundTarget;
import org.openhims.lab.critical.EscalationLevel;
import org.openhims.lab.critical.ReadBack;
import org.openhims.lab.internal.bench.BenchDesk;
import org.openhims.lab.internal.bench.HandOverDesk;
import org.openhims.lab.internal.bench.TurnaroundDesk;
import org.openhims.lab.internal.critical.CriticalBench;
import org.openhims.lab.internal.rest.AnalyserLogResource;
import org.openhims.lab.internal.rest.CatalogueResource;
import org.openhims.lab.internal.rest.CriticalResource;
import org.openhims.lab.internal.rest.HandOverResource;
import org.openhims.lab.internal.rest.OrderResource;
import org.openhims.lab.internal.rest.QualityResource;
import org.openhims.lab.internal.rest.Reason;
import org.openhims.lab.internal.rest.ReportCheckResource;
import org.openhims.lab.internal.rest.ResultResource;
import org.openhims.lab.internal.rest.RulesResource;
import org.openhims.lab.internal.rest.SpecimenResource;
import org.openhims.lab.internal.rest.TurnaroundResource;
import org.openhims.lab.internal.rest.UnmatchedResource;
import org.openhims.lab.quality.ControlLot;
import org.openhims.lab.quality.NewControlResult;
import org.openhims.lab.rules.AnalyteRule;
import org.openhims.platform.access.Caller;
import org.openhims.registration.Identifier;

/** The resources: who calls is taken from the request, and the records are the JSON that outside clients rely on. */
class ApiTest {

    private static Bench bench;

    @BeforeAll
    static void start() {
        bench = new Bench();
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    private static final ObjectMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule())
            .enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING).disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL)).build();

    private final NoPaper paper = new NoPaper();
    private final OrderResource orders = new OrderResource(bench.orders, bench.results, paper);
    private final SpecimenResource specimens = new SpecimenResource(bench.specimens, new BenchDesk(bench.unit, bench.catalogue),
            bench.results, paper);
    private final ResultResource results = new ResultResource(bench.results);
    private final UnmatchedResource unmatched = new UnmatchedResource(bench.unmatched);
    private final CatalogueResource catalogue = new CatalogueResource(bench.catalogue);

    private static SecurityContext as(Caller caller) {
        return new SignedIn(caller);
    }

    private static JsonNode json(Object value) {
        return JSON.valueToTree(value);
    }

    @Test
    void anOrderIsTheShapeThatClientsRelyOn() {
        JsonNode order = json(orders.order(as(bench.doctor), NewLabOrder.of(bench.woman(), "CBC")));
        assertTrue(order.path("id").isTextual());
        assertEquals("ordered", order.path("specimens").path(0).path("status").asText());
        assertTrue(order.path("specimens").path(0).path("accession").asText().matches("\\d{10}"));
        assertTrue(order.path("results").isArray() && order.path("results").isEmpty());
    }

    @Test
    void aResultIsTheShapeThatClientsRelyOn() {
        String accession = bench.receivedOf(bench.woman(), "CBC");
        bench.accept(bench.report(accession, "HGB=13.2=g/dL", "PLT=***=10*3/uL"));
        String order = bench.specimens.get(bench.technician, accession).order();
        JsonNode found = json(orders.get(as(bench.doctor), order)).path("results");
        JsonNode haemoglobin = found.path(0);
        assertEquals("HGB 13.2 g/dL N preliminary", Stream.of("analyte", "value", "unit", "flag", "status")
                .map(field -> haemoglobin.path(field).asText()).collect(Collectors.joining(" ")));
        assertFalse(found.path(1).has("value"));
        assertFalse(found.path(1).has("flag"));
    }

    @Test
    void severalResultsAreEnteredAtOnce() {
        String accession = bench.receivedOf(bench.woman(), "BILI");
        JsonNode entered = json(specimens.enterAll(as(bench.technician), accession, new SpecimenResource.Entries(List.of(
                new NewResult("BILT", "0.8", null), new NewResult("BILD", "0.2", null)))));
        assertEquals("0.8 0.2", entered.path(0).path("value").asText() + ' ' + entered.path(1).path("value").asText());
    }

    @Test
    void theStepsAnswerWithWhatBecameOfIt() {
        String uhid = bench.woman();
        LabOrder order = orders.order(as(bench.doctor), NewLabOrder.of(uhid, "GLU"));
        String accession = order.specimens().get(0).accession();
        assertEquals(accession, specimens.worklist(as(bench.technician), "ordered", null, null, 200).items().stream()
                .filter(s -> s.uhid().equals(uhid)).findFirst().orElseThrow().accession());
        assertEquals("collected", json(specimens.collect(as(bench.technician), accession)).path("status").asText());
        assertEquals("received", json(specimens.receive(as(bench.technician), accession)).path("status").asText());
        Result entered = specimens.enter(as(bench.technician), accession, new SpecimenResource.Entry("GLU", "98", null));
        assertEquals("validated", json(results.validate(as(bench.pathologist), entered.id())).path(0).path("status").asText());
        assertEquals("released", json(results.release(as(bench.pathologist), entered.id())).path(0).path("status").asText());
        Result right = results.amend(as(bench.pathologist), entered.id(), new ResultResource.Amendment("99", "typing-error", null));
        assertEquals("99", results.get(as(bench.doctor), right.id()).value());
        assertEquals(2, results.list(as(bench.technician), uhid, "preliminary", null, 10).items().size());
        assertEquals(order.id(), orders.of(as(bench.doctor), uhid, null, 10).items().get(0).id());
        assertEquals("released", json(specimens.get(as(bench.technician), accession)).path("status").asText());
    }

    @Test
    void severalResultsGoInOneRequest() {
        String accession = bench.receivedOf(bench.woman(), "BILI");
        bench.accept(bench.report(accession, "BILT=0.8=mg/dL", "BILD=0.2=mg/dL"));
        ResultResource.Keys keys = new ResultResource.Keys(bench.resultsOf(accession).stream().map(Result::id).toList());
        assertEquals(2, results.validateAll(as(bench.pathologist), keys).size());
        assertEquals(2, results.list(as(bench.pathologist), null, "validated", null, 50).items().stream()
                .filter(result -> result.accession().equals(accession)).count());
        assertEquals(2, results.releaseAll(as(bench.pathologist), keys).size());
    }

    @Test
    void refusalsComeThrough() {
        LabOrder order = bench.orderOf(bench.woman(), "GLU");
        String accession = order.specimens().get(0).accession();
        assertEquals("cancelled", json(orders.cancel(as(bench.doctor), order.id(), new Reason("not-needed", null))).path("specimens").path(0)
                .path("status").asText());
        Refused.with(409, "lab.specimen.cancelled", () -> specimens.collect(as(bench.technician), accession));
        Refused.fields(() -> specimens.worklist(as(bench.technician), "nowhere", null, null, 10), "status:one-of");
        Refused.fields(() -> results.list(as(bench.technician), null, "nowhere", null, 10), "status:one-of");
        Refused.with(401, "access.signin", () -> specimens.collect(as(null), accession));
    }

    @Test
    void aRejectionNamesTheRecollection() {
        String accession = bench.receivedOf(bench.woman(), "GLU");
        JsonNode rejected = json(specimens.reject(as(bench.technician), accession, new Reason("clotted", null)));
        assertEquals("rejected clotted", rejected.path("status").asText() + ' ' + rejected.path("reason").asText());
        assertTrue(rejected.path("recollection").asText().matches("\\d{10}"));
    }

    @Test
    void theUnmatchedListIsTheShapeThatClientsRelyOn() {
        bench.accept(bench.report("X-api", "GLU=98=mg/dL"));
        JsonNode item = json(unmatched.list(as(bench.technician), true, null, 100)).path("items").path(0);
        for (String field : List.of("id", "receivedAt", "device", "accession", "reason")) {
            assertTrue(item.path(field).isTextual(), field);
        }
        String id = item.path("id").asText();
        assertEquals("X-api", unmatched.get(as(bench.technician), id).accession());
        String accession = bench.receivedOf(bench.woman(), "GLU");
        assertEquals("98", unmatched.assign(as(bench.technician), id, new UnmatchedResource.Assignment(accession, "Seen on the tube")).get(0)
                .value());
        bench.accept(bench.report("X-api-2", "GLU=98=mg/dL"));
        String other = unmatched.list(as(bench.technician), true, null, 1).items().get(0).id();
        assertEquals("dismissed", unmatched.dismiss(as(bench.technician), other, new Reason("test-run", null)).status());
    }

    @Test
    void theCatalogueIsRead() {
        assertTrue(catalogue.tests(as(bench.doctor)).items().stream().anyMatch(test -> test.code().equals("CBC")));
        assertTrue(catalogue.analytes(as(bench.doctor)).items().size() > 60);
        List<ReferenceRange> own = List.of(new ReferenceRange("RDW", null, 0, 50000, new BigDecimal("11.6"), new BigDecimal(14), null, null,
                "Own study 2026"));
        assertEquals(own, catalogue.setRanges(as(bench.pathologist), "RDW", own).items());
        assertEquals(own, catalogue.ranges(as(bench.doctor), "RDW").items());
        assertFalse(catalogue.offer(as(bench.pathologist), "DDIM", new CatalogueResource.Offer(false)).offered());
    }

    @Test
    void aCriticalValueIsTheShapeThatClientsRelyOn() {
        CriticalResource critical = new CriticalResource(
                new CriticalBench(bench.unit, bench.catalogue, bench.tell, bench.node.clock()).values());
        String accession = bench.receivedOf(bench.woman(), "K");
        bench.accept(bench.report(accession, "K=7.1=mmol/L"));
        JsonNode open = json(critical.open(as(bench.technician), null, 200)).path("items").path(0);
        assertEquals("K 7.1 HH preliminary open 1 orderer", Stream.of("analyte", "value", "flag", "resultStatus", "status", "level", "audience")
                .map(field -> open.path(field).asText()).collect(Collectors.joining(" ")));
        String id = critical.get(as(bench.technician), open.path("id").asText()).id();
        JsonNode told = json(critical.acknowledge(as(bench.technician), id, new ReadBack("Dr Verma", "phone", "7.1", true)));
        assertEquals("acknowledged open Dr Verma", told.path("status").asText() + ' ' + told.path("recall").asText() + ' '
                + told.at("/told/to").asText());
        assertEquals(1, critical.recalls(as(bench.technician), null, 10).items().size());
        assertEquals("closed", critical.recall(as(bench.technician), id, new CriticalResource.Tried("came", null)).recall());
        Caller head = bench.node.caller("head", "lab.critical.read", "lab.critical.manage");
        assertEquals(3, critical.levels(as(head)).items().size());
        assertEquals(1, critical.setLevels(as(head), new CriticalResource.Steps(List.of(new EscalationLevel("head", 5)))).items().size());
    }

    @Test
    void qualityControlIsTheShapeThatClientsRelyOn() {
        QualityResource quality = new QualityResource(bench.quality, bench.node.clock());
        Caller head = bench.node.caller("head", "lab.qc.read", "lab.qc.enter", "lab.qc.manage", "lab.qc.override");
        java.time.LocalDate today = bench.facility.day(bench.node.clock().instant());
        ControlLot lot = quality.addLot(as(head), new ControlLot(null, "QC-API", "L1", "CRE", 1, null, BigDecimal.ONE, new BigDecimal("0.1"), null,
                today, today, null));
        assertEquals(lot, quality.lots(as(head), true).items().get(0));
        JsonNode bad = json(quality.enter(as(head), new NewControlResult(lot.id(), "generic", new BigDecimal("1.4"), null, null)));
        assertEquals("rejected 4 1-3s", bad.path("verdict").asText() + ' ' + bad.path("z").asInt() + ' ' + bad.at("/hold/rule").asText());
        bench.node.clock().move(java.time.Duration.ofSeconds(1));
        assertEquals(1, quality.results(as(head), lot.id(), null, null).items().size());
        assertTrue(quality.picture(as(head), lot.id(), "2026-11-01T00:00:00Z", null).startsWith("<svg"));
        Refused.fields(() -> quality.results(as(head), lot.id(), "yesterday", null), "from:time");
        String hold = quality.holds(as(head), true, null, 10).items().get(0).id();
        assertEquals("override", quality.override(as(head), hold, new QualityResource.Lifting("The control was mixed up")).ended());
        assertEquals(today, quality.endLot(as(head), lot.id(), new QualityResource.End(today)).until());
    }

    @Test
    void rulesAreTheShapeThatClientsRelyOn() {
        RulesResource rules = new RulesResource(bench.rules);
        Caller head = bench.node.caller("head", "lab.rules.read", "lab.rules.manage", "lab.worklist");
        List<AnalyteRule> analytes = List.of(new AnalyteRule("URIC", new AnalyteRule.Delta(30, BigDecimal.TEN, null), new AnalyteRule.Auto(null, null, false)));
        RulesResource.Change change = new RulesResource.Change(0, false, List.of(), analytes, null);
        JsonNode next = json(rules.change(as(head), change));
        assertEquals("1 false URIC 30 head", next.path("version").asInt() + " " + next.path("autoverification").asBoolean() + ' '
                + next.at("/analytes/0/analyte").asText() + ' ' + next.at("/analytes/0/delta/days").asInt() + ' ' + next.path("changedBy").asText());
        assertEquals(rules.current(as(head)), rules.version(as(head), 1));
        assertEquals(0, rules.dryRun(as(head), new RulesResource.Trial(10, change)).version());
        assertEquals(1, rules.dryRun(as(head), new RulesResource.Trial(10, null)).version());
        LabOrder order = bench.orderOf(bench.woman(), "GLU");
        assertTrue(rules.reflexes(as(head), order.id()).items().isEmpty());
    }

    @Test
    void theDayOfTheLaboratoryIsTheShapeThatClientsRelyOn() {
        Caller head = bench.node.caller("head", "lab.worklist", "lab.turnaround.manage", "lab.handover");
        TurnaroundResource turnaround = new TurnaroundResource(new TurnaroundDesk(bench.unit));
        assertEquals(45, json(turnaround.set(as(head), new TurnaroundResource.Targets(List.of(new TurnaroundTarget(Priority.URGENT, 45)))))
                .at("/items/1/minutes").asInt());
        assertEquals("urgent", json(turnaround.board(as(head), "2026-11-01T00:00:00Z", "2026-11-30T00:00:00Z")).at("/items/0/priority").asText());
        Refused.fields(() -> turnaround.board(as(head), null, "x"), "from:time");
        assertEquals(2, turnaround.targets(as(head)).items().size());
        assertTrue(json(turnaround.overdue(as(head))).path("items").isArray());
        HandOverResource handOvers = new HandOverResource(new HandOverDesk(bench.unit, bench.json, bench.tell, bench.node.clock()));
        assertEquals("collected", json(handOvers.open(as(head))).at("/counts/0/kind").asText());
        JsonNode given = json(handOvers.give(as(head), new HandOverResource.Given("Low")));
        assertEquals("head Low", given.path("givenBy").asText() + ' ' + given.path("note").asText());
        assertEquals(given.path("id").asText(), handOvers.past(as(head), null, 1).items().get(0).id());
        Refused.with(409, "lab.handover.self", () -> handOvers.accept(as(head), given.path("id").asText()));
        String accession = bench.receivedOf(bench.woman(), "TSH");
        assertTrue(json(specimens.worklist(as(head), "received", "endocrinology", null, 200)).toString().contains(accession));
        assertFalse(json(specimens.worklist(as(head), "received", "haematology", null, 200)).toString().contains(accession));
    }

    @Test
    void aReportIsVerifiedWithoutSignIn() {
        JsonNode check = json(new ReportCheckResource(bench.codes).verify(new ReportCheckResource.Scanned("HIMSL1:nothing")));
        assertEquals("{\"valid\":false}", check.toString());
    }

    @Test
    void theLogOfAnAnalyserIsTheShapeThatClientsRelyOn() {
        AnalyserLogResource log = new AnalyserLogResource(bench.log);
        Caller by = bench.node.caller("technician", "lab.qc.read", "lab.device.log");
        java.time.LocalDate today = bench.facility.day(bench.node.clock().instant());
        String id = log.open(as(by), "generic", new AnalyserLogResource.NewReagent("Diluent", "D1", today)).id();
        assertEquals("Diluent", json(log.reagents(as(by), "generic")).at("/items/0/name").asText());
        assertEquals("technician", log.finish(as(by), id).finishedBy());
        log.note(as(by), "generic", new AnalyserLogResource.Work("daily", "Rinsed", today));
        assertEquals("daily", json(log.maintenance(as(by), "generic", null, 10)).at("/items/0/kind").asText());
        assertEquals(1, log.due(as(by)).items().size());
    }

    @Test
    void labelAndReportArePdf() {
        Result result = bench.released(bench.woman(), "GLU", "98");
        assertEquals("pdf of LABEL", new String(specimens.label(as(bench.technician), result.accession())));
        assertEquals("pdf of A4", new String(orders.report(as(bench.doctor), result.order())));
    }

    @Test
    void everyOperationOfTheApiDocumentHasAnExample() throws IOException {
        JsonNode document = JSON.readTree(ApiTest.class.getResource("/OSGI-INF/openapi.json"));
        List<String> without = new ArrayList<>();
        document.path("paths").fields().forEachRemaining(path -> path.getValue().fields().forEachRemaining(operation -> {
            String content = operation.getValue().path("responses").toString();
            if (!content.contains("\"example\"") && !content.contains("\"examples\"") && !content.contains("application/pdf")) {
                without.add(operation.getKey() + ' ' + path.getKey());
            }
        }));
        assertEquals(List.of(), without);
        assertEquals("[\"ordered\",\"collected\",\"received\",\"resulted\",\"released\",\"cancelled\",\"rejected\"]",
                document.at("/components/schemas/Specimen/properties/status/enum").toString());
    }
}
