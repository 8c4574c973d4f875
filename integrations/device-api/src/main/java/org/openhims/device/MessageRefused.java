// SPDX-License-Identifier: Apache-2.0
package org.openhims.device;

/** A message cannot be taken. */
public final class MessageRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public MessageRefused(Refusal.Kind kind, String where, String text) {
        super(kind.code() + ' ' + where + ' ' + text);
        this.refusal = new Refusal(kind, where, text);
    }

    public Refusal refusal() {
        return refusal;
    }
}
