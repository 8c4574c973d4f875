// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.hl7v2.internal;

import ca.uhn.hl7v2.model.v251.datatype.EI;
import ca.uhn.hl7v2.model.v251.datatype.EIP;
import ca.uhn.hl7v2.model.v251.segment.NTE;
import ca.uhn.hl7v2.model.v251.segment.OBR;
import ca.uhn.hl7v2.model.v251.segment.SAC;
import ca.uhn.hl7v2.model.v251.segment.SPM;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openhims.device.Observation;
import org.openhims.device.SpecimenReport;
import org.openhims.device.Subject;

/** Gathers the reports of a message from its segments as they come. */
final class ReportGatherer {

    /** HL7 table 0369: blind sample, calibrators, electronic, proficiency and control specimens. */
    private static final Set<String> NO_PATIENT = Set.of("B", "C", "E", "F", "O", "Q", "V");

    /** In OUL a specimen comes before its orders (§7.3.8), in ORU behind its observations (§7.3.1). */
    private final boolean specimenFirst;
    private final Header header;
    private final List<SpecimenReport> reports = new ArrayList<>();
    private Subject subject = Subject.NONE;
    private final Map<String, String> specimenKeys = new HashMap<>();
    private boolean specimenIsControl;
    private Map<String, String> keys;
    private Map<String, String> fields = Map.of();
    private boolean control;
    private List<Observation> observations = new ArrayList<>();
    private boolean noteIsOnObservation;

    ReportGatherer(Header header) {
        this.header = header;
        this.specimenFirst = header.component(9, 1).equals("OUL");
    }

    void patient(Subject next) {
        close();
        specimenKeys.clear();
        specimenIsControl = false;
        subject = next;
    }

    void order(OBR obr) {
        close();
        open();
        fields = Fields.of(obr, header);
        put(keys, "OBR-2", obr.getPlacerOrderNumber());
        put(keys, "OBR-3", obr.getFillerOrderNumber());
    }

    void specimen(SPM spm) {
        noteIsOnObservation = false;
        boolean notPatient = NO_PATIENT.contains(Texts.of(spm.getSpecimenRole(0).getIdentifier()));
        if (specimenFirst) {
            close();
            specimenKeys.clear();
            specimenIsControl = notPatient;
        }
        control |= !specimenFirst && notPatient;
        EIP id = spm.getSpecimenID();
        Map<String, String> target = target();
        put(target, "SPM-2", id.getFillerAssignedIdentifier());
        put(target, "SPM-2", id.getPlacerAssignedIdentifier());
    }

    void container(SAC sac) {
        noteIsOnObservation = false;
        put(target(), "SAC-3", sac.getContainerIdentifier());
    }

    void observation(Observation observation) {
        open();
        observations.add(observation);
        noteIsOnObservation = true;
    }

    /** A note behind an observation is the device's remark on it. */
    void note(NTE nte) {
        if (noteIsOnObservation) {
            int last = observations.size() - 1;
            observations.set(last, observations.get(last).remarked(Texts.of(nte.getComment(0))));
        }
    }

    void other() {
        noteIsOnObservation = false;
    }

    /** A message without any order or observation is one empty report: somebody should see that it came. */
    List<SpecimenReport> finish() {
        close();
        return reports.isEmpty() ? List.of(new SpecimenReport(specimenKeys, specimenIsControl, subject, List.of())) : reports;
    }

    private Map<String, String> target() {
        return specimenFirst || keys == null ? specimenKeys : keys;
    }

    private void open() {
        noteIsOnObservation = false;
        if (keys == null) {
            keys = new HashMap<>(specimenKeys);
        }
    }

    private void close() {
        noteIsOnObservation = false;
        if (keys != null) {
            reports.add(new SpecimenReport(keys, control || specimenIsControl, subject, observations, fields));
            keys = null;
            fields = Map.of();
            control = false;
            observations = new ArrayList<>();
        }
    }

    private static void put(Map<String, String> keys, String name, EI identifier) {
        String value = Texts.of(identifier.getEntityIdentifier());
        if (!value.isEmpty()) {
            keys.put(name, value);
        }
    }
}
