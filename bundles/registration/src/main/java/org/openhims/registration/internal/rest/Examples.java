// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal.rest;

/** What the API document shows. */
final class Examples {

    static final String NEW = "{\"name\":\"Sunita Devi\",\"otherName\":\"सुनीता देवी\",\"sex\":\"F\",\"birthDate\":\"1990-08-04\","
            + "\"mobile\":\"9810012345\",\"identifiers\":[{\"type\":\"ABHA\",\"value\":\"91-1234-5678-9015\"}]}";
    static final String PAPER = "{\"name\":\"Sunita Devi\",\"sex\":\"F\",\"age\":36,\"downtime\":{\"at\":\"2026-11-22T04:00:00Z\","
            + "\"uhid\":\"0700000000013\"}}";
    private static final String REST = "\"identifiers\":[],\"allergies\":{\"status\":\"NOT_ASKED\",\"substances\":[],\"entries\":[]},"
            + "\"registeredAt\":\"2026-11-22T04:30:00Z\"";
    static final String ONE = "{\"uhid\":\"0700000000013\",\"name\":\"Sunita Devi\",\"sex\":\"F\",\"birthDate\":\"1990-08-04\","
            + "\"estimated\":false,\"mobile\":\"9810012345\"," + REST + "}";
    static final String WARNED = "{\"uhid\":\"0700000000021\",\"name\":\"Sunita Devi\",\"sex\":\"F\",\"estimated\":false," + REST
            + ",\"warnings\":[{\"field\":\"identifiers[0].value\",\"rule\":\"warning.abha\",\"message\":\"The last digit of the ABHA number does not fit "
            + "the others. Please compare it once more.\"}]}";
    static final String PICTURED = "{\"uhid\":\"0700000000013\",\"name\":\"Sunita Devi\",\"sex\":\"F\",\"birthDate\":\"1990-08-04\","
            + "\"estimated\":false," + REST + ",\"photo\":\"019ab0c2-7d4e-7000-8000-00000000000d\"}";
    static final String LIKELY = "[{\"uhid\":\"0700000000013\",\"name\":\"Sunita Devi\",\"sex\":\"F\",\"birthDate\":\"1990-08-04\","
            + "\"mobile\":\"9810012345\",\"score\":100,\"certain\":true,\"reasons\":[\"birthDate\",\"name\",\"mobile\"]}]";
    static final String PAIR = "{\"one\":" + ONE + ",\"other\":" + ONE + ",\"likeness\":{\"uhid\":\"0700000000021\",\"name\":\"Sunita Devi\","
            + "\"sex\":\"F\",\"score\":82,\"certain\":false,\"reasons\":[\"name\",\"mobile\"]},\"foundAt\":\"2026-11-22T05:00:00Z\"}";
    static final String ROUND = "{\"running\":true,\"done\":2500,\"of\":100000,\"found\":31,\"startedBy\":\"registrar\","
            + "\"startedAt\":\"2026-11-22T05:00:00Z\"}";
    static final String DUPLICATE = "{\"type\":\"urn:hims:problem:patient.duplicate\",\"title\":\"This person is registered already\","
            + "\"status\":409,\"candidates\":" + LIKELY + "}";
    static final String CORRECTION = "{\"patient\":" + NEW + ",\"reason\":\"Birth date read from the school certificate\"}";
    static final String CHANGES = "{\"items\":[{\"id\":\"019ab0c2-7d4e-7000-8000-000000000001\",\"at\":\"2026-11-22T05:00:00Z\","
            + "\"by\":\"registrar\",\"reason\":\"Birth date read from the school certificate\",\"fields\":[\"birthDate\"],\"before\":" + ONE
            + ",\"after\":" + ONE + "}]}";
    static final String PERSON = "{\"sex\":\"M\",\"age\":40,\"attendant\":{\"name\":\"PCR van 12\",\"relation\":\"police\"}}";
    static final String UNKNOWN = "{\"uhid\":\"0700000000021\",\"name\":\"Unknown 0021\",\"otherName\":\"अज्ञात 0021\",\"sex\":\"M\","
            + "\"birthDate\":\"1986\",\"estimated\":true," + REST + ",\"identity\":\"UNKNOWN\"}";
    static final String IDENTIFIED = "{\"known\":\"0700000000013\",\"reason\":\"Her brother brought the ration card\"}";
    static final String CHILD = "{\"mother\":\"0700000000013\",\"sex\":\"F\",\"bornAt\":\"2026-11-22T01:10:00Z\",\"order\":1}";
    static final String BABY = "{\"uhid\":\"0700000000039\",\"name\":\"Baby 1 of Sunita Devi\",\"sex\":\"F\",\"birthDate\":\"2026-11-22\","
            + "\"estimated\":false," + REST + ",\"identity\":\"UNNAMED\",\"birth\":{\"mother\":\"0700000000013\",\"order\":1,"
            + "\"at\":\"2026-11-22T01:10:00Z\"}}";
    static final String DEATH = "{\"at\":\"2026-11-22T03:20:00Z\",\"broughtDead\":false,\"declaredBy\":\"Dr Anil Rao\"}";
    static final String DEAD = "{\"uhid\":\"0700000000013\",\"name\":\"Sunita Devi\",\"sex\":\"F\",\"birthDate\":\"1990-08-04\","
            + "\"estimated\":false," + REST + ",\"death\":" + DEATH + "}";
    static final String REASON = "{\"reason\":\"Recorded for the wrong patient\"}";

    static final String IMPORT = "{\"id\":\"01936a3e-6b1c-7c4e-9d1f-2b7a90c1e2aa\",\"source\":\"Old e-Hospital\",\"file\":\"patients.csv\",\"dryRun\":true,"
            + "\"state\":\"CHECKED\",\"rows\":200000,\"done\":200000,\"registered\":187210,\"known\":0,\"duplicates\":12204,\"likely\":3310,\"wrong\":586,"
            + "\"ignored\":[\"Caste\"],\"startedBy\":\"admin\",\"startedAt\":\"2026-11-22T04:00:00Z\",\"endedAt\":\"2026-11-22T04:21:00Z\"}";

    private Examples() {
    }
}
