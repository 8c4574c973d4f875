// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd;

import java.util.List;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Departments, doctors and queues. Permissions: {@code opd.queue.read}, {@code opd.setup}. */
@ProviderType
public interface OpdSetup {

    List<Department> departments(Caller by);

    List<Doctor> doctors(Caller by);

    /** Sets up the department or changes its names. 400 for an ill-formed part. */
    Department department(Caller by, Department department);

    /** Sets up the doctor or changes what is known. 400 with rule {@code department.unknown} for an unknown department. */
    Doctor doctor(Caller by, Doctor doctor);

    /** Sets up the queue or changes it; tokens already given stay. 409 {@code opd.prefix.taken}. */
    Queue queue(Caller by, NewQueue queue);
}
