// SPDX-License-Identifier: Apache-2.0
package org.openhims.link.folder.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhims.device.Frame;
import org.openhims.fixtures.WorkersByHand;
import org.openhims.lib.link.InboxDoor;
import org.openhims.platform.health.HealthCheck.Health;

class FolderLinkTest {

    @TempDir
    Path directory;

    private final InboxDoor door = new InboxDoor();
    private final FakeInbox inbox = new FakeInbox();
    private final AtomicLong nanos = new AtomicLong();
    private WorkersByHand workers;
    private FolderLink link;

    @BeforeEach
    void open() {
        door.open(inbox);
        restart(Map.of());
    }

    @AfterEach
    void close() throws Exception {
        link.close();
    }

    private void restart(Map<String, Object> different) {
        Map<String, Object> said = new HashMap<>(Map.of("directory", directory.toString(), "name", "ward-2"));
        said.putAll(different);
        Settings settings = (Settings) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Settings.class},
                (self, method, none) -> said.getOrDefault(method.getName(), method.getDefaultValue()));
        workers = new WorkersByHand();
        link = new FolderLink(settings, door, workers, nanos::get);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    private void later(int seconds) {
        nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
        workers.runJobs();
    }

    /** Two looks, between which nothing changes. */
    private void looks() {
        workers.runJobs();
        later(5);
    }

    private List<String> in(String folder) throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve(folder))) {
            return files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private double metric(String name) {
        return link.metrics().stream().filter(m -> m.name().equals("hims_folder_" + name)).findFirst().orElseThrow().value();
    }

    @Test
    void aFinishedFileIsTakenOnceAndMoved() throws IOException {
        write("run-1.csv", "a,b\n1,2\n");
        write("notes.txt", "not for us");
        looks();
        later(60);
        assertEquals(List.of("a,b\n1,2\n"), inbox.texts());
        Frame frame = inbox.frames.get(0);
        assertEquals(List.of("ward-2", "ward-2", "csv", Frame.Wholeness.WHOLE), List.of(frame.link(), frame.peer(), frame.protocol(), frame.wholeness()));
        assertEquals(List.of("run-1.csv"), in("done"));
        assertEquals(List.of("notes.txt"), in("."));
        assertEquals(List.of(1.0, 0.0, new Health(true, "")), List.of(metric("files_total"), metric("failed_total"), link.check()));
    }

    @Test
    void aFileThatIsBeingWrittenIsLeftAlone() throws IOException {
        Path file = write("run.csv", "a,b\n1,");
        workers.runJobs();
        later(4);
        Files.writeString(file, "2\n", StandardOpenOption.APPEND);
        later(4);
        later(4);
        assertEquals(List.of(), inbox.texts());
        later(1);
        assertEquals(List.of("a,b\n1,2\n"), inbox.texts());
    }

    @Test
    void whatIsWrittenWhileItIsReadIsReadAgain() throws IOException {
        Path file = write("run.csv", "a,b\n1,2\n");
        inbox.meanwhile = () -> {
            try {
                Files.writeString(file, "3,4\n", StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        };
        looks();
        inbox.meanwhile = () -> { };
        later(5);
        assertEquals("a,b\n1,2\n3,4\n", inbox.texts().get(inbox.texts().size() - 1));
        assertEquals(List.of("run.csv"), in("done"));
    }

    @Test
    void theOldestIsTakenFirst() throws IOException {
        Files.setLastModifiedTime(write("a.csv", "second"), FileTime.fromMillis(2_000_000));
        Files.setLastModifiedTime(write("b.csv", "first"), FileTime.fromMillis(1_000_000));
        looks();
        assertEquals(List.of("first", "second"), inbox.texts());
    }

    @Test
    void whatTheEngineRefusesIsMovedWithTheReasonBesideIt() throws IOException {
        write("run.csv", "wrong");
        looks();
        assertEquals(List.of("run.csv", "run.csv.why.txt"), in("failed"));
        assertEquals("structure row 2 ends in its middle\n", Files.readString(directory.resolve("failed/run.csv.why.txt")));
        assertEquals(new Health(true, "1 files wait in " + directory.resolve("failed")), link.check());
        Files.delete(directory.resolve("failed/run.csv"));
        workers.runJobs();
        assertEquals("", link.check().reason());
    }

    @Test
    void whatCannotBeStoredStaysAndIsGivenAgain() throws IOException {
        write("run.csv", "a");
        inbox.full = true;
        looks();
        assertEquals(List.of("run.csv"), in("."));
        assertEquals("the file could not be stored", link.check().reason());
        inbox.full = false;
        later(5);
        assertEquals(List.of("run.csv"), in("done"));
        assertEquals("", link.check().reason());
    }

    /** The engine knows a file by its bytes. */
    @Test
    void aNodeThatDiesBeforeTheAnswerGivesTheFileAgain() throws Exception {
        write("run.csv", "a");
        inbox.meanwhile = () -> {
            throw new IllegalStateException("the power is cut");
        };
        workers.runJobs();
        assertThrows(IllegalStateException.class, () -> later(5));
        assertEquals(List.of("run.csv"), in("."));
        link.close();
        inbox.meanwhile = () -> { };
        restart(Map.of());
        looks();
        assertEquals(List.of("a"), inbox.texts());
        assertEquals(List.of("run.csv"), in("done"));
    }

    @Test
    void anEmptyFileFails() throws IOException {
        write("run.csv", "");
        looks();
        assertEquals("the file is empty\n", Files.readString(directory.resolve("failed/run.csv.why.txt")));
        assertEquals(List.of(), inbox.frames);
    }

    @Test
    void ofAFileThatIsTooLargeTheBeginningIsShown() throws IOException {
        restart(Map.of("maxMegabytes", 1));
        write("run.csv", "x".repeat((1 << 20) + 1));
        write("good.csv", "x".repeat(1 << 20));
        looks();
        Frame shown = inbox.frames.stream().filter(frame -> frame.wholeness() == Frame.Wholeness.TOO_LARGE).findFirst().orElseThrow();
        assertEquals(4096, shown.bytes().length);
        assertEquals(List.of("run.csv", "run.csv.why.txt"), in("failed"));
        assertEquals(List.of("good.csv"), in("done"));
    }

    @Test
    void theConfiguredCharacterSetCounts() throws IOException {
        restart(Map.of("charset", "windows-1252", "device", "acme-reader"));
        Files.write(directory.resolve("run.csv"), "5 \u20ac".getBytes("windows-1252"));
        looks();
        assertEquals(List.of("5 \u20ac"), inbox.texts());
        assertEquals("acme-reader", inbox.frames.get(0).peer());
    }

    @Test
    void aFileInAnotherCharacterSetFails() throws IOException {
        restart(Map.of("charset", "UTF-8"));
        Files.write(directory.resolve("run.csv"), "\u00b5mol".getBytes(StandardCharsets.ISO_8859_1));
        looks();
        assertEquals("the file is not in the character set that is configured for this folder\n",
                Files.readString(directory.resolve("failed/run.csv.why.txt")));
    }

    @Test
    void twoFilesOfOneNameOrOneContentAreBothKept() throws IOException {
        write("run.csv", "a");
        looks();
        write("run.csv", "a");
        write("other.csv", "a");
        looks();
        assertEquals(List.of("other.csv", "run.csv", "run.csv.2"), in("done"));
    }

    @Test
    void aDirectoryThatIsNotThereIsToldOfAndTriedAgain() throws IOException {
        restart(Map.of("directory", directory.resolve("share").toString()));
        workers.runJobs();
        assertEquals(new Health(true, "cannot use " + directory.resolve("share") + ": is no directory"), link.check());
        Files.createDirectory(directory.resolve("share"));
        write("share/run.csv", "a");
        looks();
        assertEquals(List.of("a"), inbox.texts());
        assertEquals("", link.check().reason());
    }

    @Test
    void aDirectoryInWhichNothingCanBeWrittenIsToldOf() throws IOException {
        write("run.csv", "a");
        write("done", "a file of this name");
        looks();
        assertTrue(link.check().reason().startsWith("cannot use " + directory), link.check().reason());
        assertEquals(List.of(), inbox.frames);
    }

    @Test
    void withoutAnEngineNothingIsTaken() throws IOException {
        write("run.csv", "a");
        door.close(inbox);
        assertFalse(link.check().ready());
    }

    @Test
    void nothingIsLookedAtAnyMoreWhenTheLinkIsClosed() throws Exception {
        write("run.csv", "a");
        link.close();
        looks();
        assertEquals(List.of("run.csv"), in("."));
    }
}
