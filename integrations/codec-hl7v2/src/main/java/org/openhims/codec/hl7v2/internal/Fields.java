// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.hl7v2.internal;

import ca.uhn.hl7v2.model.v251.datatype.CE;
import ca.uhn.hl7v2.model.v251.segment.OBR;
import ca.uhn.hl7v2.model.v251.segment.OBX;
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
        fields.keep("MSH-11", header.component(11, 1));
        fields.keep("MSH-16", header.component(16, 1));
        return fields.found;
    }

    private void coded(String name, CE code) {
        keep(name + ".1", Texts.of(code.getIdentifier()));
        keep(name + ".2", Texts.of(code.getText()));
        keep(name + ".3", Texts.of(code.getNameOfCodingSystem()));
    }

    private void keep(String name, String text) {
        if (!text.isEmpty() && text.length() <= LONGEST) {
            found.put(name, text);
        }
    }
}
