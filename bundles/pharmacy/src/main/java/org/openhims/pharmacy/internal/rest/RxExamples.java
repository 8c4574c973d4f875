// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy.internal.rest;


/** Examples of the API document: orders and what is dispensed against them. */
final class RxExamples {

    private static final String RX = "{\"drug\":\"PARACETAMOL-500-MG-TAB\",\"name\":\"Paracetamol 500 mg tablet\",\"dose\":1,\"unit\":\"tablet\","
            + "\"route\":\"oral\",\"frequency\":\"tds\",\"days\":5,\"quantity\":15,\"food\":\"after\"}";
    static final String ORDER = "{\"id\":\"0193a0c0-0000-7000-8000-00000000000e\",\"source\":\"opd\",\"sourceId\":\"0193a0c0-0000-7000-8000-00000000000f\","
            + "\"code\":\"RX261122-42\",\"uhid\":\"0712345678904\",\"name\":\"Sunita Devi\",\"prescriber\":\"Dr Anil Sharma, DMC 12345\","
            + "\"writtenAt\":\"2026-11-22T05:00:00Z\",\"status\":\"open\",\"lines\":[{\"line\":1,\"rx\":" + RX + ",\"quantity\":15,\"dispensed\":0,"
            + "\"allowed\":[]}]}";
    static final String ORDERS = "{\"items\":[" + ORDER + "]}";
    static final String PAPER = "{\"uhid\":\"0712345678904\",\"prescriber\":\"Dr Rao, DMC 54321\",\"lines\":[{\"product\":\"PARA-500\",\"quantity\":15,"
            + "\"rx\":{\"dose\":1,\"frequency\":\"tds\",\"days\":5,\"food\":\"after\"}}]}";
    static final String ALLOW = "{\"line\":1,\"product\":\"CROCIN-500\"}";
    private static final String FINDING = "{\"line\":0,\"check\":\"allergy\",\"verdict\":\"not-checked\",\"message\":\"NOT CHECKED: allergies were not asked\"}";
    static final String PROPOSAL = "{\"order\":" + ORDER + ",\"store\":\"COUNTER\",\"lines\":[{\"line\":1,\"owed\":15,\"packs\":[{\"stock\":" + Examples.LINE
            + ",\"quantity\":15}],\"others\":[],\"elsewhere\":{\"MAIN\":680},\"nearby\":[]}],\"findings\":[" + FINDING + "]}";
    static final String HANDED = "{\"order\":\"0193a0c0-0000-7000-8000-00000000000e\",\"store\":\"COUNTER\",\"lines\":[{\"line\":1,"
            + "\"batch\":\"0193a0c0-0000-7000-8000-00000000000b\",\"quantity\":15}]}";
    static final String DISPENSE = "{\"id\":\"0193a0c0-0000-7000-8000-00000000000d\",\"order\":\"0193a0c0-0000-7000-8000-00000000000e\","
            + "\"uhid\":\"0712345678904\",\"name\":\"Sunita Devi\",\"store\":\"COUNTER\",\"status\":\"done\",\"free\":true,\"total\":0,\"tax\":0,"
            + "\"at\":\"2026-11-22T05:30:00Z\",\"by\":\"pharmacist\",\"lines\":[{\"line\":1,\"of\":1,\"product\":\"PARA-500\",\"label\":\"Paracetamol 500 mg\","
            + "\"batch\":\"0193a0c0-0000-7000-8000-00000000000b\",\"number\":\"B2041\",\"expiry\":\"2027-03\",\"quantity\":15,\"returned\":0,\"pack\":10,"
            + "\"mrp\":\"12.00\",\"gstPercent\":5,\"amount\":\"0.00\",\"tax\":\"0.00\",\"substituted\":false}],\"findings\":[" + FINDING + "]}";
    static final String DISPENSES = "{\"items\":[" + DISPENSE + "]}";
    static final String BACK = "{\"line\":1,\"quantity\":5,\"reason\":\"not needed\",\"restock\":true}";

    private RxExamples() {
    }
}
