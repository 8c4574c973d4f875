// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.runtime.ObjectMethods;

/**
 * The Java runtime (17) keeps the type for which it last linked each method that records have, and with the type its class loader. Once
 * that is the loader of a module that was replaced, a record of a plain text is linked in its stead.
 */
final class RecordLinks {

    private record Plain(String text) {
    }

    private RecordLinks() {
    }

    static void forget() throws ReflectiveOperationException {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        MethodHandle text = lookup.findGetter(Plain.class, "text", String.class);
        link(lookup, text, "toString", MethodType.methodType(String.class, Plain.class));
        link(lookup, text, "hashCode", MethodType.methodType(int.class, Plain.class));
        link(lookup, text, "equals", MethodType.methodType(boolean.class, Plain.class, Object.class));
    }

    private static void link(MethodHandles.Lookup lookup, MethodHandle text, String method, MethodType type) throws ReflectiveOperationException {
        try {
            ObjectMethods.bootstrap(lookup, method, type, Plain.class, "text", text);
        } catch (Throwable e) {
            throw new ReflectiveOperationException(e);
        }
    }
}
