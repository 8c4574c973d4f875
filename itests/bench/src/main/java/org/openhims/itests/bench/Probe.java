// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openhims.itests.node.Node;
import org.openhims.itests.node.Wait;

/** The probe bundle within a node. */
final class Probe {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Each of their rows is written again when it gets its place in the order. */
    private static final List<String> ORDERED = List.of("evt_journal", "audit_entry");

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;

    /** Installs the bundle into a node that runs, and waits for it. */
    Probe(Node node) throws IOException, InterruptedException {
        base = node.http().resolve("/bench/");
        Path bundle = Node.checkout().resolve("itests/bench-probe/target/hims-bench-probe-0.1.0.jar");
        String said = node.console("bundle:install -s " + bundle.toUri());
        try {
            Wait.until("probe", 30, () -> ask("rows", null).has("EVT_HEAD") || ask("rows", null).has("evt_head"));
        } catch (AssertionError e) {
            throw new AssertionError(said, e);
        }
    }

    /** Sets what the anonymous resource and the bare servlet answer. */
    void answers(byte[] json) throws IOException, InterruptedException {
        ask("answer", json);
    }

    Map<String, Long> rows() throws IOException, InterruptedException {
        Map<String, Long> rows = new LinkedHashMap<>();
        ask("rows", null).fields().forEachRemaining(row -> rows.put(row.getKey(), row.getValue().asLong()));
        return rows;
    }

    /** How many rows one table has. */
    long rows(String table) throws IOException, InterruptedException {
        return ask("count?table=" + table, null).path("rows").asLong();
    }

    /** Readies the player for an act: the rows that so many acts have added since then, for one of them. */
    Map<String, Integer> learn(Map<String, Long> before, int acts) throws IOException, InterruptedException {
        Map<String, Integer> perAct = added(before, acts);
        ask("shadow", JSON.writeValueAsBytes(perAct));
        return perAct;
    }

    /** As above; so many rows of these tables are also updated, in so many transactions for an act. */
    Map<String, Integer> learn(Map<String, Long> before, int acts, Map<String, Integer> changes, int commits) throws IOException, InterruptedException {
        Map<String, Integer> perAct = added(before, acts);
        boolean upper = before.containsKey("EVT_HEAD");
        Map<String, Integer> changed = new LinkedHashMap<>();
        changes.forEach((table, rows) -> changed.put(upper ? table.toUpperCase(Locale.ROOT) : table, rows));
        perAct.forEach((table, rows) -> {
            if (ORDERED.contains(table.toLowerCase(Locale.ROOT))) {
                changed.put(table, rows);
            }
        });
        ask("shadow-changes", JSON.writeValueAsBytes(Map.of("rows", perAct, "changes", changed, "commits", commits)));
        return perAct;
    }

    private Map<String, Integer> added(Map<String, Long> before, int acts) throws IOException, InterruptedException {
        Map<String, Integer> perAct = new LinkedHashMap<>();
        rows().forEach((table, count) -> {
            int rows = (int) Math.round((count - before.getOrDefault(table, 0L)) / (double) acts);
            if (rows > 0) {
                perAct.put(table, rows);
            }
        });
        return perAct;
    }

    Sample.Done play(int connections, int seconds) throws IOException, InterruptedException {
        return done(ask("play?connections=" + connections + "&seconds=" + seconds, null));
    }

    Sample.Done fsync(Path folder, int seconds) throws IOException, InterruptedException {
        return done(ask("fsync?folder=" + folder + "&seconds=" + seconds, null));
    }

    /** {@code issue} (given UHIDs), {@code verify} (given codes), or either one bare. */
    Sample.Done card(String what, List<String> given, int counters, int seconds) throws IOException, InterruptedException {
        return done(ask("card/" + what + "?connections=" + counters + "&seconds=" + seconds, JSON.writeValueAsBytes(given)));
    }

    /** Received specimens like this one, by their accessions. */
    List<String> specimens(String accession, int count) throws IOException, InterruptedException {
        List<String> made = new ArrayList<>();
        ask("clone?accession=" + accession + "&count=" + count, null).forEach(each -> made.add(each.asText()));
        return made;
    }

    /** Bytes of the heap in use after a collection. */
    long heap() throws IOException, InterruptedException {
        return ask("heap", null).path("used").asLong();
    }

    private static Sample.Done done(JsonNode told) {
        return new Sample.Done(told.path("acts").asInt(), told.path("seconds").asDouble());
    }

    private JsonNode ask(String what, byte[] body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(what));
        HttpResponse<byte[]> answer = http.send((body == null ? request.GET() : request.POST(BodyPublishers.ofByteArray(body))).build(),
                BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(what + ": " + answer.statusCode() + ' ' + new String(answer.body()));
        }
        return JSON.readTree(answer.body());
    }
}
