// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy.internal.rest;

/** Examples of the API document. */
final class Examples {

    static final String PRODUCT = "{\"code\":\"PARA-500\",\"drug\":\"PARACETAMOL-500-MG-TAB\",\"generic\":\"Paracetamol\",\"strength\":\"500 mg\","
            + "\"form\":\"tablet\",\"maker\":\"BPPI\",\"schedule\":\"none\",\"ndps\":false,\"gstPercent\":5,\"pack\":10,\"minimum\":500,"
            + "\"barcode\":\"8901234567894\"}";
    static final String PRODUCTS = "{\"items\":[" + PRODUCT + "]}";
    static final String STORE = "{\"code\":\"COUNTER\",\"name\":\"Counter\",\"nameHindi\":\"काउंटर\",\"parent\":\"MAIN\"}";
    static final String STORES = "{\"items\":[" + STORE + "]}";
    static final String BATCH = "{\"id\":\"0193a0c0-0000-7000-8000-00000000000b\",\"product\":\"PARA-500\",\"number\":\"B2041\","
            + "\"expiry\":\"2027-03\",\"mrp\":\"12.00\",\"status\":\"good\"}";
    static final String LINE = "{\"store\":\"COUNTER\",\"product\":" + PRODUCT + ",\"batch\":" + BATCH + ",\"quantity\":1000,\"usable\":true}";
    static final String LINES = "{\"items\":[" + LINE + "]}";
    static final String RECEIPT = "{\"store\":\"MAIN\",\"supplier\":\"BPPI Delhi\",\"invoice\":\"DC-4711\",\"quarantine\":false,\"lines\":["
            + "{\"product\":\"PARA-500\",\"batch\":\"B2041\",\"expiry\":\"2027-03\",\"mrp\":\"12.00\",\"quantity\":1000}]}";
    static final String ISSUE = "{\"store\":\"MAIN\",\"batch\":\"0193a0c0-0000-7000-8000-00000000000b\",\"quantity\":100,\"to\":\"Ward 3\"}";
    static final String TRANSFER = "{\"from\":\"MAIN\",\"to\":\"COUNTER\",\"batch\":\"0193a0c0-0000-7000-8000-00000000000b\",\"quantity\":200}";
    static final String RETURN = "{\"store\":\"MAIN\",\"batch\":\"0193a0c0-0000-7000-8000-00000000000b\",\"quantity\":20,\"from\":\"Ward 3\"}";
    static final String COUNT = "{\"store\":\"MAIN\",\"batch\":\"0193a0c0-0000-7000-8000-00000000000b\",\"counted\":680,\"reason\":\"damaged\"}";
    static final String MOVEMENT = "{\"id\":\"0193a0c0-0000-7000-8000-00000000000c\",\"store\":\"MAIN\",\"batch\":\"0193a0c0-0000-7000-8000-00000000000b\","
            + "\"product\":\"PARA-500\",\"number\":\"B2041\",\"kind\":\"issue\",\"quantity\":-100,\"at\":\"2026-11-22T05:00:00Z\",\"by\":\"storekeeper\","
            + "\"reference\":\"Ward 3\"}";
    static final String MOVEMENTS = "{\"items\":[" + MOVEMENT + "]}";
    static final String HELD = "{\"id\":\"0193a0c0-0000-7000-8000-00000000000f\",\"kind\":\"issue\",\"store\":\"MAIN\",\"product\":\"DIAZEPAM-5\","
            + "\"label\":\"Diazepam 5 mg\",\"batch\":\"0193a0c0-0000-7000-8000-00000000000b\",\"number\":\"D77\",\"quantity\":20,\"to\":\"Ward 3\","
            + "\"by\":\"storekeeper\",\"at\":\"2026-11-22T05:00:00Z\"}";
    static final String REASON = "{\"reason\":\"Drugs Control alert 12/2026\"}";
    static final String RECIPIENTS = "{\"items\":[{\"dispense\":\"0193a0c0-0000-7000-8000-00000000000d\",\"uhid\":\"0712345678904\",\"name\":\"Sunita Devi\","
            + "\"quantity\":10,\"at\":\"2026-11-22T05:30:00Z\"}]}";
    static final String SHORTAGES = "{\"items\":[{\"store\":\"COUNTER\",\"product\":" + PRODUCT + ",\"quantity\":0,\"elsewhere\":680}]}";
    static final String REGISTER = "{\"items\":[{\"serial\":7,\"at\":\"2026-11-22T05:30:00Z\",\"store\":\"COUNTER\",\"product\":\"DIAZEPAM-5\","
            + "\"label\":\"Diazepam 5 mg\",\"number\":\"D77\",\"quantity\":-10,\"balance\":190,\"uhid\":\"0712345678904\",\"patient\":\"Sunita Devi\","
            + "\"prescriber\":\"Dr Anil Sharma, DMC 12345\",\"by\":\"pharmacist\",\"witness\":\"nurse\"}]}";

    static final String OURS = "{\"items\":[{\"generic\":\"Paracetamol\",\"strength\":\"500 mg\",\"form\":\"tablet\",\"quantity\":680}]}";
    static final String OFFERS = "{\"items\":[{\"facility\":\"IN0710000042\",\"name\":\"Jan Aushadhi Kendra, Civil Lines\",\"metres\":1200,"
            + "\"phone\":\"011 2345 6789\",\"quantity\":300,\"asOf\":\"2026-11-22T04:30:00Z\"}]}";
    private static final String TOLD = "\"name\":\"Jan Aushadhi Kendra, Civil Lines\",\"metres\":1200,\"phone\":\"011 2345 6789\","
            + "\"asOf\":\"2026-11-22T04:30:00Z\",\"stock\":[{\"generic\":\"Paracetamol\",\"strength\":\"500 mg\",\"form\":\"tablet\","
            + "\"quantity\":300}]}";
    static final String NEARBY = "{" + TOLD;
    static final String NEARBY_KNOWN = "{\"code\":\"IN0710000042\"," + TOLD;

    private Examples() {
    }
}
