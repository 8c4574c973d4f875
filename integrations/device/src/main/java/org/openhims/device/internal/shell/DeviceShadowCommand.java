// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal.shell;

import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.openhims.device.ShadowReport;
import org.openhims.device.ShadowReport.Difference;
import org.openhims.device.ShadowRuns;
import org.openhims.device.internal.ProfileText;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.text.Texts;

/** {@code hims:device-shadow}. */
@Service
@Command(scope = "hims", name = "device-shadow", description = "Reads what a device sent by another profile and shows what would be different; changes nothing")
public class DeviceShadowCommand implements Action {

    @Argument(index = 0, name = "device", required = true, description = "The device, as hims:devices lists it")
    @Completion(DeviceCompleter.class)
    String device;

    @Argument(index = 1, name = "file", required = true, description = "The profile's file, or the bundle that has it")
    @Completion(FileCompleter.class)
    String file;

    @Option(name = "--last", description = "How many of its messages, 1 to 1000")
    int last = 100;

    @Reference
    ShadowRuns runs;

    @Reference
    Texts texts;

    @Reference
    Session session;

    @Override
    public Object execute() {
        Caller by = Caller.ofConsole();
        try {
            print(by, runs.run(by, device, ProfileText.of(Path.of(file)), last));
        } catch (ProblemException e) {
            session.getConsole().println(texts.of(by.locale(), e.problem()));
        }
        return null;
    }

    private void print(Caller by, ShadowReport report) {
        session.getConsole().println(texts.text(by.locale(), "device.shadow.report", report.candidate(), report.messages(), report.same(),
                report.fitting()));
        for (Difference difference : report.differences()) {
            session.getConsole().println(difference.message() + ' ' + difference.controlId());
            difference.now().forEach(line -> session.getConsole().println("  - " + line));
            difference.then().forEach(line -> session.getConsole().println("  + " + line));
        }
    }
}
