// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal.note;

import org.openhims.opd.Consultation;
import org.openhims.opd.Diagnoses;
import org.openhims.opd.NotePrints;
import org.openhims.opd.Templates;

/** What a note is written, coded, started and printed with. */
public record NoteServices(Consultation consultation, Diagnoses diagnoses, Templates templates, NotePrints prints, LabDesk laboratory) {
}
