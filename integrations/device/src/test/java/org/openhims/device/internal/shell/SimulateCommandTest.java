// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhims.device.LinkClient;
import org.openhims.device.internal.TestFacility;
import org.openhims.facility.internal.TextsService;

/** What the console's analyser sends. */
class SimulateCommandTest {

    private static final String ORU = "MSH|^~\\&|CBC|ACME|||@now@||ORU^R01|@id@|P|2.5.1\nOBR|1||@accession@\nOBX|1|NM|HGB||13.2|g/dL\n";

    @TempDir
    private Path folder;

    private final List<String> sent = new ArrayList<>();
    private final TestConsole console = new TestConsole();
    private final TestFacility facility = new TestFacility();
    private InetSocketAddress called;

    /** A link that takes everything, but for what says so. */
    private final LinkClient link = new LinkClient() {
        @Override
        public String protocol() {
            return "hl7v2";
        }

        @Override
        public int port() {
            return 2575;
        }

        @Override
        public Call call(InetSocketAddress listener) {
            called = listener;
            return new Call() {
                @Override
                public byte[] send(byte[] message) throws IOException {
                    String text = new String(message, StandardCharsets.UTF_8);
                    if (text.contains("FAULT")) {
                        throw new IOException("hung up");
                    }
                    sent.add(text);
                    return "MSA|AA\r".getBytes(StandardCharsets.UTF_8);
                }

                @Override
                public void close() {
                    sent.add("bye");
                }
            };
        }
    };

    private String play(String text, String accessions, int times) throws IOException {
        command("x.hl7", text, accessions, times).execute();
        return console.printed();
    }

    private SimulateCommand command(String file, String text, String accessions, int times) throws IOException {
        SimulateCommand command = new SimulateCommand();
        command.transcript = Files.writeString(folder.resolve(file), text).toString();
        command.accessions = accessions;
        command.times = times;
        command.clients = List.of(link);
        command.facility = facility;
        command.texts = TextsService.of(SimulateCommandTest.class.getClassLoader());
        command.clock = Clock.fixed(Instant.parse("2026-11-22T04:45:00Z"), ZoneOffset.UTC);
        command.session = console.session();
        return command;
    }

    @Test
    void eachTubeGetsMessagesOfItsOwn() throws IOException {
        assertEquals("MSA|AA\nMSA|AA\nMSA|AA\nMSA|AA\n", play(ORU, "1000000008,1000000016", 2));
        assertEquals("127.0.0.1:2575", called.getHostString() + ':' + called.getPort());
        assertTrue(sent.get(1).contains("OBR|1||1000000016\rOBX|1|NM"), sent.get(1));
        assertTrue(sent.get(0).startsWith("MSH|^~\\&|CBC|ACME|||20261122101500||"), sent.get(0));
        assertEquals(4, sent.stream().filter(one -> one.startsWith("MSH")).map(one -> one.split("\\|")[9]).distinct().count());
        assertEquals("bye", sent.get(4));
    }

    @Test
    void aTranscriptMayHoldSeveralMessages() throws IOException {
        play("# a morning\n" + ORU + "\n" + ORU, "1000000008", 1);
        assertEquals(3, sent.size());
    }

    @Test
    void aFileIsLeftInTheFolderOfTheInstrument() throws IOException {
        Path drop = Files.createDirectory(folder.resolve("drop"));
        SimulateCommand command = command("x.csv", "Barcode,Test,Result\n@accession@,GLU,98\n", "1000000008,1000000016", 1);
        command.folder = drop.toString();
        command.execute();
        try (Stream<Path> files = Files.list(drop)) {
            List<Path> left = files.sorted().toList();
            assertEquals(2, left.size());
            assertTrue(left.get(0).toString().endsWith(".csv"), left::toString);
            assertEquals("Barcode,Test,Result\n1000000008,GLU,98\n", Files.readString(left.get(0)));
            assertEquals("Barcode,Test,Result\n1000000016,GLU,98\n", Files.readString(left.get(1)));
        }
        command.folder = null;
        command.execute();
        assertTrue(console.printed().contains("A file needs --folder"), console::printed);
    }

    @Test
    void whatGoesWrongIsTold() throws IOException {
        assertEquals("It cannot be played: hung up\n", play("MSH|FAULT", "1", 1));
        assertEquals("No link that carries astm runs.\n", play("H|\\^&\nL|1\n", "1", 1));
    }

    @Test
    void nothingIsPlayedIntoTheResultsOfPatientsByMistake() throws IOException {
        facility.demo = false;
        assertTrue(play(ORU, "1000000008", 1).startsWith("This node is no demo"));
        assertEquals(List.of(), sent);
    }
}
