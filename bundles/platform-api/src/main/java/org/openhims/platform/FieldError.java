// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform;

import java.util.List;

/**
 * What is wrong with one field of an input.
 *
 * @param field the field's path as the client wrote it, such as {@code identifiers[0].value}
 * @param rule the rule that is broken; the message is the text {@code rule.<rule>}
 * @param args what the text's placeholders stand for, such as the greatest length; never the rejected value
 */
public record FieldError(String field, String rule, List<Object> args) {

    public FieldError {
        args = List.copyOf(args);
    }

    public static FieldError of(String field, String rule, Object... args) {
        return new FieldError(field, rule, List.of(args));
    }
}
