// SPDX-License-Identifier: Apache-2.0
package org.openhims.link.astm.internal;

import java.util.ArrayDeque;
import java.util.Deque;

/** Our own turn to send: asking for the line, frames, what is done when the device does not take them (CLSI LIS1-A §6.2, §6.3, §6.5). */
final class Sending {

    /** How it goes on. */
    enum Step {
        /** It is still our turn. */
        MORE,
        /** Not now: later, if the time that is awaited passes. */
        REST,
        /** The line is free. */
        DONE
    }

    /** A device that asks and never listens: the oldest answer is of no use any more. */
    private static final int MOST = 16;

    private final Line line;
    private final Limits limits;
    private final Deque<byte[]> waiting = new ArrayDeque<>();
    /** Null until the device lets us send. */
    private Outgoing outgoing;
    private int failures;

    Sending(Line line, Limits limits) {
        this.line = line;
        this.limits = limits;
    }

    /** Sends it when the line is free; nothing when it is empty. */
    void add(byte[] message) {
        if (message.length == 0) {
            return;
        }
        if (waiting.size() == MOST) {
            giveUp();
        }
        waiting.add(message);
    }

    /** Asks for the line; false when there is nothing to send. */
    boolean begin() {
        outgoing = null;
        if (waiting.isEmpty()) {
            return false;
        }
        line.await(limits.answer());
        line.send(new byte[] {Control.ENQ});
        return true;
    }

    Step take(byte b) {
        return outgoing == null ? asked(b) : sent(b);
    }

    private Step asked(byte b) {
        return switch (b) {
            case Control.ACK -> {
                outgoing = new Outgoing(waiting.peek(), limits.frameBytes());
                yield advance();
            }
            case Control.NAK -> later();
            case Control.ENQ -> yieldLine();
            default -> Step.MORE;
        };
    }

    /** The device goes first (§6.2.7). */
    private Step yieldLine() {
        line.fault(Fault.CONTENTION);
        line.await(limits.contention());
        return Step.REST;
    }

    private Step later() {
        if (++failures > Limits.RETRIES) {
            giveUp();
        }
        line.await(limits.busy());
        return Step.REST;
    }

    private Step advance() {
        failures = 0;
        outgoing.advance();
        return send();
    }

    private Step send() {
        line.await(limits.answer());
        line.send(outgoing.frame());
        return Step.MORE;
    }

    /** EOT instead of ACK takes the frame, too (§6.4.3); every other byte refuses it. */
    private Step sent(byte b) {
        if (b == Control.ACK || b == Control.EOT) {
            return outgoing.ended() ? finish() : advance();
        }
        if (b == Control.CR || b == Control.LF) {
            return Step.MORE;
        }
        line.fault(Fault.FRAME_AGAIN);
        return ++failures > Limits.RETRIES ? abort() : send();
    }

    private Step finish() {
        waiting.poll();
        failures = 0;
        return release();
    }

    private Step abort() {
        giveUp();
        return release();
    }

    private Step release() {
        outgoing = null;
        line.await(null);
        line.send(new byte[] {Control.EOT});
        return Step.DONE;
    }

    private void giveUp() {
        waiting.poll();
        failures = 0;
        line.fault(Fault.GIVEN_UP);
    }

    /** The device has not answered (§6.5.2.2). */
    Step expired() {
        if (outgoing != null) {
            return abort();
        }
        line.send(new byte[] {Control.EOT});
        return later();
    }
}
