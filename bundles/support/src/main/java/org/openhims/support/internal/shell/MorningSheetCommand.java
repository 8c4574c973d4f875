// SPDX-License-Identifier: Apache-2.0
package org.openhims.support.internal.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.openhims.platform.access.Caller;
import org.openhims.platform.morning.MorningSheet;
import org.openhims.platform.print.Sheet;

/** {@code hims:morning-sheet}. */
@Service
@Command(scope = "hims", name = "morning-sheet", description = "Writes the superintendent's morning sheet, one page of A4, as PDF")
public final class MorningSheetCommand extends PdfCommand {

    @Reference
    private MorningSheet morning;

    @Override
    Sheet sheet(Caller by) {
        return morning.paper(by);
    }

    @Override
    String said() {
        return "support.morning.written";
    }
}
