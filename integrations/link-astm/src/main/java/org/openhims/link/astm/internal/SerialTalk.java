// SPDX-License-Identifier: Apache-2.0
package org.openhims.link.astm.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.openhims.device.Frame;
import org.openhims.device.Frame.Wholeness;
import org.openhims.lib.link.Reception;

/** The conversation on a serial port, from its opening until it is unplugged or closed; on one thread. No byte is read while a message is made safe. */
final class SerialTalk implements Line {

    private final String link;
    private final SerialWire wire;
    private final Reception reception;
    private final Faults faults;
    private final Conversation conversation;
    /** Null while none is awaited. */
    private Long deadline;
    /** Null unless the engine works on a message. */
    private CompletableFuture<Optional<byte[]>> answer;

    SerialTalk(String link, SerialWire wire, Limits limits, Reception reception, Faults faults) {
        this.link = link;
        this.wire = wire;
        this.reception = reception;
        this.faults = faults;
        this.conversation = new Conversation(this, limits);
    }

    /** Returns only by throwing: that it was unplugged, or is closed. */
    void run() throws IOException, InterruptedException {
        reception.came(link);
        try {
            while (true) {
                step();
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            if (answer != null) {
                reception.ends();
            }
            conversation.closed();
            reception.left(conversation.skipped(), link);
        }
    }

    private void step() throws IOException, InterruptedException {
        if (conversation.busy()) {
            settle();
            return;
        }
        byte[] bytes = wire.read();
        if (bytes.length > 0) {
            conversation.feed(bytes);
        } else if (deadline != null && System.nanoTime() - deadline >= 0) {
            deadline = null;
            conversation.expired();
        }
    }

    private void settle() throws IOException, InterruptedException {
        if (answer == null) {
            throw new IOException("is closed");
        }
        try {
            Optional<byte[]> told = answer.get();
            answer = null;
            reception.traffic().answers.increment();
            acknowledge(told);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Only then the link may be closed. */
    private void acknowledge(Optional<byte[]> told) {
        try {
            conversation.answered(told);
        } finally {
            reception.ends();
        }
    }

    @Override
    public void send(byte[] bytes) {
        try {
            wire.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void await(Duration patience) {
        deadline = patience == null ? null : System.nanoTime() + patience.toNanos();
    }

    @Override
    public void deliver(byte[] message) {
        if (reception.begins()) {
            reception.traffic().messages.increment();
            answer = new CompletableFuture<>();
            reception.carry(frame(message, Wholeness.WHOLE), answer::complete);
        }
    }

    @Override
    public void lost(byte[] message, Wholeness how) {
        reception.lost(frame(message, how));
    }

    @Override
    public void fault(Fault fault) {
        faults.count(fault);
    }

    private Frame frame(byte[] message, Wholeness how) {
        return new Frame(link, link, "astm", message, how);
    }
}
