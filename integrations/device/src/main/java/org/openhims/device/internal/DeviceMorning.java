// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openhims.device.StoredMessage.State;
import org.openhims.device.internal.store.Messages;
import org.openhims.device.internal.store.Messages.LastSign;
import org.openhims.platform.morning.MorningLine;
import org.openhims.platform.morning.MorningSource;
import org.openhims.platform.morning.Severity;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The analysers on the morning sheet: which have fallen silent, and what the laboratory has not got. */
@Component
public final class DeviceMorning implements MorningSource {

    /** Who has sent nothing for so long is silent. */
    private static final Duration SILENT = Duration.ofHours(24);
    /** Who has sent nothing for so long is no longer expected to. */
    private static final Duration GONE = Duration.ofDays(14);

    private final Messages messages;
    private final Clock clock;

    @Activate
    public DeviceMorning(@Reference Messages messages, @Reference Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "device";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<MorningLine> lines(Locale language) {
        Instant now = clock.instant();
        List<LastSign> known = messages.lastSigns(now.minus(GONE));
        List<LastSign> silent = known.stream().filter(sign -> sign.at().isBefore(now.minus(SILENT))).toList();
        long failed = messages.count(State.FAILED);
        return List.of(
                MorningLine.of("device.morning.heard", Severity.WELL, known.size() - silent.size(), known.size())
                        .share(known.size() - silent.size(), known.size()),
                MorningLine.of("device.morning.silent", Severity.when(!silent.isEmpty(), Severity.WARNING), silent.size(), names(silent)),
                MorningLine.of("device.morning.pending", Severity.WELL, messages.count(State.PENDING)),
                MorningLine.of("device.morning.failed", Severity.when(failed > 0, Severity.WARNING), failed));
    }

    private static String names(List<LastSign> silent) {
        return silent.stream().map(sign -> sign.application().isEmpty() ? sign.device() : sign.application()).distinct().sorted().limit(4)
                .collect(Collectors.joining(", "));
    }
}
