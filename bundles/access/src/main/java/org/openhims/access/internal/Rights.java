// SPDX-License-Identifier: Apache-2.0
package org.openhims.access.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.openhims.access.internal.store.GrantRow;
import org.openhims.platform.access.Caller;
import org.openhims.platform.access.Permission;
import org.openhims.platform.access.PermissionSource;
import org.openhims.platform.events.Event;
import org.openhims.platform.events.LiveListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.FieldOption;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Which role holds which permission: what the running modules declare, unless an administrator decided otherwise. Decisions about
 * permissions of absent modules stay until those are back.
 */
@Component(service = {Rights.class, LiveListener.class})
public final class Rights implements LiveListener {

    static final Set<String> SHIPPED_ROLES = Set.of("admin", "registrar", "doctor", "nurse", "technician", "pathologist", "pharmacist",
            "cashier", "operator", "helpdoctor", "dispatcher", "crew", "storekeeper", "fhirclient");

    private static final Caller SYSTEM = Caller.system("access");
    private static final String ALL = "select g from GrantRow g";

    /**
     * @param held by {@link GrantRow#id}
     * @param byRoles what was asked since then, as each request asks again
     * @param sources that were there then
     */
    private record Decisions(Map<String, Boolean> held, Set<String> roles, Instant at, Map<Set<String>, Set<String>> byRoles,
            List<PermissionSource> sources) {
    }

    private final AccessStore store;
    private final Clock clock;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, fieldOption = FieldOption.UPDATE)
    private final List<PermissionSource> sources = new CopyOnWriteArrayList<>();

    private volatile Decisions decisions;

    @Activate
    public Rights(@Reference AccessStore store, @Reference Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Outside OSGi. */
    Rights(AccessStore store, Clock clock, Collection<PermissionSource> sources) {
        this(store, clock);
        this.sources.addAll(sources);
    }

    /** The permissions that somebody with these roles holds. */
    Set<String> of(Set<String> roles) {
        Decisions now = decisions();
        return now.byRoles().computeIfAbsent(roles, asked -> held(now.held(), asked));
    }

    private Set<String> held(Map<String, Boolean> decided, Set<String> roles) {
        return declared().filter(permission -> roles.stream().anyMatch(role -> holds(decided, role, permission)))
                .map(Permission::name).collect(Collectors.toUnmodifiableSet());
    }

    /** Every declared permission with the roles that hold it now. */
    List<Permission> all() {
        Map<String, Boolean> decided = decisions().held();
        Set<String> roles = roles();
        return declared().map(permission -> new Permission(permission.name(),
                        roles.stream().filter(role -> holds(decided, role, permission)).collect(Collectors.toUnmodifiableSet())))
                .sorted(java.util.Comparator.comparing(Permission::name)).toList();
    }

    Set<String> roles() {
        Set<String> roles = new TreeSet<>(SHIPPED_ROLES);
        roles.addAll(decisions().roles());
        return roles;
    }

    java.util.stream.Stream<Permission> declared() {
        return sources.stream().flatMap(source -> source.permissions().stream());
    }

    void forget() {
        decisions = null;
    }

    private static boolean holds(Map<String, Boolean> decided, String role, Permission permission) {
        return decided.getOrDefault(GrantRow.id(role, permission.name()), permission.roles().contains(role));
    }

    private Decisions decisions() {
        Decisions known = decisions;
        if (known == null || !known.sources().equals(sources) || !clock.instant().isBefore(known.at().plus(Accounts.FRESH))) {
            // Looked at before they are asked: who comes meanwhile is another list, and so asked anew.
            List<PermissionSource> present = List.copyOf(sources);
            List<GrantRow> rows = store.aside(SYSTEM, tx -> tx.em().createQuery(ALL, GrantRow.class).getResultList());
            known = new Decisions(rows.stream().collect(Collectors.toMap(GrantRow::id, GrantRow::held)),
                    rows.stream().map(GrantRow::role).collect(Collectors.toSet()), clock.instant(), new ConcurrentHashMap<>(), present);
            decisions = known;
        }
        return known;
    }

    @Override
    public Set<String> types() {
        return Set.of(UsersService.CHANGED);
    }

    @Override
    public void told(Event event) {
        forget();
    }
}
