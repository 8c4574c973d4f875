// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.shell.internal;

import java.io.Serializable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.openhims.platform.access.Caller;

/** Who uses this browser: the caller, the language, drafts, and who else worked here. Guarded by the session's lock. */
final class Visitor implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int REMEMBERED = 6;

    private final transient Drafts drafts = new Drafts();
    private final transient Map<String, String> colleagues = new LinkedHashMap<>();
    private transient Caller caller;
    private Locale locale;
    private transient Instant active;
    private boolean locked;

    Visitor(Locale locale, Instant now) {
        this.locale = locale;
        this.active = now;
    }

    boolean signedIn() {
        return caller != null;
    }

    boolean locked() {
        return locked;
    }

    Caller caller() {
        return caller;
    }

    Locale locale() {
        return locale;
    }

    /** A person proved to be somebody: the window is theirs. */
    void enter(Caller who, Instant now) {
        caller = who.withLocale(locale);
        locked = false;
        active = now;
        colleagues.remove(who.user());
        colleagues.put(who.user(), who.display());
        if (colleagues.size() > REMEMBERED) {
            colleagues.remove(colleagues.keySet().iterator().next());
        }
    }

    /** The same person with the rights of now; true when they are other rights than before. */
    boolean refreshed(Caller now) {
        Set<String> before = caller.permissions();
        caller = now.withLocale(locale);
        return !before.equals(now.permissions());
    }

    void leave() {
        if (caller != null) {
            drafts.forget(caller.user());
        }
        caller = null;
        locked = false;
    }

    void lock() {
        locked = caller != null;
    }

    void speak(Locale language) {
        locale = language;
        caller = caller == null ? null : caller.withLocale(language);
    }

    void active(Instant now) {
        active = now;
    }

    boolean idleSince(Instant limit) {
        return signedIn() && !locked && active.isBefore(limit);
    }

    Drafts drafts() {
        return drafts;
    }

    /** User names and names of those who worked here, the last one first. */
    List<Map.Entry<String, String>> colleagues() {
        List<Map.Entry<String, String>> list = new java.util.ArrayList<>(colleagues.entrySet());
        java.util.Collections.reverse(list);
        return list;
    }
}
