// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal.shell;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.openhims.device.LinkClient;
import org.openhims.device.LinkClient.Call;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.text.Texts;

/** {@code hims:simulate}. */
@Service
@Command(scope = "hims", name = "simulate", description = "Plays an analyser: sends the messages of a transcript to a listener and shows the answers")
public class SimulateCommand implements Action {

    private static final String FILE = ".csv";
    private static final int MOST = 10_000;

    @Argument(index = 0, name = "transcript", required = true, description = "The file; @accession@, @id@ and @now@ are filled in")
    @Completion(FileCompleter.class)
    String transcript;

    @Option(name = "--accession", description = "The tube; several with commas")
    String accessions = "1000000008";

    @Option(name = "--host", description = "Where the listener is")
    String host = "127.0.0.1";

    @Option(name = "--port", description = "Its port; that of the shipped listeners when left out")
    int port;

    @Option(name = "--folder", description = "Where the instrument leaves its files, for a transcript that is one (CSV)")
    @Completion(FileCompleter.class)
    String folder;

    @Option(name = "--times", description = "How often, 1 to 10000")
    int times = 1;

    @Option(name = "--force", description = "Also on a node that is no demo, where results are those of patients")
    boolean force;

    @Reference
    List<LinkClient> clients;

    @Reference
    Facility facility;

    @Reference
    Clock clock;

    @Reference
    Texts texts;

    @Reference
    Session session;

    @Override
    public Object execute() {
        if (!facility.demo() && !force) {
            say("device.simulate.patients");
            return null;
        }
        try {
            String text = Files.readString(Path.of(transcript));
            if (transcript.endsWith(FILE)) {
                leave(text);
                return null;
            }
            Script script = new Script(text, clock.millis());
            Optional<LinkClient> client = clients.stream().filter(one -> one.protocol().equals(script.protocol())).findFirst();
            if (client.isPresent()) {
                play(script, client.get());
            } else {
                say("device.simulate.nolink", script.protocol());
            }
        } catch (IOException e) {
            say("device.simulate.failed", e instanceof NoSuchFileException ? transcript : String.valueOf(e.getMessage()));
        }
        return null;
    }

    private void say(String key, Object... args) {
        session.getConsole().println(texts.text(Caller.ofConsole().locale(), key, args));
    }

    private void play(Script script, LinkClient client) throws IOException {
        try (Call call = client.call(new InetSocketAddress(host, port == 0 ? client.port() : port))) {
            for (String accession : tubes()) {
                play(script, call, accession);
            }
        }
    }

    /** Each as often as it is asked for. */
    private List<String> tubes() {
        List<String> once = Arrays.stream(accessions.split(",")).map(String::strip).toList();
        return IntStream.range(0, Math.max(1, Math.min(times, MOST))).boxed().flatMap(round -> once.stream()).toList();
    }

    /** As the instrument would: finished files, under a name of their own each. */
    private void leave(String text) throws IOException {
        if (folder == null) {
            say("device.simulate.nofolder");
            return;
        }
        long id = clock.millis();
        for (String accession : tubes()) {
            Path file = Path.of(folder, "simulated-" + id + FILE);
            Path begun = Files.writeString(Path.of(folder, "simulated-" + id + ".part"), Script.filled(text, accession, id, now()));
            Files.move(begun, file, StandardCopyOption.ATOMIC_MOVE);
            say("device.simulate.left", file);
            id++;
        }
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(facility.zone());
    }

    private void play(Script script, Call call, String accession) throws IOException {
        for (byte[] message : script.played(accession, now())) {
            byte[] answer = call.send(message);
            if (answer.length == 0) {
                say("device.simulate.taken");
            } else {
                session.getConsole().println(new String(answer, StandardCharsets.UTF_8).replace('\r', '\n').strip());
            }
        }
    }
}
