// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing.internal;

import java.util.List;
import org.openhims.platform.access.Permission;
import org.openhims.platform.access.PermissionSource;
import org.osgi.service.component.annotations.Component;

/** Who may do what with money unless an administrator says otherwise. */
@Component
public final class BillingPermissions implements PermissionSource {

    static final String BILL_WRITE = "billing.bill.write";
    static final String BILL_READ = "billing.bill.read";
    static final String TAKE = "billing.payment.take";
    static final String RECEIPT_READ = "billing.receipt.read";
    static final String RECEIPT_CANCEL = "billing.receipt.cancel";
    static final String REFUND_REQUEST = "billing.refund.request";
    static final String REFUND_APPROVE = "billing.refund.approve";
    static final String WAIVE = "billing.charge.waive";
    static final String SHIFT_ACCEPT = "billing.shift.accept";
    static final String BOOK_READ = "billing.book.read";
    static final String TARIFF_READ = "billing.tariff.read";
    static final String SETUP = "billing.setup";

    @Override
    public List<Permission> permissions() {
        return List.of(Permission.of(BILL_WRITE, "cashier", "admin"), Permission.of(BILL_READ, "cashier", "admin"),
                Permission.of(TAKE, "cashier", "admin"), Permission.of(RECEIPT_READ, "cashier", "admin"),
                Permission.of(RECEIPT_CANCEL, "admin"), Permission.of(REFUND_REQUEST, "cashier", "admin"),
                Permission.of(REFUND_APPROVE, "admin"), Permission.of(WAIVE, "admin"), Permission.of(SHIFT_ACCEPT, "cashier", "admin"),
                Permission.of(BOOK_READ, "cashier", "admin"),
                Permission.of(TARIFF_READ, "cashier", "admin", "registrar", "doctor", "nurse", "technician", "pharmacist"),
                Permission.of(SETUP, "admin"));
    }
}
