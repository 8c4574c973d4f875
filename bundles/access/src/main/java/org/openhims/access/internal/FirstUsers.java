// SPDX-License-Identifier: Apache-2.0
package org.openhims.access.internal;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.access.Users.User;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.health.HealthCheck;
import org.openhims.platform.store.ConstraintViolation;
import org.openhims.platform.work.Workers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** On an empty database: one administrator, or, on a demo node, a user for each role. */
@Component(immediate = true)
public final class FirstUsers implements HealthCheck {

    private static final Caller SYSTEM = Caller.system("access");
    private static final String DEMO_PASSWORD = "demo";
    private static final int RANDOM_BYTES = 12;
    private static final int UNAVAILABLE = 503;
    private static final Duration PAUSE = Duration.ofMillis(500);

    private static final List<User> DEMO = List.of(
            user("admin", "Prakash Oraon", false),
            user("registrar", "Kavita Kumari", false),
            professional("doctor", "Dr Anjali Sharma", "DMC/R/04711", "71-4711-4711-4711"),
            professional("nurse", "Sister Mary Tirkey", "JNRC/N/20815", null),
            professional("technician", "Ramesh Mahto", null, null),
            professional("pathologist", "Dr Sanjay Verma", "DMC/R/05822", "71-5822-5822-5822"),
            user("pharmacist", "Imran Ansari", false),
            user("cashier", "Sunita Gupta", false),
            user("operator", "Pooja Singh", false),
            professional("helpdoctor", "Dr Rahul Mehta", "DMC/R/06933", "71-6933-6933-6933"),
            user("dispatcher", "Arvind Yadav", false),
            user("crew", "Birsa Munda", false),
            user("storekeeper", "Deepak Kumar", false),
            user("fhirclient", "FHIR client", true));

    private final UsersService users;
    private final Accounts accounts;
    private final Facility facility;
    private volatile boolean done;

    /** The journal and the audit may start after this; so it is tried until they are there. */
    @Activate
    public FirstUsers(@Reference UsersService users, @Reference Accounts accounts, @Reference Facility facility,
            @Reference Workers workers) {
        this.users = users;
        this.accounts = accounts;
        this.facility = facility;
        workers.every("first-users", PAUSE, this::attempt);
    }

    void attempt() {
        if (done) {
            return;
        }
        try {
            make();
            done = true;
        } catch (ProblemException e) {
            if (e.problem().status() != UNAVAILABLE) {
                throw e;
            }
        }
    }

    private void make() {
        List<Account> there = accounts.all();
        if (facility.demo() && there.stream().allMatch(FirstUsers::isDemo)) {
            Set<String> names = there.stream().map(Account::name).collect(Collectors.toSet());
            DEMO.stream().filter(user -> !names.contains(user.name())).forEach(user -> create(user, DEMO_PASSWORD));
        } else if (there.isEmpty()) {
            administrator(System.getenv("HIMS_ADMIN_PASSWORD"));
        }
    }

    /** A start that was cut off is gone on with; but a real hospital's database never gets users with a well-known password. */
    private static boolean isDemo(Account account) {
        return DEMO.stream().anyMatch(user -> user.name().equals(account.name()) && user.display().equals(account.display()));
    }

    private static User user(String name, String display, boolean localCareTeam) {
        return new User(name, display, Set.of(name), null, null, localCareTeam, false);
    }

    private static User professional(String name, String display, String registrationNumber, String hprId) {
        return new User(name, display, Set.of(name), registrationNumber, hprId, true, false);
    }

    private void administrator(String given) {
        boolean told = given != null && given.length() >= UsersService.SHORTEST;
        String password = told ? given : random();
        if (!told && given != null && !given.isBlank()) {
            System.out.println("HIMS_ADMIN_PASSWORD is not used: it is shorter than " + UsersService.SHORTEST + " characters");
        }
        if (create(user("admin", "Administrator", false), password) && !told) {
            // The only place where it is ever shown; the log must not have it.
            System.out.println("First start: user admin, password " + password + " (shown once; change it after signing in)");
        }
    }

    private boolean create(User user, String password) {
        try {
            users.create(SYSTEM, user, password);
            return true;
        } catch (ConstraintViolation e) {
            // Another node on the same database was faster.
            return false;
        }
    }

    private static String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String name() {
        return "users";
    }

    @Override
    public Health check() {
        return done ? Health.WELL : Health.ill("the first users are being made");
    }
}
