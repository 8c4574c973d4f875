// SPDX-License-Identifier: Apache-2.0
package org.openhims.access.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.openhims.platform.morning.MorningLine;
import org.openhims.platform.morning.MorningSource;
import org.openhims.platform.morning.Severity;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who cannot sign in, on the morning sheet: numbers only. */
@Component
public final class AccessMorning implements MorningSource {

    private final Accounts accounts;
    private final Clock clock;

    @Activate
    public AccessMorning(@Reference Accounts accounts, @Reference Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "access";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public List<MorningLine> lines(Locale language) {
        Instant now = clock.instant();
        List<Account> all = accounts.all();
        long guessed = all.stream().filter(account -> account.lockedByTime(now)).count();
        return List.of(MorningLine.of("access.morning.locked", Severity.WELL, all.stream().filter(Account::locked).count(), all.size()),
                MorningLine.of("access.morning.guessed", Severity.when(guessed > 0, Severity.WARNING), guessed));
    }
}
