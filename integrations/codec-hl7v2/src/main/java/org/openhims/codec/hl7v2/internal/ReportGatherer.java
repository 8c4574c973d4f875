// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.hl7v2.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import ca.uhn.hl7v2.model.v251.datatype.EI;
import ca.uhn.hl7v2.model.v251.datatype.EIP;
import ca.uhn.hl7v2.model.v251.segment.NTE;
import ca.uhn.hl7v2.model.v251.segment.OBR;
import ca.uhn.hl7v2.model.v251.segment.PID;
import ca.uhn.hl7v2.model.v251.segment.SAC;
import ca.uhn.hl7v2.model.v251.segment.SPM;
import org.openhims.device.Observation;
import org.openhims.device.SpecimenReport;
import org.openhims.device.Subject;

/** Gathers the reports of a message from its segments as they come. */
final class ReportGatherer {

    /** HL7 table 0369: blind sample, calibrators, electronic, proficiency and control specimens. */
    private static final Set<String> NO_PATIENT = Set.of("B", "C", "E", "F", "O", "Q", "V");
    /** Behind an observation they are still about it (§7.3.8). */
    private static final Set<String> OF_OBSERVATION = Set.of("TCD", "SID");

    private enum Spoken { ORDER, OBSERVATION, NOTHING }

    /** In OUL a specimen comes before its orders (§7.3.8), but for R24; in ORU behind its observations (§7.3.1). */
    private final boolean usuallyFirst;
    private final Header header;
    private final List<SpecimenReport> reports = new ArrayList<>();
    private final Keys keys = new Keys();
    private boolean specimenFirst;
    private Subject subject = Subject.NONE;
    private Map<String, String> patientFields = Map.of();
    private boolean specimenIsControl;
    private Map<String, String> fields = Map.of();
    private boolean control;
    private String orderRemark = "";
    private List<Observation> observations = new ArrayList<>();
    private Spoken spoken = Spoken.NOTHING;

    ReportGatherer(Header header) {
        this.header = header;
        this.usuallyFirst = header.component(9, 1).equals("OUL") && !header.component(9, 2).equals("R24");
        this.specimenFirst = usuallyFirst;
    }

    void patient(PID pid) {
        close();
        keys.forgetSpecimen();
        specimenIsControl = false;
        specimenFirst = usuallyFirst;
        subject = Patients.of(pid);
        patientFields = Fields.of(pid);
    }

    void order(OBR obr) {
        close();
        keys.open();
        fields = Fields.of(obr, header);
        keys.putOrder("OBR-2", obr.getPlacerOrderNumber());
        keys.putOrder("OBR-3", obr.getFillerOrderNumber());
        spoken = Spoken.ORDER;
    }

    /** One that comes before any order is that of all orders up to the next one, whatever the kind of the message. */
    void specimen(SPM spm) {
        spoken = Spoken.NOTHING;
        boolean notPatient = NO_PATIENT.contains(Texts.of(spm.getSpecimenRole(0).getIdentifier()));
        specimenFirst |= !keys.isOpen();
        EIP id = spm.getSpecimenID();
        EI number = Keys.text(id.getPlacerAssignedIdentifier()).isEmpty() ? id.getFillerAssignedIdentifier() : id.getPlacerAssignedIdentifier();
        if (specimenFirst) {
            close();
            keys.forgetSpecimen();
            specimenIsControl = notPatient;
            keys.putSpecimen("SPM-2", number);
        } else {
            control |= notPatient;
            keys.putOrder("SPM-2", number);
        }
    }

    /** Behind results it is the next one of its specimen. */
    void container(SAC sac) {
        spoken = Spoken.NOTHING;
        if (specimenFirst && keys.isOpen() && !observations.isEmpty()) {
            close();
            keys.forget("SAC-3");
        }
        if (keys.isOpen()) {
            keys.putOrder("SAC-3", sac.getContainerIdentifier());
        } else {
            keys.putSpecimen("SAC-3", sac.getContainerIdentifier());
        }
    }

    void observation(Observation observation) {
        keys.open();
        observations.add(observation.remarked(orderRemark));
        spoken = Spoken.OBSERVATION;
    }

    /** A note behind an observation is the device's remark on it, behind an order on all its observations. */
    void note(NTE nte) {
        String text = Arrays.stream(nte.getComment()).map(Texts::of).filter(line -> !line.isEmpty()).collect(Collectors.joining(" "));
        if (spoken == Spoken.OBSERVATION) {
            int last = observations.size() - 1;
            observations.set(last, observations.get(last).remarked(text));
        } else if (spoken == Spoken.ORDER) {
            orderRemark = Texts.cut(orderRemark.isEmpty() || text.isEmpty() ? orderRemark + text : orderRemark + "; " + text, Observation.COMMENT);
        }
    }

    void other(String segment) {
        spoken = spoken == Spoken.OBSERVATION && !OF_OBSERVATION.contains(segment) ? Spoken.NOTHING : spoken;
    }

    /** A message without any order or observation is one empty report: somebody should see that it came. */
    List<SpecimenReport> finish() {
        close();
        return reports.isEmpty() ? List.of(new SpecimenReport(keys.ofSpecimen(), specimenIsControl, subject, List.of(), patientFields)) : reports;
    }

    private void close() {
        if (keys.isOpen()) {
            reports.add(new SpecimenReport(keys.close(), control || specimenIsControl, subject, observations, Fields.both(fields, patientFields)));
            fields = Map.of();
            control = false;
            orderRemark = "";
            observations = new ArrayList<>();
        }
        spoken = Spoken.NOTHING;
    }
}
