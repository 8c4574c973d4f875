// SPDX-License-Identifier: Apache-2.0
package org.openhims.link.folder.internal;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.openhims.device.Frame;
import org.openhims.device.Inbox;
import org.openhims.lib.link.InboxDoor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives the finished files of a folder to the engine, one after the other. A file is moved when the engine has answered; when the node dies before
 * that it is given again, and the engine knows it by its bytes.
 */
final class Round {

    private static final Logger LOG = LoggerFactory.getLogger(Round.class);
    /** A bundle is replaced in less. */
    private static final Duration AWAY = Duration.ofSeconds(8);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final String link;
    private final Folder folder;
    private final Content content;
    private final Sightings sightings;
    private final InboxDoor door;
    private final Counts counts;

    Round(String link, Folder folder, Content content, Sightings sightings, InboxDoor door, Counts counts) {
        this.link = link;
        this.folder = folder;
        this.content = content;
        this.sightings = sightings;
        this.door = door;
        this.counts = counts;
    }

    /** Throws when the directory or a file cannot be used, or the engine takes nothing: files stay for the next round. */
    void walk() throws IOException, InterruptedException {
        List<Path> files = folder.files();
        sightings.keep(files);
        counts.waiting(files.size());
        FileSystemException stuck = null;
        for (Path file : files) {
            try {
                if (sightings.isFinished(file)) {
                    give(file);
                }
            } catch (NoSuchFileException e) {
                LOG.debug("{}: a file was taken away", link);
            } catch (FileSystemException e) {
                stuck = e;
            }
        }
        counts.failures(folder.failures());
        if (stuck != null) {
            throw stuck;
        }
    }

    private void give(Path file) throws IOException, InterruptedException {
        if (Files.size(file) == 0) {
            fail(file, "the file is empty");
            return;
        }
        try {
            settle(file, answer(content.frame(file)));
        } catch (CharacterCodingException e) {
            fail(file, "the file is not in the character set that is configured for this folder");
        }
    }

    /** What has been written since it was read is not known yet: then it is given again, whole. */
    private void settle(Path file, String answer) throws IOException {
        if (!sightings.isFinished(file)) {
            return;
        }
        if (answer.isEmpty()) {
            folder.done(file);
            counts.taken.increment();
        } else {
            fail(file, answer);
        }
        sightings.forget(file);
    }

    private void fail(Path file, String why) throws IOException {
        folder.failed(file, why);
        counts.failed.increment();
        LOG.warn("{}: a file is moved to failed: {}", link, why);
    }

    /** What the engine says of a file that it refuses; empty when it takes it. */
    private String answer(Frame frame) throws IOException, InterruptedException {
        Inbox inbox = door.await(AWAY);
        if (inbox == null) {
            throw new IOException("no engine takes files");
        }
        CompletableFuture<Optional<byte[]>> told = new CompletableFuture<>();
        inbox.receive(frame, told::complete);
        try {
            return new String(told.get(PATIENCE.toSeconds(), TimeUnit.SECONDS).orElseThrow(() -> new IOException("the file could not be stored")),
                    StandardCharsets.UTF_8);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("the engine does not answer", e);
        }
    }
}
