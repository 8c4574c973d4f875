// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.openhims.fixtures.people.Census;
import org.openhims.fixtures.people.Clerk;
import org.openhims.fixtures.people.Entry;
import org.openhims.fixtures.people.Human;
import org.openhims.itests.node.Node;
import org.openhims.itests.node.Wait;

/** Patients from a file, among so many that are known, against plain batches of the same rows; and the heap before and after. */
record ImportSuite(int seconds) implements Suite {

    /** As many as the importer does in one transaction; an act of the baseline has their rows. */
    private static final int BATCH = 25;
    private static final int LEARNT = 20 * BATCH;
    private static final int ROWS = Integer.getInteger("hims.bench.rows", 200_000);
    private static final int KNOWN = Integer.getInteger("hims.bench.known", 100_000);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double A_MB = 1 << 20;

    @Override
    public void run(Report report, Path home) throws Exception {
        Path file = write(home.resolve("people.csv"), ROWS);
        Databases.each(home, (node, database, url) -> compare(report, node, database, url, file));
    }

    private void compare(Report report, Node node, String database, String url, Path file) throws Exception {
        node.start().close();
        new BigRegister().fill(url, KNOWN);
        try (Node full = node.start()) {
            Probe probe = new Probe(full);
            double before = probe.heap() / A_MB;
            Desk desk = new Desk(full.http(), file);
            long start = System.nanoTime();
            desk.take();
            double took = (System.nanoTime() - start) / 1e9;
            double taken = probe.heap() / A_MB;
            Map<String, Long> rows = probe.rows();
            desk.run(LEARNT);
            // A table from which rows went away is not played.
            Map<String, Integer> perBatch = probe.learn(rows, LEARNT / BATCH);
            report.add(Ratio.measure("import a patient among " + KNOWN + ", " + database, "plain JDBC batches", 0.3, seconds,
                    s -> Sample.of(full.pid(), () -> patients(probe.play(1, s))), s -> Sample.of(full.pid(), () -> desk.during(s))));
            report.add(Finding.Figure.told("  heap before, after taking " + ROWS + " rows in, after the import", "MB", perBatch.toString().toLowerCase(Locale.ROOT),
                    before, taken, probe.heap() / A_MB));
            report.add(Finding.Figure.told("  rows taken in", "/s", "read, checked and laid down", ROWS / took));
        }
    }

    private static Sample.Done patients(Sample.Done batches) {
        return new Sample.Done(batches.acts() * BATCH, batches.seconds());
    }

    /** People of families of whom nobody is known, as a clerk writes them. */
    private static Path write(Path file, int rows) throws IOException {
        Random random = new Random(17);
        Census census = new Census(random);
        Clerk clerk = new Clerk(random);
        int written = 0;
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("Legacy number,Name,Sex,Birth date,Age,Mobile,Village\n");
            while (written < rows) {
                for (Human human : census.household()) {
                    Entry entry = clerk.write(human);
                    out.write("B" + ++written + ",\"" + entry.name() + "\"," + entry.sex() + ',' + Objects.toString(entry.born(), "") + ','
                            + Objects.toString(entry.age(), "") + ',' + Objects.toString(entry.mobile(), "") + ",\"" + Objects.toString(entry.place(), "") + "\"\n");
                }
            }
        }
        return file;
    }

    /** The administrator, who starts, looks and stops. */
    private static final class Desk {

        private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        private final URI node;
        private final Path file;
        private String path;
        private int files;

        Desk(URI node, Path file) {
            this.node = node;
            this.file = file;
        }

        /** The file of another register each time, stopped as soon as it is there. */
        void take() throws IOException, InterruptedException {
            path = "";
            JsonNode run = send(HttpRequest.newBuilder(node.resolve("/api/v1/patient-imports?file=people.csv&dryRun=false&source=bench" + ++files))
                    .header("Content-Type", "text/csv").POST(HttpRequest.BodyPublishers.ofFile(file)));
            path = '/' + run.path("id").asText();
            post("/stop");
        }

        private JsonNode post(String what) throws IOException, InterruptedException {
            return send(HttpRequest.newBuilder(node.resolve("/api/v1/patient-imports" + path + what)).POST(HttpRequest.BodyPublishers.noBody()));
        }

        private JsonNode look() throws IOException, InterruptedException {
            return send(HttpRequest.newBuilder(node.resolve("/api/v1/patient-imports" + path)));
        }

        private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
            HttpResponse<byte[]> answer = http.send(request.header("Authorization", "Basic " + Base64.getEncoder()
                    .encodeToString("admin:demo".getBytes())).build(), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() >= 300) {
                throw new IOException(answer.statusCode() + " " + new String(answer.body()));
            }
            return JSON.readTree(answer.body());
        }

        /** Until at least so many more are done. */
        void run(int more) throws IOException, InterruptedException {
            long from = post("/start").path("done").asLong();
            Wait.until("imported", 600, () -> look().path("done").asLong() >= from + more);
            post("/stop");
        }

        Sample.Done during(int seconds) throws IOException, InterruptedException {
            if (!look().path("state").asText().equals("STOPPED")) {
                take();
            }
            long before = look().path("done").asLong();
            long start = System.nanoTime();
            post("/start");
            Thread.sleep(seconds * 1000L);
            post("/stop");
            // The rows that were being done while it was told to stop.
            long done = settled();
            return new Sample.Done((int) (done - before), (System.nanoTime() - start) / 1e9);
        }

        private long settled() throws IOException, InterruptedException {
            long done = look().path("done").asLong();
            Thread.sleep(200);
            return Math.max(done, look().path("done").asLong());
        }
    }
}
