// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.parts;

/** What a colour means; each also has a shape of its own, so that nothing is told by colour alone. */
public enum Tone {
    PLAIN, INFO, DONE, WAITING, DANGER;

    String className() {
        return "h-tone-" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
