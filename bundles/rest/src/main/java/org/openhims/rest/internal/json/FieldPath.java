// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.List;

/** The way to a field as the client wrote it: {@code identifiers[0].value}. */
public final class FieldPath {

    private FieldPath() {
    }

    static String of(List<JsonMappingException.Reference> references) {
        String path = "";
        for (JsonMappingException.Reference reference : references) {
            path = reference.getFieldName() == null ? at(path, reference.getIndex()) : in(path, reference.getFieldName());
        }
        return path;
    }

    static String of(JsonPointer pointer) {
        String path = "";
        for (JsonPointer part = pointer; part != null && !part.matches(); part = part.tail()) {
            path = part.mayMatchElement() ? at(path, part.getMatchingIndex()) : in(path, part.getMatchingProperty());
        }
        return path;
    }

    /** A field within another; either may be empty. */
    public static String in(String outer, String inner) {
        return outer.isEmpty() || inner.isEmpty() || inner.startsWith("[") ? outer + inner : outer + "." + inner;
    }

    private static String at(String path, int index) {
        return path + "[" + index + "]";
    }
}
