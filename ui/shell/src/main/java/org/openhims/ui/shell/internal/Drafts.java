// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.shell.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.openhims.ui.Draft;

/** What was typed and not saved, by user and view, so that nobody sees another's. Bounded: a session is no archive. */
final class Drafts {

    private static final int VIEWS = 40;
    private static final int FIELDS = 60;
    private static final int LENGTH = 20_000;

    private final Map<String, Map<String, Map<String, String>>> users = new LinkedHashMap<>();

    Draft of(String user, String view) {
        return new Kept(user, view);
    }

    void forget(String user) {
        users.remove(user);
    }

    private final class Kept implements Draft {

        private final String user;
        private final String view;

        Kept(String user, String view) {
            this.user = user;
            this.view = view;
        }

        @Override
        public String get(String field) {
            return fields().getOrDefault(field, "");
        }

        @Override
        public Map<String, String> fields() {
            return Map.copyOf(users.getOrDefault(user, Map.of()).getOrDefault(view, Map.of()));
        }

        @Override
        public void put(String field, String text) {
            Map<String, Map<String, String>> views = users.computeIfAbsent(user, u -> new LinkedHashMap<>());
            Map<String, String> kept = views.computeIfAbsent(view, v -> new LinkedHashMap<>());
            if (text.isEmpty()) {
                kept.remove(field);
            } else if (kept.containsKey(field) || kept.size() < FIELDS) {
                kept.put(field, text.length() > LENGTH ? text.substring(0, LENGTH) : text);
            }
            if (views.size() > VIEWS) {
                views.remove(views.keySet().iterator().next());
            }
        }

        @Override
        public void clear() {
            users.getOrDefault(user, new LinkedHashMap<>()).remove(view);
        }
    }
}
