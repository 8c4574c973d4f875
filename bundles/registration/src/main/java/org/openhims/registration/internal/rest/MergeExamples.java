// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal.rest;


/** What the API document shows of merges. */
final class MergeExamples {

    static final String NEW = "{\"survivor\":\"0700000000013\",\"retired\":\"0700000000021\",\"take\":[\"mobile\"],"
            + "\"reason\":\"The same ration card, both names confirmed by the husband\"}";
    private static final String DONE = "{\"by\":\"registrar\",\"at\":\"2026-11-22T05:00:00Z\",\"reason\":\"The same ration card\"}";
    private static final String BEGIN = "{\"id\":\"019ab0c2-7d4e-7000-8000-000000000009\",\"kind\":\"MERGED\",\"survivor\":\"0700000000013\","
            + "\"retired\":\"0700000000021\",\"take\":[\"mobile\"],\"merged\":" + DONE + ',';
    static final String STANDING = BEGIN + "\"state\":\"STANDING\",\"written\":[],\"away\":[]}";
    static final String SEPARATING = BEGIN + "\"state\":\"SEPARATING\",\"undone\":{\"by\":\"registrar\",\"at\":\"2026-11-23T05:00:00Z\","
            + "\"reason\":\"Two sisters\"},\"written\":[{\"module\":\"lab\",\"kind\":\"order\",\"id\":\"019ab0d2-7d4e-7000-8000-000000000001\","
            + "\"at\":\"2026-11-22T06:00:00Z\",\"title\":\"Order: Complete blood count\"}],\"away\":[]}";
    private static final String REST = "\"identifiers\":[],\"allergies\":{\"status\":\"NOT_ASKED\",\"substances\":[]},"
            + "\"registeredAt\":\"2026-11-22T04:30:00Z\"}";
    static final String PREVIEW = "{\"survivor\":{\"uhid\":\"0700000000013\",\"name\":\"Sunita Devi\",\"sex\":\"F\",\"estimated\":false," + REST
            + ",\"retired\":{\"uhid\":\"0700000000021\",\"name\":\"Suneeta Devi\",\"sex\":\"F\",\"estimated\":false," + REST
            + ",\"differences\":[\"name\"],\"objections\":[],\"parts\":[{\"module\":\"lab\",\"count\":1,\"newest\":[{\"kind\":\"order\","
            + "\"id\":\"019ab0d2-7d4e-7000-8000-000000000001\",\"at\":\"2026-11-22T04:40:00Z\",\"title\":\"Order: Complete blood count\","
            + "\"movable\":true}]}],\"away\":[]}";
    static final String REASON = "{\"reason\":\"Two sisters of one household\"}";
    static final String DECISION = "{\"module\":\"lab\",\"kind\":\"order\",\"fact\":\"019ab0d2-7d4e-7000-8000-000000000001\","
            + "\"uhid\":\"0700000000021\"}";

    private MergeExamples() {
    }
}
