// SPDX-License-Identifier: Apache-2.0
package org.openhims.support.internal.shell;

import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.openhims.platform.access.Caller;
import org.openhims.platform.downtime.DowntimeKits;
import org.openhims.platform.print.Sheet;

/** {@code hims:downtime-kit}. */
@Service
@Command(scope = "hims", name = "downtime-kit", description = "Reserves numbers and writes stickers and paper forms, for when the node is away")
public final class DowntimeKitCommand extends PdfCommand {

    @Option(name = "--count", description = "how many numbers of each kind; tokens for each queue")
    private int count = 24;

    @Option(name = "--again", description = "number of a kit that is printed again, as a duplicate")
    private Long again;

    @Reference
    private DowntimeKits kits;

    private long number;

    @Override
    Sheet sheet(Caller by) {
        number = again != null ? again
                : kits.make(by, kits.kinds().stream().collect(Collectors.toMap(Function.identity(), kind -> count))).number();
        return kits.print(by, number);
    }

    @Override
    String said() {
        return "downtime.made";
    }

    @Override
    Object[] saidOf(Path written) {
        return new Object[] {number, written};
    }
}
