// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal;

import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** An object of a framework's wide interface that answers a few methods; the others give null, zero, false or an empty list. */
public final class Stub {

    private Stub() {
    }

    @SuppressWarnings("unchecked")
    public static <T> T of(Class<T> type, Map<String, Function<Object[], Object>> answers) {
        return (T) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            Function<Object[], Object> answer = answers.get(method.getName());
            if (answer != null) {
                return answer.apply(args);
            }
            return switch (method.getName()) {
                case "hashCode" -> System.identityHashCode(self);
                case "equals" -> self == args[0];
                case "toString" -> type.getSimpleName();
                default -> nothing(method.getReturnType(), method.getDefaultValue());
            };
        });
    }

    private static Object nothing(Class<?> type, Object standard) {
        if (standard != null) {
            return standard;
        }
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        return type == List.class || type == Collection.class ? List.of() : null;
    }
}
