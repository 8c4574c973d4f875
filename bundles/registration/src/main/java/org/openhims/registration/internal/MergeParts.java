// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Modules;
import org.openhims.platform.store.Tx;
import org.openhims.registration.MergeGuard;
import org.openhims.registration.MergePart;
import org.openhims.registration.internal.store.MergeTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The modules that have a part in merges: those that run now, and those that once did. */
@Component(service = MergeParts.class)
public final class MergeParts {

    private static final Caller REGISTRATION = Caller.system("registration");

    private final Register register;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    final Collection<MergePart> parts = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    final Collection<MergeGuard> guards = new CopyOnWriteArrayList<>();

    /** One on a whole node. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    final Collection<Modules> modules = new CopyOnWriteArrayList<>();

    @Activate
    public MergeParts(@Reference Register register) {
        this.register = register;
    }

    List<MergePart> running() {
        return List.copyOf(parts);
    }

    Optional<MergePart> running(String module) {
        return parts.stream().filter(part -> part.module().equals(module)).findFirst();
    }

    /** So that a module which runs now is waited for when it is away later. */
    void remember() {
        List<String> present = present();
        register.tx(REGISTRATION, tx -> {
            MergeTable table = new MergeTable(tx.connection());
            without(present, table.parts()).forEach(table::addPart);
            return null;
        });
    }

    /** Modules that keep facts of patients and do not run now. */
    List<String> away() {
        return without(register.tx(REGISTRATION, tx -> new MergeTable(tx.connection()).parts()), present());
    }

    private List<String> present() {
        return parts.stream().map(MergePart::module).sorted().toList();
    }

    /** What the modules have against it, in words; 503 {@code patient.merge.guard} while one that the facility wants is away. */
    List<String> objections(Caller by, String survivor, String retired) {
        List<MergeGuard> present = List.copyOf(guards);
        List<String> absent = register.tx(REGISTRATION, tx -> absent(tx, present.stream().map(MergeGuard::module).toList()));
        if (absent.stream().anyMatch(this::wanted)) {
            throw Problem.unavailable("patient.merge.guard");
        }
        return present.stream().flatMap(guard -> guard.objections(by.withClaim(null), survivor, retired).stream()).toList();
    }

    private static List<String> absent(Tx tx, List<String> present) {
        MergeTable table = new MergeTable(tx.connection());
        List<String> known = table.guards();
        present.stream().filter(module -> !known.contains(module)).forEach(table::addGuard);
        return without(known, present);
    }

    /** A module that was switched off for good need not be asked any more. */
    private boolean wanted(String module) {
        return modules.stream().flatMap(node -> node.list(REGISTRATION).stream()).filter(one -> one.name().equals(module))
                .findFirst().map(Modules.Module::wanted).orElse(true);
    }

    private static List<String> without(List<String> all, List<String> some) {
        List<String> rest = new ArrayList<>(all);
        rest.removeAll(some);
        return rest;
    }
}
