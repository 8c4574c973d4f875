// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing.internal.rest;

/** What the API document shows. */
final class Examples {

    static final String BILL = "{\"id\":\"0192f5c4-7a10-7c3e-8f21-5b6f0d2a9e44\",\"number\":\"B-2627-000012\",\"uhid\":\"0712345678908\","
            + "\"name\":\"Sunita Devi\",\"category\":\"general\",\"status\":\"open\",\"lines\":[{\"item\":\"OPD-REG\","
            + "\"name\":\"OPD registration\",\"quantity\":1,\"price\":\"10.00\",\"amount\":\"10.00\",\"gst\":0,"
            + "\"tax\":\"0.00\"}],\"total\":\"10.00\",\"paid\":\"0.00\",\"pending\":\"0.00\",\"owed\":\"10.00\","
            + "\"refunded\":\"0.00\",\"madeAt\":\"2026-11-22T04:30:00Z\",\"madeBy\":\"cashier\"}";
    static final String RECEIPT = "{\"receipt\":\"C1-2627-000012\",\"bill\":\"0192f5c4-7a10-7c3e-8f21-5b6f0d2a9e44\",\"uhid\":\"0712345678908\","
            + "\"name\":\"Sunita Devi\",\"amount\":\"10.00\",\"mode\":\"cash\",\"status\":\"confirmed\",\"counter\":\"C1\","
            + "\"refunded\":\"0.00\",\"at\":\"2026-11-22T04:31:00Z\",\"by\":\"cashier\","
            + "\"shift\":\"0192f5c4-7a10-7c3e-8f21-5b6f0d2a9e45\"}";
    static final String LINES = "{\"uhid\":\"0712345678908\",\"lines\":[{\"item\":\"OPD-REG\",\"quantity\":1}]}";
    static final String PAYMENT = "{\"amount\":\"10.00\",\"mode\":\"cash\"}";
    static final String REFUND = "{\"id\":\"0192f5c4-7a10-7c3e-8f21-5b6f0d2a9e46\",\"receipt\":\"C1-2627-000012\",\"uhid\":\"0712345678908\","
            + "\"name\":\"Sunita Devi\",\"amount\":\"10.00\",\"mode\":\"cash\",\"reason\":\"The doctor is on leave\","
            + "\"status\":\"pending\",\"requestedBy\":\"cashier\",\"requestedAt\":\"2026-11-22T04:40:00Z\"}";
    static final String CHARGE = "{\"id\":\"0192f5c4-7a10-7c3e-8f21-5b6f0d2a9e47\",\"uhid\":\"0712345678908\",\"name\":\"OPD registration\","
            + "\"item\":\"OPD-REG\",\"quantity\":1,\"price\":\"10.00\",\"amount\":\"10.00\",\"gst\":0,"
            + "\"category\":\"general\",\"status\":\"open\",\"source\":\"opd.visit.opened\","
            + "\"subject\":\"0192f5c4-7a10-7c3e-8f21-5b6f0d2a9e48\",\"at\":\"2026-11-22T04:29:00Z\"}";
    static final String INTERIM = "{\"uhid\":\"0712345678908\",\"name\":\"Sunita Devi\",\"charges\":[" + CHARGE + "],\"bills\":[],"
            + "\"charged\":\"10.00\",\"owed\":\"0.00\",\"advance\":\"500.00\",\"balance\":\"-490.00\",\"at\":\"2026-11-22T04:31:00Z\"}";
    static final String SHIFT = "{\"id\":\"0192f5c4-7a10-7c3e-8f21-5b6f0d2a9e45\",\"counter\":\"C1\",\"user\":\"cashier\","
            + "\"status\":\"closed\",\"opening\":\"500.00\",\"openedAt\":\"2026-11-22T02:30:00Z\",\"collected\":\"4210.00\","
            + "\"cash\":\"3200.00\",\"declared\":\"3190.00\",\"difference\":\"-10.00\",\"closedAt\":\"2026-11-22T08:30:00Z\"}";
    static final String ITEM = "{\"code\":\"OPD-REG\",\"name\":\"OPD registration\",\"nameHindi\":\"ओपीडी पंजीकरण\",\"gst\":0,"
            + "\"hsn\":\"9993\",\"prices\":[{\"category\":\"general\",\"from\":\"2026-04-01\",\"price\":\"10.00\"}]}";
    static final String DEPOSIT = "{\"uhid\":\"0712345678908\",\"amount\":\"500.00\",\"mode\":\"cash\"}";
    static final String NEW_REFUND = "{\"amount\":\"10.00\",\"reason\":\"The doctor is on leave\"}";
    static final String NEW_ITEM = "{\"code\":\"ECG\",\"name\":\"Electrocardiogram\",\"nameHindi\":\"ईसीजी\",\"gst\":0}";
    static final String PRICE = "{\"category\":\"general\",\"from\":\"2026-12-01\",\"price\":\"10.00\"}";
    static final String DAY = "{\"day\":\"2026-11-22\",\"modes\":[{\"mode\":\"cash\",\"taken\":\"10.00\",\"refunded\":\"0.00\"}],"
            + "\"hours\":[\"10.00\"],\"billed\":\"10.00\",\"collected\":\"10.00\",\"refunded\":\"0.00\",\"receipts\":1,"
            + "\"pendingRefunds\":0}";
    static final String GST = "{\"items\":[{\"gst\":12,\"amount\":\"112.00\",\"taxable\":\"100.00\",\"cgst\":\"6.00\",\"sgst\":\"6.00\"}]}";
    static final String SUMS = "{\"shifts\":\"10.00\",\"receipts\":\"10.00\",\"ledger\":\"10.00\",\"entries\":\"0.00\"}";

    private Examples() {
    }
}
