// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.hl7v2.internal;

import ca.uhn.hl7v2.model.v251.datatype.CE;
import ca.uhn.hl7v2.model.v251.segment.OBR;
import ca.uhn.hl7v2.model.v251.segment.OBX;
import ca.uhn.hl7v2.model.v251.segment.PID;
import java.util.HashMap;
import java.util.Map;

/** What profiles may ask for besides code, value and unit, by the standard's names. */
final class Fields {

    private static final int LONGEST = 200;

    private final Map<String, String> found = new HashMap<>();

    private Fields() {
    }

    static Map<String, String> of(OBX obx, String value) {
        Fields fields = new Fields();
        fields.keep("OBX-2", Texts.of(obx.getValueType()));
        fields.coded("OBX-3", obx.getObservationIdentifier());
        fields.keep("OBX-4", Texts.of(obx.getObservationSubID()));
        fields.keep("OBX-5", value);
        fields.keep("OBX-6", Texts.of(obx.getUnits().getIdentifier()));
        fields.keep("OBX-8", Texts.of(obx.getAbnormalFlags(0)));
        fields.keep("OBX-11", Texts.of(obx.getObservationResultStatus()));
        return fields.found;
    }

    static Map<String, String> of(OBR obr, Header header) {
        Fields fields = new Fields();
        fields.coded("OBR-4", obr.getUniversalServiceIdentifier());
        fields.keep("OBR-15", Texts.of(obr.getSpecimenSource().getSpecimenSourceNameOrCode().getIdentifier()));
        fields.keep("OBR-18", Texts.of(obr.getPlacerField1()));
        fields.keep("OBR-20", Texts.of(obr.getFillerField1()));
        fields.keep("MSH-11", header.component(11, 1));
        fields.keep("MSH-16", header.component(16, 1));
        return fields.found;
    }

    /** Some devices know no other place for the number of the tube. */
    static Map<String, String> of(PID pid) {
        Fields fields = new Fields();
        fields.keep("PID-2", Texts.of(pid.getPatientID().getIDNumber()));
        fields.keep("PID-3", Texts.of(pid.getPatientIdentifierList(0).getIDNumber()));
        fields.keep("PID-4", Texts.of(pid.getAlternatePatientIDPID(0).getIDNumber()));
        return fields.found;
    }

    static Map<String, String> both(Map<String, String> fields, Map<String, String> others) {
        Map<String, String> all = new HashMap<>(others);
        all.putAll(fields);
        return all;
    }

    private void coded(String name, CE code) {
        keep(name + ".1", Texts.of(code.getIdentifier()));
        keep(name + ".2", Texts.of(code.getText()));
        keep(name + ".3", Texts.of(code.getNameOfCodingSystem()));
        keep(name + ".4", Texts.of(code.getAlternateIdentifier()));
        keep(name + ".5", Texts.of(code.getAlternateText()));
    }

    private void keep(String name, String text) {
        if (!text.isEmpty() && text.length() <= LONGEST) {
            found.put(name, text);
        }
    }
}
