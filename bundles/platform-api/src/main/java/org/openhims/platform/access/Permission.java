// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform.access;

import java.util.Set;

/**
 * A right to one kind of operation.
 *
 * @param name module and operation, such as {@code lab.result.release}; its text is {@code permission.<name>}
 * @param roles the shipped roles that hold it until an administrator says otherwise: admin, registrar, doctor, nurse, technician,
 *        pathologist, pharmacist, cashier, operator, helpdoctor, dispatcher, crew, storekeeper, fhirclient
 */
public record Permission(String name, Set<String> roles) {

    public static Permission of(String name, String... roles) {
        return new Permission(name, Set.of(roles));
    }
}
