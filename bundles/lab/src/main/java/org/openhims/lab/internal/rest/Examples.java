// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.rest;

/** Examples of the API document. */
final class Examples {

    static final String NEW_ORDER = "{\"uhid\":\"0712345678904\",\"tests\":[\"CBC\"],\"priority\":\"routine\","
            + "\"visit\":\"0193a0c0-0000-7000-8000-00000000000a\"}";
    static final String GESTATION = "{\"pregnant\":true,\"days\":171,\"on\":\"2026-11-20\"}";
    static final String PAPER_ORDER = "{\"uhid\":\"0712345678904\",\"tests\":[\"CBC\"],\"downtime\":{\"at\":\"2026-11-22T04:00:00Z\","
            + "\"accessions\":[\"1000000016\"],\"collectedAt\":\"2026-11-22T04:10:00Z\"}}";
    static final String SPECIMEN = "{\"accession\":\"1000000016\",\"status\":\"ordered\",\"order\":\"0193a0c0-0000-7000-8000-000000000001\","
            + "\"uhid\":\"0712345678904\",\"name\":\"Sunita Devi\",\"sex\":\"F\",\"birthDate\":\"1990-08-04\",\"priority\":\"routine\","
            + "\"tests\":[\"CBC\"],\"specimen\":\"blood\",\"container\":\"edta\",\"orderedAt\":\"2026-11-22T04:30:00Z\"}";
    static final String RESULT = "{\"id\":\"0193a0c0-0000-7000-8000-000000000002\",\"order\":\"0193a0c0-0000-7000-8000-000000000001\","
            + "\"accession\":\"1000000016\",\"uhid\":\"0712345678904\",\"analyte\":\"HGB\",\"name\":\"Haemoglobin\",\"loinc\":\"718-7\","
            + "\"value\":\"13.2\",\"unit\":\"g/dL\",\"flag\":\"N\",\"status\":\"preliminary\",\"range\":\"12 - 16\",\"warnings\":[],"
            + "\"device\":\"generic\",\"observedAt\":\"2026-11-22T05:10:00Z\",\"receivedAt\":\"2026-11-22T05:10:01Z\"}";
    static final String RESULTS = "[" + RESULT + "]";
    static final String RESULT_PAGE = "{\"items\":[" + RESULT + "]}";
    static final String SPECIMEN_PAGE = "{\"items\":[" + SPECIMEN + "]}";
    static final String ORDER = "{\"id\":\"0193a0c0-0000-7000-8000-000000000001\",\"uhid\":\"0712345678904\",\"tests\":[\"CBC\"],"
            + "\"priority\":\"routine\",\"visit\":\"0193a0c0-0000-7000-8000-00000000000a\",\"orderedAt\":\"2026-11-22T04:30:00Z\","
            + "\"orderedBy\":\"doctor\",\"specimens\":[" + SPECIMEN + "],\"results\":[]}";
    static final String ORDER_PAGE = "{\"items\":[" + ORDER + "]}";
    static final String REASON = "{\"reason\":\"haemolysed\",\"note\":\"Taken again at once\"}";
    static final String UNMATCHED = "{\"id\":\"0193a0c0-0000-7000-8000-000000000003\",\"receivedAt\":\"2026-11-22T05:10:01Z\","
            + "\"device\":\"generic\",\"accession\":\"1000000024\",\"reason\":\"specimen-not-received\","
            + "\"messageId\":\"0193a0c0-0000-7000-8000-000000000004\",\"values\":[{\"code\":\"718-7\",\"value\":\"13.2\",\"unit\":\"g/dL\","
            + "\"numeric\":true}],\"status\":\"open\"}";
    static final String UNMATCHED_PAGE = "{\"items\":[" + UNMATCHED + "]}";
    static final String TEST_PAGE = "{\"items\":[{\"code\":\"CBC\",\"name\":\"Blood count\",\"department\":\"haematology\","
            + "\"specimen\":\"blood\",\"container\":\"edta\",\"analytes\":[\"WBC\",\"RBC\",\"HGB\",\"HCT\",\"PLT\"],\"offered\":true}]}";
    static final String RANGE = "{\"analyte\":\"HGB\",\"sex\":\"F\",\"fromDays\":6574,\"toDays\":54787,\"low\":12,\"high\":16,"
            + "\"criticalLow\":6.6,\"criticalHigh\":19.9,\"source\":\"Own study 2026\"}";
    static final String PROBLEM = "{\"type\":\"urn:hims:problem:lab.specimen.cancelled\",\"title\":\"The specimen was cancelled\",\"status\":409}";

    private Examples() {
    }
}
