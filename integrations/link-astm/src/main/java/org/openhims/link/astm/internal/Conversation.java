// SPDX-License-Identifier: Apache-2.0
package org.openhims.link.astm.internal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import org.openhims.device.Frame.Wholeness;

/**
 * One side of the talk on a line (CLSI LIS1-A §6): who may send, frames and their acknowledgments, what is done when nothing comes. The
 * frame that completes a message is acknowledged when the message is safe. Knows neither sockets nor clocks; one thread at a time.
 */
final class Conversation {

    private enum State { NEUTRAL, RECEIVING, WITHIN_FRAME, DELIVERING, SENDING }

    /** A sender that leaves out CR and LF behind a frame waits for its answer. */
    private static final Duration LINE_END = Duration.ofSeconds(1);

    private final Line line;
    private final Limits limits;
    private final FrameReader frame;
    private final Assembly assembly;
    private final Sending sending;
    private final Deque<byte[]> complete = new ArrayDeque<>();
    private State state = State.NEUTRAL;
    private byte[] fed = new byte[0];
    private int at;
    private int previous;
    /** A frame of this transmission was taken. */
    private boolean begun;
    private boolean overflown;
    private long skipped;

    Conversation(Line line, Limits limits) {
        this.line = line;
        this.limits = limits;
        this.frame = new FrameReader(limits.maxBytes());
        this.assembly = new Assembly(limits.maxBytes());
        this.sending = new Sending(line, limits);
    }

    /** More bytes from the device; those before must have been worked on. */
    void feed(byte[] bytes) {
        byte[] rest = Arrays.copyOfRange(fed, at, fed.length);
        fed = rest.length == 0 ? bytes : Arrays.copyOf(rest, rest.length + bytes.length);
        if (rest.length > 0) {
            System.arraycopy(bytes, 0, fed, rest.length, bytes.length);
        }
        at = 0;
        proceed();
    }

    /** True while a message is being made safe: no further byte is looked at. */
    boolean busy() {
        return state == State.DELIVERING;
    }

    /** True when nothing has begun. */
    boolean neutral() {
        return state == State.NEUTRAL;
    }

    /** Bytes that belong to nothing, since the beginning; line ends do not count. */
    long skipped() {
        return skipped;
    }

    private void proceed() {
        while (at < fed.length && state != State.DELIVERING) {
            take(fed[at++]);
        }
    }

    private void take(byte b) {
        switch (state) {
            case NEUTRAL -> neutral(b);
            case RECEIVING -> between(b);
            case WITHIN_FRAME -> within(b);
            case SENDING -> sent(b);
            default -> throw new IllegalStateException();
        }
    }

    private void neutral(byte b) {
        if (b == Control.ENQ) {
            establish();
        } else {
            skip(b);
        }
    }

    private void skip(byte b) {
        skipped += b == Control.CR || b == Control.LF || b == Control.EOT ? 0 : 1;
    }

    private void establish() {
        previous = 0;
        acknowledge(Control.ACK);
    }

    private void acknowledge(byte how) {
        state = State.RECEIVING;
        line.await(limits.receive());
        line.send(new byte[] {how});
    }

    private void between(byte b) {
        switch (b) {
            case Control.STX -> {
                frame.begin();
                state = State.WITHIN_FRAME;
                line.await(limits.receive());
            }
            case Control.EOT -> end();
            case Control.ENQ -> again();
            default -> skip(b);
        }
    }

    /** The sender begins anew: what it began before never ends. */
    private void again() {
        giveUpMessage();
        establish();
    }

    private void within(byte b) {
        if (b == Control.STX || b == Control.ENQ || b == Control.EOT) {
            if (frame.atTail()) {
                judge();
                takeUnlessBusy(b);
            } else {
                broken(b);
            }
            return;
        }
        FrameReader.Step step = frame.take(b);
        line.await(frame.atTail() ? LINE_END : limits.receive());
        if (step != FrameReader.Step.MORE) {
            judge();
        }
        if (step == FrameReader.Step.COMPLETE_BEFORE) {
            takeUnlessBusy(b);
        }
    }

    private void takeUnlessBusy(byte b) {
        if (state == State.DELIVERING) {
            at--;
        } else {
            take(b);
        }
    }

    /** A frame ends in its middle: the sender gave it up. */
    private void broken(byte b) {
        if (b == Control.STX) {
            frame.begin();
        } else if (b == Control.ENQ) {
            again();
        } else {
            end();
        }
    }

    private void judge() {
        state = State.RECEIVING;
        boolean right = frame.right();
        if (right && frame.number() == Control.next(previous) && !overflown && fits()) {
            complete.addAll(assembly.add(frame.text(), frame.last()));
            deliverNext();
        } else if (right && frame.number() == previous && begun) {
            line.fault(Fault.FRAME_REPEATED);
            acknowledge(Control.ACK);
        } else {
            refuse();
        }
    }

    private boolean fits() {
        overflown = !assembly.fits(frame.text());
        if (overflown) {
            line.lost(assembly.beginning(), Wholeness.TOO_LARGE);
            assembly.clear();
        }
        return !overflown;
    }

    private void refuse() {
        line.fault(Fault.FRAME_REFUSED);
        acknowledge(Control.NAK);
    }

    private void deliverNext() {
        byte[] message = complete.poll();
        if (message == null) {
            assembly.keep();
            previous = frame.number();
            begun = true;
            acknowledge(Control.ACK);
        } else {
            state = State.DELIVERING;
            line.await(null);
            line.deliver(message);
        }
    }

    /** @param answer of the engine; empty when the message could not be stored, so that the device has to send the frame again */
    void answered(Optional<byte[]> answer) {
        if (state != State.DELIVERING) {
            return;
        }
        if (answer.isEmpty()) {
            complete.clear();
            assembly.giveBack();
            refuse();
        } else {
            sending.add(answer.get());
            deliverNext();
        }
        proceed();
    }

    private void end() {
        giveUpMessage();
        state = State.NEUTRAL;
        line.await(null);
        send();
    }

    private void giveUpMessage() {
        byte[] text = unfinished();
        if (text.length > 0) {
            line.lost(text, Wholeness.UNFINISHED);
        }
        assembly.clear();
        overflown = false;
        begun = false;
    }

    private byte[] unfinished() {
        byte[] before = assembly.unfinished();
        byte[] part = state == State.WITHIN_FRAME ? frame.text() : new byte[0];
        byte[] all = Arrays.copyOf(before, before.length + part.length);
        System.arraycopy(part, 0, all, before.length, part.length);
        return all;
    }

    private void send() {
        if (sending.begin()) {
            state = State.SENDING;
        }
    }

    private void sent(byte b) {
        settle(sending.take(b));
    }

    private void settle(Sending.Step step) {
        switch (step) {
            case MORE -> { }
            case REST -> state = State.NEUTRAL;
            case DONE -> {
                state = State.NEUTRAL;
                send();
            }
        }
    }

    /** Nothing has come in the time that was awaited. */
    void expired() {
        switch (state) {
            case NEUTRAL -> send();
            case SENDING -> settle(sending.expired());
            case WITHIN_FRAME, RECEIVING -> silent();
            default -> { }
        }
    }

    private void silent() {
        if (state == State.WITHIN_FRAME && frame.atTail()) {
            judge();
        } else {
            line.fault(Fault.RECEIVE_TIMEOUT);
            end();
        }
    }

    /** The line is cut. */
    void closed() {
        if (state == State.RECEIVING || state == State.WITHIN_FRAME) {
            giveUpMessage();
        }
        state = State.NEUTRAL;
    }
}
