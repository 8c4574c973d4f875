// SPDX-License-Identifier: Apache-2.0
package org.openhims.link.folder.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.openhims.device.Frame;
import org.openhims.device.Inbox;

/** Takes files; refuses those that say so, and those that are not whole; cannot store anything while {@code full}. */
final class FakeInbox implements Inbox {

    final List<Frame> frames = new ArrayList<>();
    Runnable meanwhile = () -> { };
    boolean full;

    @Override
    public void receive(Frame frame, Consumer<Optional<byte[]>> answer) {
        meanwhile.run();
        if (full) {
            answer.accept(Optional.empty());
            return;
        }
        frames.add(frame);
        boolean refused = frame.wholeness() != Frame.Wholeness.WHOLE || text(frame).startsWith("wrong");
        answer.accept(Optional.of((refused ? "structure row 2 ends in its middle" : "").getBytes(StandardCharsets.UTF_8)));
    }

    List<String> texts() {
        return frames.stream().map(FakeInbox::text).toList();
    }

    private static String text(Frame frame) {
        return new String(frame.bytes(), StandardCharsets.UTF_8);
    }
}
