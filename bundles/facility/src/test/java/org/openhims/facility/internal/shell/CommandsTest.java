// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.security.PrivilegedAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.security.auth.Subject;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.console.Session;
import org.junit.jupiter.api.Test;
import org.openhims.facility.internal.Stub;
import org.openhims.facility.internal.TextsService;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.ModuleVersions;
import org.openhims.platform.facility.Modules;
import org.openhims.platform.facility.Modules.Plan;
import org.openhims.platform.facility.Profiles;
import org.openhims.platform.health.OpenWork;

class CommandsTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final List<String> done = new ArrayList<>();
    private Function<Object[], Object> answer = args -> {
        throw new UnsupportedOperationException();
    };
    private final Session session = Stub.of(Session.class, Map.of("getConsole", a -> new PrintStream(printed, true, StandardCharsets.UTF_8),
            "readLine", args -> answer.apply(args)));
    private final Plan plan = new Plan(List.of("hims-lab 0.1.0"), List.of(), List.of(), List.of(), List.of(new OpenWork.Item("lab", "lab.open", 2)));
    private final Modules modules = Stub.of(Modules.class, Map.of(
            "list", a -> List.of(new Modules.Module("lab", "0.1.0", true, Modules.State.STOPPED, "stopped: org.openhims.lab")),
            "planEnable", a -> plan, "planDisable", a -> plan,
            "enable", args -> changed("enable", args), "disable", args -> changed("disable", args)));

    private List<Profiles.Drift> drift = List.of();
    private final Profiles profiles = Stub.of(Profiles.class, Map.of(
            "list", a -> List.of(new Profiles.Profile("aam", Set.of("opd", "registration"), true)),
            "plan", a -> plan, "planUndo", a -> plan, "drift", a -> drift,
            "apply", args -> did("apply " + args[1]), "undo", args -> did("undo")));
    private final ModuleVersions versions = Stub.of(ModuleVersions.class, Map.of(
            "planUpdate", args -> new ModuleVersions.Change("lab", "1", args[2] == null ? "3" : (String) args[2], false, List.of("org.openhims.lab 1")),
            "planRollBack", a -> new ModuleVersions.Change("lab", "1", "0", true, List.of()),
            "apply", args -> done.add("to " + ((ModuleVersions.Change) args[1]).to())));

    private Plan did(String what) {
        done.add(what);
        return plan;
    }

    private Plan changed(String what, Object[] args) {
        ((Caller) args[0]).require("modules.manage");
        if (((Set<?>) args[1]).contains("nosuch")) {
            throw Problem.conflict("modules.missing", Map.of("missing", "nosuch"));
        }
        done.add(what + ' ' + args[1]);
        return plan;
    }

    private <T extends Action> T filled(T command, Map<String, Object> fields) throws ReflectiveOperationException {
        List<Field> all = new ArrayList<>(List.of(command.getClass().getDeclaredFields()));
        all.addAll(List.of(ConsoleCommand.class.getDeclaredFields()));
        for (Field field : all) {
            Object value = switch (field.getName()) {
                case "modules" -> modules;
                case "profiles" -> profiles;
                case "versions" -> versions;
                case "texts" -> TextsService.of(getClass().getClassLoader());
                case "session" -> session;
                default -> fields.get(field.getName());
            };
            if (value != null) {
                field.setAccessible(true);
                field.set(command, value);
            }
        }
        return command;
    }

    private String run(Action command, Map<String, Object> fields) throws Exception {
        filled(command, fields).execute();
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void listsModules() throws Exception {
        String out = run(new ModulesCommand(), Map.of());
        assertTrue(out.contains("stopped: org.openhims.lab"), out);
    }

    @Test
    void plansWithoutChanging() throws Exception {
        String out = run(new PlanCommand(), Map.of("names", List.of("lab"), "disable", true));
        assertTrue(out.contains("Comes:\n    hims-lab 0.1.0\n"), out);
        assertTrue(out.contains("Unfinished:\n    lab: lab.open\n"), out);
        assertEquals(List.of(), done);
    }

    @Test
    void enables() throws Exception {
        String out = run(new EnableCommand(), Map.of("names", List.of("lab")));
        assertTrue(out.endsWith("Enabled: lab.\n"), out);
        assertEquals(List.of("enable [lab]"), done);
    }

    @Test
    void aProfileIsListedPlannedAppliedAndUndone() throws Exception {
        assertTrue(run(new ProfileCommand(), Map.of()).contains("Ayushman Arogya Mandir"), printed::toString);
        run(new ProfileCommand(), Map.of("profile", "aam", "dryRun", true));
        run(new ProfileCommand(), Map.of("profile", "aam"));
        assertEquals(List.of(), done);
        assertTrue(run(new ProfileCommand(), Map.of("profile", "aam", "force", true)).contains("This node now has the modules of aam."));
        run(new ProfileCommand(), Map.of("undo", true, "force", true));
        assertEquals(List.of("apply aam", "undo"), done);
    }

    @Test
    void theDriftIsTold() throws Exception {
        assertEquals("All that is wanted runs, and nothing else.\n", run(new DriftCommand(), Map.of()));
        drift = List.of(new Profiles.Drift("lab", "lab is away"));
        assertTrue(run(new DriftCommand(), Map.of()).endsWith("lab is away\n"));
    }

    @Test
    void aVersionComesAndGoesBack() throws Exception {
        String out = run(new UpdateCommand(), Map.of("module", "lab", "dryRun", true));
        assertTrue(out.contains("lab 1 → 3") && out.contains("org.openhims.lab 1\n"), out);
        assertEquals(List.of(), done);
        run(new UpdateCommand(), Map.of("module", "lab", "version", "2"));
        run(new RollbackCommand(), Map.of("module", "lab"));
        assertEquals(List.of("to 2", "to 0"), done);
    }

    @Test
    void aProblemIsToldInWords() throws Exception {
        assertEquals("The module cannot be enabled: nosuch.\n", run(new EnableCommand(), Map.of("names", List.of("nosuch"))));
    }

    @Test
    void asksBeforeItDisables() throws Exception {
        answer = args -> "n";
        run(new DisableCommand(), Map.of("names", List.of("lab")));
        assertEquals(List.of(), done);
        answer = args -> "y";
        run(new DisableCommand(), Map.of("names", List.of("lab")));
        assertEquals(List.of("disable [lab]"), done);
    }

    @Test
    void disablesNothingWhereNobodyCanBeAsked() throws Exception {
        String out = run(new DisableCommand(), Map.of("names", List.of("lab")));
        assertTrue(out.contains("--force"), out);
        assertEquals(List.of(), done);
        run(new DisableCommand(), Map.of("names", List.of("lab"), "force", true));
        assertEquals(List.of("disable [lab]"), done);
    }

    @Test
    @SuppressWarnings("removal")
    void actsWithTheRightsOfTheSignedInUser() throws Exception {
        Caller clerk = new Caller("clerk", "Clerk", Set.of(), "", Locale.ENGLISH, null, null);
        Subject subject = new Subject(true, Set.of(clerk), Set.of(), Set.of());
        EnableCommand command = filled(new EnableCommand(), Map.of("names", List.of("lab")));
        Subject.doAs(subject, (PrivilegedAction<Object>) () -> {
            try {
                return command.execute();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        assertEquals(List.of(), done);
        assertFalse(printed.toString(StandardCharsets.UTF_8).contains("Enabled"));
        assertTrue(Caller.ofConsole().isSystem());
    }
}
