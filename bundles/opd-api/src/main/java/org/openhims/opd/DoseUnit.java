// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd;

/** In what a dose and a quantity are counted; written in small letters. */
public enum DoseUnit {
    TABLET, CAPSULE, SACHET, ML, DROP, PUFF, IU, MG, APPLICATION,
    /** A whole tube, bottle or inhaler. */
    PACK;

    /** How doses of a form are counted; null when the form does not settle it, as for injections. */
    public static DoseUnit of(String form) {
        return switch (form) {
            case "tablet" -> TABLET;
            case "capsule" -> CAPSULE;
            case "sachet" -> SACHET;
            case "syrup", "suspension", "infusion" -> ML;
            case "drops" -> DROP;
            case "inhaler" -> PUFF;
            case "cream", "ointment" -> APPLICATION;
            default -> null;
        };
    }

    /** True for what is given out by the pack, whatever its doses. */
    public boolean byPack() {
        return this == DROP || this == PUFF || this == APPLICATION;
    }

    @Override
    public String toString() {
        return Wire.name(this);
    }
}
